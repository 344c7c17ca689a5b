using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Dossiers;

/// <summary>The entry of the register that an answer of a dossier would answer, as far as its own words tell.</summary>
internal sealed class AnswerTargets(IReadOnlyList<RegisterEntry> entries, IReadOnlyDictionary<string, int> repeats)
{
    // Words are held against the newest entries only: nobody would wait for more.
    private const int Newest = 1000;

    // What the employer says after what is no item rarely answers an entry: the first ones are enough to look up.
    private const int LookedUp = 500;

    /// <param name="repeats">Lines that ask again what an entry asked: their answers are that entry's.</param>
    public static async Task<AnswerTargets> OfAsync(BotDb db, IReadOnlyList<AnswerLine> lines, IReadOnlyDictionary<string, int> repeats, CancellationToken ct)
    {
        if (lines.Count == 0)
        {
            return new AnswerTargets([], repeats);
        }

        var texts = lines.Where(l => l.Item is not null).Select(l => DossierImport.Whole(l.Item!.What)).Distinct().ToList();
        var numbers = repeats.Values.ToList();
        await db.Entries.Where(e => e.Kind != EntryKind.Commitment && (texts.Contains(e.Text) || numbers.Contains(e.Number))).LoadAsync(ct);
        await db.Entries.Where(e => e.Kind != EntryKind.Commitment).OrderByDescending(e => e.Number).Take(Newest).LoadAsync(ct);
        return new AnswerTargets([.. db.Entries.Local.Where(e => !e.Removed && e.Kind != EntryKind.Commitment).OrderBy(e => e.AskedOn.First).ThenBy(e => e.Number)], repeats);
    }

    /// <summary>The answers of a dossier worth showing: to one of its lines, or to what the register awaits.</summary>
    public static async Task<IReadOnlyList<ProposedAnswer>> ProposeAsync(BotDb db, ExtractedDossier dossier, IReadOnlyDictionary<string, int> repeats, CancellationToken ct)
    {
        var all = AnswerLine.Of(dossier);
        List<AnswerLine> lines = [.. all.Where(l => l.Item is not null), .. all.Where(l => l.Item is null).Take(LookedUp)];
        var targets = await OfAsync(db, lines, repeats, ct);
        return [.. lines.Select(l => new ProposedAnswer(l, targets.For(l)?.Number)).Where(a => a.Line.Item is not null || a.Entry is not null).OrderBy(a => a.Line.What.Line)];
    }

    /// <summary>Null while what it answers is not in the register.</summary>
    public RegisterEntry? For(AnswerLine line) =>
        line.Item is not { } item ? entries.LastOrDefault(e => e.Awaited && IsBefore(e, line) && SameQuestion.Is(e.Text, line.What.Asked))
        : repeats.TryGetValue(item.Key, out var number) ? entries.FirstOrDefault(e => e.Number == number)
        : entries.LastOrDefault(e => e.Kind == item.What.Kind && e.Text == DossierImport.Whole(item.What) && IsOf(e, item) && IsBefore(e, line));

    // The same words said on another day are another entry, which the import has still to make.
    private static bool IsOf(RegisterEntry entry, DossierLine.Item item) => item.Meeting.Date is not { } said || entry.AskedOn.First == said.Value.First;

    private static bool IsBefore(RegisterEntry entry, AnswerLine line) => line.What.Date is not { } said || entry.AskedOn.First <= said.Value.Last;
}
