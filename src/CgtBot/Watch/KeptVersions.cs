using CgtBot.Domain.Publications;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>What the section keeps already of some found publications: the same text, the same item of their source, the same address. Asked once for all of them, and told of each one kept since.</summary>
internal sealed class KeptVersions
{
    private readonly Dictionary<string, List<Version>> texts = [];
    private readonly Dictionary<(int? Source, string Id), Version> items = [];
    private readonly Dictionary<string, Version> addresses = [];

    private KeptVersions(IEnumerable<Version> versions)
    {
        foreach (var version in versions.DistinctBy(v => v.Number).OrderBy(v => v.Number))
        {
            Add(version);
        }
    }

    public static async Task<KeptVersions> OfAsync(BotDb db, IReadOnlyList<FoundText> found, CancellationToken ct)
    {
        var (hashes, sources) = (found.Select(f => f.Hash).ToHashSet(), found.Select(f => f.Found.Source).ToHashSet());
        var (ids, addresses) = (found.Select(f => f.Found.ExternalId).OfType<string>().ToHashSet(), found.Select(f => f.Found.Address).OfType<string>().ToHashSet());
        return new KeptVersions(
        [
            .. await VersionsAsync(db.Publications.Where(p => hashes.Contains(p.TextHash)), ct),
            .. ids.Count == 0 ? [] : await VersionsAsync(db.Publications.Where(p => sources.Contains(p.Source) && ids.Contains(p.ExternalId!)), ct),
            .. addresses.Count == 0 ? [] : await VersionsAsync(db.Publications.Where(p => addresses.Contains(p.Address!)), ct),
        ]);
    }

    /// <summary>Whether nothing of it is new: the text is kept, and so is where it was met. Where a posting was published is kept too.</summary>
    public bool Knows(FoundText text) => texts.TryGetValue(text.Hash, out var same) && (text.Found.Source is null || text.Found.Address is not { } address || same.Exists(v => v.Address == address));

    /// <summary>The family of an earlier version: same item of the same source, or same address; failing that, same text.</summary>
    public int? FamilyOf(FoundText text)
    {
        var found = text.Found;
        Version?[] earlier = [found.ExternalId is { } id ? items.GetValueOrDefault((found.Source, id)) : null, found.Address is { } address ? addresses.GetValueOrDefault(address) : null];
        return (earlier.OfType<Version>().MinBy(v => v.Number) ?? texts.GetValueOrDefault(text.Hash)?[0])?.Family;
    }

    public void Add(Publication p) => Add(new Version(p.Number, p.Family, p.TextHash, p.Address, p.Source, p.ExternalId));

    private void Add(Version version)
    {
        if (!texts.TryGetValue(version.TextHash, out var same))
        {
            texts[version.TextHash] = same = [];
        }

        same.Add(version);
        _ = version.ExternalId is { } id && items.TryAdd((version.Source, id), version);
        _ = version.Address is { } address && addresses.TryAdd(address, version);
    }

    private static Task<List<Version>> VersionsAsync(IQueryable<Publication> publications, CancellationToken ct) =>
        publications.Select(p => new Version(p.Number, p.Family, p.TextHash, p.Address, p.Source, p.ExternalId)).ToListAsync(ct);

    private sealed record Version(int Number, int Family, string TextHash, string? Address, int? Source, string? ExternalId);
}
