using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.ServicePublic;

/// <summary>Knows the site of the postings of the whole public service, and the table it publishes.</summary>
public sealed class ServicePublicClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => ServicePublicAddress.IsSite(address)
        ? [new(SourceKind.ServicePublic, ServicePublicAddress.Table, PublicationKind.Job) { Only = ServicePublicAddress.WordsOf(address) }] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
