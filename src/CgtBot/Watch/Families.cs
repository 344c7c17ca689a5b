using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>The earlier publication that a found one says again, and how much of the text they share.</summary>
public sealed record SaidBefore(int Number, int Family, double Share);

/// <summary>Looks for the publication that a found one repeats elsewhere or in other words; what people quoted is left alone, for its text is only a part.</summary>
public sealed class Families
{
    private const int Compared = 20;
    private const int MostTitles = 50_000;
    private static readonly TimeSpan Within = TimeSpan.FromDays(120);
    private readonly Dictionary<SectionId, SectionTitles> known = [];
    private long uses;

    /// <summary>Whether a text known already was met at an address that is not: where a posting was published is kept too.</summary>
    public static async Task<bool> IsElsewhereAsync(BotDb db, Publication known, Found found, CancellationToken ct) =>
        found is { Source: not null, Address: { } address } && !await db.Publications.AnyAsync(p => p.TextHash == known.TextHash && p.Address == address, ct);

    public async Task<SaidBefore?> OfAsync(BotDb db, Found found, DateTimeOffset now, CancellationToken ct)
    {
        if (found.Source is null)
        {
            return null;
        }

        var since = now - Within;
        var near = (await Of(db.Section).ReadAsync(db, since, ct)).Near(PostingTitle.Of(found.Title)).Take(Compared).ToList();
        var texts = near.Count == 0 ? [] : await db.Publications.AsNoTracking().Where(p => near.Contains(p.Number) && p.CapturedAt >= since).Select(p => new { p.Number, p.Family, p.Text }).ToListAsync(ct);
        var sketch = TextSketch.Of(texts.Count == 0 ? "" : found.Text);
        return texts.OrderByDescending(p => p.Number).Select(p => (p, Share: SamePosting.Share(sketch, TextSketch.Of(p.Text)))).Where(p => p.Share is not null)
            .OrderByDescending(p => p.Share).Select(p => new SaidBefore(p.p.Number, p.p.Family, p.Share!.Value)).FirstOrDefault();
    }

    // The section's write lock is held: nobody else reads these titles meanwhile. The sections that rested longest make room.
    private SectionTitles Of(SectionId section)
    {
        lock (known)
        {
            var titles = known.TryGetValue(section, out var kept) ? kept : known[section] = new SectionTitles();
            titles.UsedAt = ++uses;
            while (known.Count > 1 && known.Values.Sum(t => t.Count) > MostTitles)
            {
                known.Remove(known.MinBy(t => t.Value.UsedAt).Key);
            }

            return titles;
        }
    }
}
