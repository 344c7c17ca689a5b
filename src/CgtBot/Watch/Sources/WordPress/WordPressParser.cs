using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.WordPress;

/// <summary>Reads the posts of the API. Page builders leave their own marks in the text; a protected post has none, only its excerpt.</summary>
public static partial class WordPressParser
{
    // « date » is the day of the site, where « date_gmt » may be the day before.
    private static readonly JsonMapping Posts = new("", "title.rendered", "content.rendered") { Id = "id", Url = "link", Date = "date" };

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes) => JsonSourceParser.Parse(document, Posts, publishes, Readable);

    /// <summary>The next page of posts, as the answer counts them.</summary>
    public static Uri? Next(FetchOutcome.Fetched document)
    {
        var pages = document.ResponseHeaders.FirstOrDefault(h => h.Name.Equals("X-WP-TotalPages", StringComparison.OrdinalIgnoreCase))?.Value;
        return int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? WordPressAddress.NextOf(document.FinalAddress, count) : null;
    }

    private static FoundPublication Readable(FoundPublication item, JsonElement post)
    {
        var text = PlainText.Clean(BuilderMark().Replace(item.Text, " "));
        return item with { Text = text.Length > 0 ? text : HtmlText.Of(JsonPath.Text(post, "excerpt.rendered") ?? "") };
    }

    [GeneratedRegex(@"\[/?(?:vc|et_pb|fusion|av|mk|caption|gallery|embed|rev_slider|contact-form-7)[a-z0-9_-]*(?:\s[^\[\]]{0,2000})?\]", RegexOptions.NonBacktracking)]
    private static partial Regex BuilderMark();
}
