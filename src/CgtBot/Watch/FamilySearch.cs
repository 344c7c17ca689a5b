using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>The earlier publication that a found one says again, and how much of the text they share.</summary>
public sealed record SaidBefore(int Number, int Family, double Share);

/// <summary>Looks for the publication that a found one repeats elsewhere or in other words, among those kept and those just taken in; what people quoted is left alone, for its text is only a part.</summary>
internal sealed class FamilySearch(BotDb db, Func<SectionId, SectionTitles> titlesOf, DateTimeOffset now)
{
    private const int Compared = 20;
    private static readonly TimeSpan Within = TimeSpan.FromDays(120);
    private readonly DateTimeOffset since = now - Within;
    private readonly Dictionary<int, Publication> unsaved = [];
    private SectionTitles? titles;

    public async Task<SaidBefore?> OfAsync(Found found, CancellationToken ct)
    {
        if (found.Source is null)
        {
            return null;
        }

        titles ??= await ReadAsync(ct);
        var near = titles.Index.Near(PostingTitle.Of(found.Title)).Take(Compared).ToList();
        var sketch = TextSketch.Of(near.Count == 0 ? "" : found.Text);
        return (await TextsAsync(near, ct)).OrderByDescending(p => p.Number).Select(p => (p, Share: SamePosting.Share(sketch, TextSketch.Of(p.Text)))).Where(p => p.Share is not null)
            .OrderByDescending(p => p.Share).Select(p => new SaidBefore(p.p.Number, p.p.Family, p.Share!.Value)).FirstOrDefault();
    }

    public void Add(Publication publication)
    {
        if (publication.Source is not null)
        {
            unsaved.Add(publication.Number, publication);
            titles?.Add(publication);
        }
    }

    private async Task<SectionTitles> ReadAsync(CancellationToken ct)
    {
        var read = titlesOf(db.Section);
        await read.ReadAsync(db, since, ct);
        foreach (var publication in unsaved.Values)
        {
            read.Add(publication);
        }

        return read;
    }

    private async Task<IReadOnlyList<Known>> TextsAsync(List<int> numbers, CancellationToken ct)
    {
        var saved = numbers.FindAll(n => !unsaved.ContainsKey(n));
        return
        [
            .. numbers.Except(saved).Select(n => new Known(n, unsaved[n].Family, unsaved[n].Text)),
            .. saved.Count == 0 ? [] : await db.Publications.Where(p => saved.Contains(p.Number) && p.CapturedAt >= since).Select(p => new Known(p.Number, p.Family, p.Text)).ToListAsync(ct),
        ];
    }

    private sealed record Known(int Number, int Family, string Text);
}
