using CgtBot.Domain.Publications;

namespace CgtBot.Evidence;

/// <summary>Tells a public publication from one that a person handed over. What is not known to be public is not.</summary>
public sealed class Restriction(IReadOnlyDictionary<int, (SourceKind Kind, string Address)> sources, IReadOnlyCollection<string> ownHosts)
{
    public bool Restricts(Publication publication) =>
        !Uri.TryCreate(publication.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
        || IsOwn(address)
        || (publication.Source is { } number && !(sources.TryGetValue(number, out var source) && IsPublic(source.Kind) && !IsOwn(source.Address)));

    // Read on the web by anybody; a kind added later is restricted until it is named here.
    private static bool IsPublic(SourceKind kind) => kind is SourceKind.Feed or SourceKind.Json or SourceKind.Page or SourceKind.Talentsoft or SourceKind.WordPress or SourceKind.Drupal
        or SourceKind.Sitemap or SourceKind.EmploiTerritorial or SourceKind.FranceTravail or SourceKind.ServicePublic;

    // What a feed of one's own network gives is not public, whatever the address of each piece.
    private bool IsOwn(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && IsOwn(address);

    // The operator named it as a host of the organisation's own network: « intranet.example.fr » or « intranet.example.fr:8443 ».
    private bool IsOwn(Uri address) => ownHosts.Any(h => h.Equals(address.Host, StringComparison.OrdinalIgnoreCase) || h.Equals(address.Authority, StringComparison.OrdinalIgnoreCase));
}
