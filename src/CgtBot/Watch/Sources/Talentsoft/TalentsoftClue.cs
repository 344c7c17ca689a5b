using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Talentsoft;

/// <summary>Knows a Talentsoft portal by its address, or by the marks of its pages when it has a domain of its own.</summary>
public sealed class TalentsoftClue : ISourceClue
{
    private const string Marks = "[href*='offerRss.ashx'], [href*='offerrss.ashx'], [src*='talentsoft'], [src*='Talentsoft'], #contenu-ficheoffre, [class*='ts-offer-']";

    public IEnumerable<SourceDefinition> OfAddress(Uri address) =>
        TalentsoftAddress.IsFeed(address) ? [Of(address)] : TalentsoftAddress.IsShared(address) ? TalentsoftAddress.FeedsOf(address).Select(Of) : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) =>
        page.QuerySelector(Marks) is null ? [] : TalentsoftAddress.FeedsOf(address).Select(Of);

    private static SourceDefinition Of(Uri feed) => new(SourceKind.Talentsoft, feed, PublicationKind.Job);
}
