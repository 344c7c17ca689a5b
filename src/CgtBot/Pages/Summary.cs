using CgtBot.Domain.Gaps;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Pages;

/// <summary>Where the section stands today, in a few numbers.</summary>
public sealed record Summary(DateOnly Today, int OpenQuestions, int Overdue, int OpenGaps, int FailingSources, Summary.Entry? Oldest)
{
    /// <summary>The entry that has waited longest.</summary>
    public sealed record Entry(int Number, string Text, int AgeInDays);

    public static async Task<Summary> OfAsync(BotDb db, DateOnly today, CancellationToken ct)
    {
        var awaited = db.Entries.AsNoTracking().Where(e => e.Awaited);
        var oldest = await awaited.Where(e => e.Kind == EntryKind.Question).OrderBy(e => e.AskedOn).ThenBy(e => e.Number).FirstOrDefaultAsync(ct);
        // One question for all the counts: the page is shown at every start and after every line.
        var counts = await db.Sections.Select(_ => new
        {
            OpenQuestions = awaited.Count(e => e.Kind == EntryKind.Question),
            Overdue = awaited.Count(e => e.DueOn < today),
            OpenGaps = db.Gaps.Count(g => g.State == GapState.Open || g.State == GapState.Confirmed),
            FailingSources = db.SourceStates.Count(s => s.Failures > 0 && db.Sources.Any(x => x.Number == s.Source && !x.Paused)),
        }).SingleAsync(ct);
        return new Summary(today, counts.OpenQuestions, counts.Overdue, counts.OpenGaps, counts.FailingSources, oldest is null ? null : new Entry(oldest.Number, oldest.Text, oldest.AgeInDays(today)));
    }
}
