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
        return new Summary(
            today,
            await awaited.CountAsync(e => e.Kind == EntryKind.Question, ct),
            await awaited.CountAsync(e => e.DueOn < today, ct),
            await db.Gaps.CountAsync(g => g.State == GapState.Open || g.State == GapState.Confirmed, ct),
            await db.SourceStates.CountAsync(s => s.Failures > 0 && db.Sources.Any(x => x.Number == s.Source && !x.Paused), ct),
            oldest is null ? null : new Entry(oldest.Number, oldest.Text, oldest.AgeInDays(today)));
    }
}
