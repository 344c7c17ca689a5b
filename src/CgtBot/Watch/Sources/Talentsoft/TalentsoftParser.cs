using System.Text.RegularExpressions;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Watch.Sources.Talentsoft;

/// <summary>Reads the RSS of a portal: the reference before the title is the identity of the offer, not a part of its title.</summary>
public static partial class TalentsoftParser
{
    /// <summary>The offer alone: beside it the page repeats the search form, with labels that look like fields of the offer.</summary>
    public static DetailSelectors Page { get; } = new("#contenu-ficheoffre, .ts-offer-page__content, .ts-offer-page__content-details") { KeepsTitle = true };

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes)
    {
        var feed = FeedParser.Parse(document, publishes);
        return feed with { Items = [.. feed.Items.Select(Identified)] };
    }

    private static FoundPublication Identified(FoundPublication item)
    {
        var written = Reference().Match(item.Title);
        var reference = TalentsoftAddress.ReferenceOf(item.Address) ?? (written.Success ? written.Groups["reference"].Value : null);
        var title = written.Success && written.Groups["reference"].Value == reference ? item.Title[written.Length..] : item.Title;
        return item with { ExternalId = reference ?? item.ExternalId, Title = title.Length > 0 ? title : item.Title };
    }

    [GeneratedRegex(@"^(?<reference>(?:[A-Z]{1,6}-)?\d{4}-\d{1,8})\s+-\s+")]
    private static partial Regex Reference();
}
