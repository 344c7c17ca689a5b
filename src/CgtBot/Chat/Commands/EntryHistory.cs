using System.Globalization;
using System.Text.Json;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The journal's lines about an entry, as people read them: when, who, what, why.</summary>
internal static class EntryHistory
{
    public static IEnumerable<CardBlock> Of(Section section, EntryFile file)
    {
        // One act changes several rows (an answer and its entry): it is one line, told by the row that is the entry.
        var acts = file.History.GroupBy(l => l.Act).Select(act => act.OrderByDescending(l => l.Subject == $"{nameof(RegisterEntry)}/{file.Entry.Number}").First()).ToList();
        yield return new CardBlock.Paragraph(RegisterTexts.HeadHistory, TextWeight.Strong);
        yield return new CardBlock.Items([.. acts.Select(l => new CardItem(
            Format(RegisterTexts.HistoryLine, TimeZoneInfo.ConvertTime(l.At, section.Zone).ToString("g", CultureInfo.CurrentCulture), file.Pseudonyms.Of(l.Author), ActWords.Of(l.What)), Detail(l, file.Entry.Kind)))]);
        if (file.HistoryLines > file.History.Count)
        {
            yield return new CardBlock.Paragraph(Format(RegisterTexts.HistoryMore, file.History.Count, file.HistoryLines), TextWeight.Subtle);
        }
    }

    /// <summary>« ouverte → avec réponse · motif »; nothing for a line whose content was erased.</summary>
    private static string? Detail(JournalLine line, EntryKind kind)
    {
        var change = line.Payload is null ? null : JsonSerializer.Deserialize<RowSnapshot>(line.Payload, StoredValues.Json);
        string?[] parts = [Moved(change, kind), .. FieldChanges.Of(change), change?.Why];
        var detail = string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return detail.Length == 0 ? null : detail;
    }

    private static string? Moved(RowSnapshot? change, EntryKind kind) => StateIn(change?.Before) is { } before && StateIn(change?.After) is { } after
        ? $"{EntryWords.State(before, kind)} → {EntryWords.State(after, kind)}"
        : null;

    private static EntryState? StateIn(Dictionary<string, JsonElement>? columns) =>
        columns is not null && columns.TryGetValue(nameof(RegisterEntry.State), out var state) && Enum.TryParse<EntryState>(state.GetString(), out var known) ? known : null;
}
