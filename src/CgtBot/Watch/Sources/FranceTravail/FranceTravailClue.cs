using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>Knows a search of France Travail, on its public site or of its API.</summary>
public sealed class FranceTravailClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => FranceTravailAddress.SearchOf(address) is { } search ? [new(SourceKind.FranceTravail, search, PublicationKind.Job)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
