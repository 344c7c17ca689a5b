using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.EmploiTerritorial;

/// <summary>Knows a search on emploi-territorial.fr by its address.</summary>
public sealed class EmploiTerritorialClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) =>
        EmploiTerritorialAddress.FeedOf(address) is { } feed ? [new(SourceKind.EmploiTerritorial, feed, PublicationKind.Job)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
