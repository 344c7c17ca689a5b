using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>Knows a search of France Travail, on its public site or of its API.</summary>
public sealed class FranceTravailClue(IOptions<FranceTravailOptions> options) : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => FranceTravailAddress.SearchOf(address, options.Value.Place) is { } search ? [new(SourceKind.FranceTravail, search, PublicationKind.Job)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
