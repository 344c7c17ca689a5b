using System.Globalization;
using System.Text.Json;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.SharePoint;

/// <summary>A news post as the list names it; its identity changes when it is published again.</summary>
internal sealed record NewsPost(string Page, string Title, Uri? Address, DateTimeOffset? PublishedAt, string ExternalId);

/// <summary>One page of the list of a site: its news posts, and the link to the next page.</summary>
internal sealed record NewsList(IReadOnlyList<NewsPost> Posts, string? Next);

/// <summary>Reads what Microsoft Graph answers: the list of the pages of a site, and the text of one in its canvas.</summary>
internal static class SharePointParser
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = SourceLimits.JsonDepth };

    public static string? SiteId(FetchOutcome.Fetched answer) => Within(answer, root => JsonPath.Text(root, "id"));

    /// <summary>The news of a list; pages that are no news, and drafts nobody was shown, are left out. Null for what is no list.</summary>
    public static NewsList? List(FetchOutcome.Fetched answer, Uri site) => Within(answer, root => root.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Array
        ? new NewsList([.. value.EnumerateArray().Take(SourceLimits.Items).Where(IsNews).Select(p => Post(p, site)).OfType<NewsPost>()], root.TryGetProperty("@odata.nextLink", out var next) ? next.GetString() : null)
        : null);

    /// <summary>The words of a page, from top to bottom: its text parts, what other parts say in words, and its description before them.</summary>
    public static string Text(FetchOutcome.Fetched answer) => Within(answer, root =>
    {
        var canvas = JsonPath.Follow(root, "canvasLayout");
        var sections = Array(canvas, "horizontalSections").SelectMany(s => Array(s, "columns")).SelectMany(c => Array(c, "webparts"));
        var beside = Array(JsonPath.Follow(canvas ?? default, "verticalSection"), "webparts");
        var parts = sections.Concat(beside).SelectMany(Words).Prepend(JsonPath.Text(root, "description") ?? "").Select(t => t.Trim()).Where(t => t.Length > 0);
        return PlainText.Clean(string.Join("\n\n", parts.Distinct()));
    }) ?? "";

    private static IEnumerable<string> Words(JsonElement part) => JsonPath.Text(part, "innerHtml") is { } html ? [HtmlText.Of(html)]
        : [.. Said(part, "data.serverProcessedContent.searchablePlainTexts", plain: true), .. Said(part, "data.serverProcessedContent.htmlStrings", plain: false)];

    private static IEnumerable<string> Said(JsonElement part, string path, bool plain) => Array(part, path).Select(e => JsonPath.Text(e, "value") ?? "").Select(t => plain ? PlainText.Clean(t) : HtmlText.Of(t));

    private static bool IsNews(JsonElement page) => page.ValueKind is JsonValueKind.Object && JsonPath.Text(page, "promotionKind") is "newsPost" && JsonPath.Text(page, "publishingState.level") is null or "published";

    private static NewsPost? Post(JsonElement page, Uri site)
    {
        if (JsonPath.Text(page, "id") is not { Length: > 0 and <= SourceLimits.IdLength } id)
        {
            return null;
        }

        var modified = Date(page, "lastModifiedDateTime");
        // The address is often given from the site on: « SitePages/annonce.aspx ».
        var address = JsonPath.Text(page, "webUrl") is { } url && Uri.TryCreate(new Uri($"{site.AbsoluteUri.TrimEnd('/')}/"), url, out var full) && full.Scheme is "http" or "https" ? full : null;
        return new(id, PlainText.Line(JsonPath.Text(page, "title") ?? ""), address, Date(page, "createdDateTime") ?? modified, string.Create(CultureInfo.InvariantCulture, $"{id}@{modified?.UtcDateTime:yyyy-MM-ddTHH:mm:ss}"));
    }

    private static DateTimeOffset? Date(JsonElement page, string name) => LooseDate.Read(JsonPath.Text(page, name), TimeZoneInfo.Utc);

    private static IEnumerable<JsonElement> Array(JsonElement? from, string path) =>
        from is { ValueKind: JsonValueKind.Object } found && JsonPath.Follow(found, path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(SourceLimits.Items) : [];

    private static T? Within<T>(FetchOutcome.Fetched answer, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Bytes, Bounded);
            return json.RootElement.ValueKind is JsonValueKind.Object ? read(json.RootElement) : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
