using System.Text.Json;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>What a line of the journal changed of an entry, before and after: « sujet : aucun → IA ».</summary>
internal static class FieldChanges
{
    public static IEnumerable<string> Of(RowSnapshot? change)
    {
        if (change?.Before is not { } before)
        {
            yield break;
        }

        // The text before is told whole: nowhere else can it be read again.
        if (Changed(before, change.After, nameof(RegisterEntry.Text)) is var (text, rewritten)) yield return Format(RegisterTexts.HistoryText, text, EntryWords.Short(rewritten ?? ""));
        if (Changed(before, change.After, nameof(RegisterEntry.Topic)) is var (topic, other)) yield return Format(RegisterTexts.HistoryTopic, Topic(topic), Topic(other));
        if (Changed(before, change.After, nameof(RegisterEntry.Body)) is var (body, another)) yield return Format(RegisterTexts.HistoryBody, body ?? Form(RegisterTexts.HistoryNone, 1), another ?? Form(RegisterTexts.HistoryNone, 1));
        if (Changed(before, change.After, nameof(RegisterEntry.AskedOn)) is var (asked, since)) yield return Format(RegisterTexts.HistoryDate, Day(asked), Day(since));
        if (Changed(before, change.After, nameof(RegisterEntry.DueOn)) is var (due, moved)) yield return Format(RegisterTexts.HistoryDue, Day(due), Day(moved));
    }

    private static (string? Before, string? After)? Changed(Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> after, string column)
    {
        var (was, known) = (Value(before, column), before.ContainsKey(column) || after.ContainsKey(column));
        return known && was != Value(after, column) ? (was, Value(after, column)) : null;
    }

    private static string? Value(Dictionary<string, JsonElement> columns, string column) => columns.TryGetValue(column, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Topic(string? id) => id is null ? Form(RegisterTexts.HistoryNone, 0) : TopicNames.Of(new TopicId(id));

    private static string Day(string? written) => StoredValues.DateOf(written) is { } day ? EntryWords.Of(day) : written ?? "";
}
