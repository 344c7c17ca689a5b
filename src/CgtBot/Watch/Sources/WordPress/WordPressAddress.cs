using System.Globalization;
using System.Text.RegularExpressions;
using System.Web;

namespace CgtBot.Watch.Sources.WordPress;

/// <summary>The addresses of a WordPress site: its API, with or without pretty addresses, and the feed beside it.</summary>
internal static partial class WordPressAddress
{
    // The last changed first: a word added to an old post must be seen.
    private const string Wanted = "per_page=50&orderby=modified&order=desc&_fields=id,date,modified,link,title,content,excerpt";

    public static bool IsPosts(Uri address) => Route(address)?.StartsWith("wp/v2/", StringComparison.Ordinal) == true;

    /// <summary>The posts behind the root of an API, of one category when the page is the category's.</summary>
    public static Uri PostsOf(Uri api, string? category)
    {
        var filter = category is null ? "" : $"&categories={category}";
        var root = api.AbsoluteUri;
        return root.Contains("rest_route=", StringComparison.Ordinal)
            ? new Uri($"{root.TrimEnd('/')}/wp/v2/posts&{Wanted}{filter}")
            : new Uri($"{root.TrimEnd('/')}/wp/v2/posts?{Wanted}{filter}");
    }

    public static string? CategoryOf(string? link) => link is not null && Category().Match(link) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The feed of the same posts, for a site whose API is closed.</summary>
    public static Uri FeedOf(Uri posts)
    {
        var at = posts.AbsolutePath.IndexOf("/wp-json/", StringComparison.Ordinal);
        var root = new Uri(posts, at >= 0 ? posts.AbsolutePath[..(at + 1)] : posts.AbsolutePath.Replace("index.php", "", StringComparison.Ordinal));
        return HttpUtility.ParseQueryString(posts.Query)["categories"] is { Length: > 0 } category
            ? new Uri(root, $"?feed=rss2&cat={Uri.EscapeDataString(category)}")
            : new Uri(root, at >= 0 ? "feed/" : "?feed=rss2");
    }

    public static Uri? NextOf(Uri posts, int pages)
    {
        var query = HttpUtility.ParseQueryString(posts.Query);
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
        if (page >= pages)
        {
            return null;
        }

        query["page"] = (page + 1).ToString(CultureInfo.InvariantCulture);
        return new UriBuilder(posts) { Query = query.ToString() }.Uri;
    }

    private static string? Route(Uri address)
    {
        var at = address.AbsolutePath.IndexOf("/wp-json/", StringComparison.Ordinal);
        return at >= 0 ? address.AbsolutePath[(at + "/wp-json/".Length)..] : HttpUtility.ParseQueryString(address.Query)["rest_route"]?.TrimStart('/');
    }

    [GeneratedRegex(@"/wp/v2/categories/(\d{1,9})\b")]
    private static partial Regex Category();
}
