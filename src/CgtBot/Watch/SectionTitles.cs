using CgtBot.Domain.Publications;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>The titles of a section's publications, kept by their words; each time only what came since is read. What was undone or never committed is noticed by the last row, and all is read again.</summary>
internal sealed class SectionTitles
{
    private const int Recent = 20_000;
    private Row? last;

    public TitleIndex Index { get; private set; } = new();

    public int Count => Index.Count;

    public long UsedAt { get; set; }

    public async Task ReadAsync(BotDb db, DateTimeOffset since, CancellationToken ct)
    {
        var rows = await FromAsync(db, last?.Number ?? 0, since, ct);
        if (last is not null && (rows.Count == 0 || rows[0] != last || Index.Count > 2 * Recent))
        {
            (Index, last) = (new TitleIndex(), null);
            rows = await FromAsync(db, 0, since, ct);
        }

        foreach (var row in rows.Where(r => last is null || r.Number > last.Number).ToList())
        {
            Add(row);
        }
    }

    /// <summary>One that is about to be saved.</summary>
    public void Add(Publication publication) => Add(new Row(publication.Number, publication.CapturedAt, publication.Title));

    private void Add(Row row)
    {
        Index.Add(row.Number, PostingTitle.Of(row.Title));
        last = row;
    }

    private static async Task<List<Row>> FromAsync(BotDb db, int number, DateTimeOffset since, CancellationToken ct)
    {
        var rows = await db.Publications.AsNoTracking().Where(p => p.Number >= number && p.Source != null && p.CapturedAt >= since)
            .OrderByDescending(p => p.Number).Take(Recent).Select(p => new Row(p.Number, p.CapturedAt, p.Title)).ToListAsync(ct);
        rows.Reverse();
        return rows;
    }

    private sealed record Row(int Number, DateTimeOffset CapturedAt, string Title);
}
