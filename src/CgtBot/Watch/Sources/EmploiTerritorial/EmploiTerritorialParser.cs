using System.Text.RegularExpressions;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Watch.Sources.EmploiTerritorial;

/// <summary>Reads the feed, which names the offers without their text: employer, trade, dates and place only.</summary>
public static partial class EmploiTerritorialParser
{
    public static DetailSelectors Page { get; } = new(".offre-item-label, .offre-item-value, .offre-item-text") { KeepsTitle = true };

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes)
    {
        var feed = FeedParser.Parse(document, publishes);
        return feed with { Items = [.. feed.Items.Select(i => Number().Match(i.ExternalId) is { Success: true } number ? i with { ExternalId = number.Value } : i)] };
    }

    // Three figures of the department, six of the day, the rest a number.
    [GeneratedRegex(@"O\d{2}[0-9AB]\d{9,15}")]
    private static partial Regex Number();
}
