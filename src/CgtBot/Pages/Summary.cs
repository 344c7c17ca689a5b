using CgtBot.Domain.Gaps;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Pages;

/// <summary>Where the section stands today, in a few numbers.</summary>
public sealed record Summary(DateOnly Today, int OpenQuestions, int Overdue, int OpenGaps, int FailingSources, Summary.Entry? Oldest)
{
    /// <summary>The first entries by the first day their date can mean; the one that has surely waited longest is looked for among them: « mars 2025 » is only sure from its last day.</summary>
    public const int MayBeOldest = 100;

    /// <summary>The entry that has waited longest.</summary>
    public sealed record Entry(int Number, string Text, EntryKind Kind, PartialDate AskedOn);

    public static async Task<Summary> OfAsync(BotDb db, DateOnly today, CancellationToken ct)
    {
        var awaited = db.Entries.AsNoTracking().Where(e => e.Awaited);
        var first = await awaited.Where(e => e.Kind == EntryKind.Question).OrderBy(e => e.AskedOn).ThenBy(e => e.Number).Take(MayBeOldest)
            .Select(e => new { e.Number, e.Kind, e.AskedOn }).ToListAsync(ct);
        var oldest = first.MinBy(e => e.AskedOn.Last);
        var text = oldest is null ? "" : await awaited.Where(e => e.Number == oldest.Number).Select(e => e.Text).FirstOrDefaultAsync(ct) ?? "";
        // One question for all the counts: the page is shown at every start and after every line.
        var counts = await db.Sections.Select(_ => new
        {
            OpenQuestions = awaited.Count(e => e.Kind == EntryKind.Question),
            Overdue = awaited.Count(e => e.DueOn < today),
            OpenGaps = db.Gaps.Count(g => g.State == GapState.Open || g.State == GapState.Confirmed),
            FailingSources = db.SourceStates.Count(s => s.Failures > 0 && db.Sources.Any(x => x.Number == s.Source && !x.Paused)),
        }).SingleAsync(ct);
        return new Summary(today, counts.OpenQuestions, counts.Overdue, counts.OpenGaps, counts.FailingSources, oldest is null ? null : new Entry(oldest.Number, text, oldest.Kind, oldest.AskedOn));
    }
}
