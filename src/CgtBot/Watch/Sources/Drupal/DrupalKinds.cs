using System.Text.Json;
using System.Text.RegularExpressions;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Drupal;

/// <summary>The kinds of content a site has, by the names it gave them; those that publish something are kept.</summary>
internal static partial class DrupalKinds
{
    private const int Most = 4;
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = SourceLimits.JsonDepth };

    /// <summary>Null when the answer is no index of an API.</summary>
    public static IReadOnlyList<Uri>? Of(FetchOutcome.Fetched index)
    {
        try
        {
            using var json = JsonDocument.Parse(DocumentText.Decode(index.Bytes.Span, index.Charset), Bounded);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Object
                ? [.. links.EnumerateObject().Where(l => Publishes().IsMatch(l.Name)).Select(l => AddressOf(l.Value, index.FinalAddress)).OfType<Uri>().Where(a => a.Host == index.FinalAddress.Host).Take(Most)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Drupal 8 gave the address itself, later versions an object that holds it.
    private static Uri? AddressOf(JsonElement link, Uri from) => WebAddress.Of(
        link.ValueKind == JsonValueKind.String ? link.GetString() : link.ValueKind == JsonValueKind.Object && link.TryGetProperty("href", out var href) && href.ValueKind == JsonValueKind.String ? href.GetString() : null, from);

    [GeneratedRegex("^node--.*(?:actu|news|article|offre|emploi|job|poste|recrut|communique|presse|publication|note|annonce|breve|blog)", RegexOptions.IgnoreCase)]
    private static partial Regex Publishes();
}
