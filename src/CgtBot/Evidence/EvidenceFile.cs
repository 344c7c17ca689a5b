using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Dossiers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Evidence;

/// <summary>How many things a profile leaves out: they are counted, so that nobody takes the rest for the whole.</summary>
public sealed record Withheld(int Exhibits, int Gaps, int Signalements)
{
    public bool Any => Exhibits + Gaps + Signalements > 0;
}

/// <summary>What a section shows to one kind of reader: its case file without what they are not to see, and its numbered exhibits. Each format is drawn from this.</summary>
public sealed record EvidenceFile(CaseFile Case, TopicId? Topic, Disclosure Disclosure, IReadOnlyList<Exhibit> Exhibits, Withheld Withheld, NameMask Mask)
{
    /// <summary>Null when no authority stamped the journal.</summary>
    public Stamp? Stamp { get; init; }

    /// <summary>Reads at the moment the caller's transaction sees.</summary>
    public static async Task<EvidenceFile> ReadAsync(BotDb db, TopicBook topics, IReadOnlyCollection<string> ownHosts, Disclosure disclosure, TopicId? topic, DateTimeOffset at, CancellationToken ct)
    {
        var whole = await CaseFile.ReadAsync(db, topics, topic, at, ct);
        var sources = await db.Sources.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().ToDictionaryAsync(s => s.Number, s => (s.Kind, s.Address), ct);
        var captures = await CapturesAsync(db, whole.Exhibits, ct);
        var exhibits = Numbered(whole.Exhibits, new Restriction(sources, ownHosts), captures);
        var labels = await db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().Select(p => p.Label).ToListAsync(ct);
        var mask = new NameMask(EvidenceTexts.NameHidden, EvidenceTexts.ContactHidden).LearnNames(labels).Learn(TextsOf(whole)).Learn(await RegisterAsync(db, ct));
        return Shown(whole, topic, disclosure, exhibits, mask);
    }

    public bool Hides(Exhibit exhibit) => !Disclosure.Names || (exhibit.Restricted && Disclosure.Restricted is RestrictedPieces.AsText);

    /// <summary>True when the bytes as captured go with the dossier.</summary>
    public bool GivesOriginal(Exhibit exhibit) => Disclosure.Originals && (!exhibit.Restricted || Disclosure.Restricted is RestrictedPieces.Whole);

    /// <summary>Words of an exhibit, as its reader may see them.</summary>
    public string Of(Exhibit exhibit, string words) => Hides(exhibit) ? Mask.Hide(words) : words;

    public string Of(int publication, string words) => Exhibits.FirstOrDefault(e => e.Publication.Number == publication) is { } exhibit ? Of(exhibit, words) : words;

    /// <summary>Words of the register.</summary>
    public string Of(string words) => Disclosure.Names ? words : Mask.Hide(words);

    private static EvidenceFile Shown(CaseFile whole, TopicId? topic, Disclosure disclosure, List<Exhibit> exhibits, NameMask mask)
    {
        var hidden = disclosure.Restricted is RestrictedPieces.LeftOut ? exhibits.Where(e => e.Restricted).Select(e => e.Publication.Number).ToHashSet() : [];
        var shown = whole with
        {
            Exhibits = [.. whole.Exhibits.Where(p => !hidden.Contains(p.Number))],
            Gaps = [.. whole.Gaps.Where(g => !hidden.Contains(g.Publication.Number))],
            Signalements = disclosure.Signalements ? whole.Signalements : [],
            Events = [.. whole.Events.Where(e => (disclosure.Signalements || e.Lane is not Lane.Signalled) && !(e.Publication is { } p && hidden.Contains(p)))],
        };
        var withheld = new Withheld(hidden.Count, whole.Gaps.Count - shown.Gaps.Count, whole.Signalements.Count - shown.Signalements.Count);
        return new EvidenceFile(shown, topic, disclosure, [.. exhibits.Where(e => !hidden.Contains(e.Publication.Number)).Select(e => For(disclosure, Without(e, hidden)))], withheld, mask);
    }

    // What a version left out said is not told by what changed since.
    private static Exhibit Without(Exhibit exhibit, HashSet<int> hidden) => exhibit.Since is { } since && hidden.Contains(since.Earlier.Number) ? exhibit with { Since = null } : exhibit;

    private static Exhibit For(Disclosure disclosure, Exhibit exhibit) =>
        disclosure.Profile is DossierProfile.Internal ? exhibit : exhibit with { Capture = exhibit.Capture.WithoutKeys(exhibit.Publication.Address) };

    private static List<Exhibit> Numbered(IReadOnlyList<Publication> publications, Restriction restriction, Dictionary<int, CaptureFacts> captures)
    {
        var exhibits = new List<Exhibit>();
        foreach (var publication in publications)
        {
            var earlier = exhibits.Where(e => e.Publication.Family == publication.Family && e.Publication.Number < publication.Number).MaxBy(e => e.Publication.Number);
            var facts = captures.GetValueOrDefault(publication.Number) ?? new CaptureFacts(null, null, [], null, null, "{}");
            exhibits.Add(new Exhibit(exhibits.Count + 1, publication, restriction.Restricts(publication), facts) { Since = earlier is null ? null : CaptureDifference.Between(earlier.Publication, publication) });
        }

        return exhibits;
    }

    // The bytes stay in the database until the file that holds them is written.
    private static async Task<Dictionary<int, CaptureFacts>> CapturesAsync(BotDb db, IReadOnlyList<Publication> exhibits, CancellationToken ct)
    {
        var numbers = exhibits.Select(p => p.Number).ToList();
        var kept = await db.Captures.AsNoTracking().Where(c => numbers.Contains(c.Publication)).Select(c => new { c.Publication, c.MediaType, c.Headers }).ToListAsync(ct);
        return kept.ToDictionary(c => c.Publication, c => CaptureFacts.Of(c.MediaType, c.Headers));
    }

    // The register goes with the dossier, closed entries and answers with it, and whole where the chronology shortens them.
    private static async Task<IEnumerable<string?>> RegisterAsync(BotDb db, CancellationToken ct) =>
    [
        .. (await db.Entries.AsNoTracking().Select(e => new { e.Text, e.StateReason, e.Origin, e.Body }).ToListAsync(ct)).SelectMany(e => new[] { e.Text, e.StateReason, e.Origin, e.Body }),
        .. await db.Answers.AsNoTracking().Select(a => a.Text).ToListAsync(ct),
    ];

    private static IEnumerable<string?> TextsOf(CaseFile file) =>
    [
        .. file.Gaps.Select(g => g.Gap.Reason), .. file.Gaps.SelectMany(g => g.Opinions).Select(o => o.Sourced), .. file.Signalements.SelectMany(s => new[] { s.Text, s.Origin }),
        .. file.Exhibits.SelectMany(p => new[] { p.Title, p.Text }), .. file.Events.Select(e => e.Text),
    ];
}
