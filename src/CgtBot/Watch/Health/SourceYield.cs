using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch.Health;

/// <summary>How many publications a source gave, in all and in the last <see cref="Weeks"/> weeks.</summary>
public sealed record SourceYield(int All, int Recent)
{
    public const int Weeks = 4;

    public static readonly SourceYield None = new(0, 0);

    public double PerWeek => (double)Recent / Weeks;

    /// <summary>By the number of the source; one that gave nothing is not among them.</summary>
    public static Task<Dictionary<int, SourceYield>> OfAllAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-7 * Weeks);
        return db.Publications.Where(p => p.Source != null).GroupBy(p => p.Source!.Value)
            .Select(g => new { Source = g.Key, All = g.Count(), Recent = g.Count(p => p.CapturedAt >= since) })
            .ToDictionaryAsync(g => g.Source, g => new SourceYield(g.All, g.Recent), ct);
    }
}
