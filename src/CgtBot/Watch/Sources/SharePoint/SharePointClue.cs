using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.SharePoint;

/// <summary>Knows a site of SharePoint by its address, whatever page of it was pasted.</summary>
public sealed class SharePointClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => SharePointAddress.SiteOf(address) is { } site ? [new(SourceKind.SharePoint, site, PublicationKind.Announcement)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
