using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Drupal;

/// <summary>Reads a page of JSON:API: each site names the fields of its contents itself, so every formatted text of a content is part of it.</summary>
public static class DrupalParser
{
    private static readonly JsonMapping Nodes = new("data", "attributes.title", "attributes.body.processed") { Id = "id", Date = "attributes.created" };
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = SourceLimits.JsonDepth };

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes) => JsonSourceParser.Parse(document, Nodes, publishes, (item, node) => Whole(item, node, document));

    public static Uri? Next(FetchOutcome.Fetched document)
    {
        try
        {
            using var json = JsonDocument.Parse(document.Bytes, Bounded);
            var next = WebAddress.Of(JsonPath.Text(json.RootElement, "links.next.href") ?? JsonPath.Text(json.RootElement, "links.next"), document.FinalAddress);
            return next?.Host == document.FinalAddress.Host ? next : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static FoundPublication Whole(FoundPublication item, JsonElement node, FetchOutcome.Fetched document)
    {
        var texts = JsonPath.Follow(node, "attributes") is { ValueKind: JsonValueKind.Object } attributes ? attributes.EnumerateObject().SelectMany(Texts).Distinct() : [];
        var text = PlainText.Clean(string.Join("\n\n", texts));
        return item with { Address = AddressOf(node, document.FinalAddress), Text = text.Length > 0 ? text : item.Text };
    }

    private static IEnumerable<string> Texts(JsonProperty field)
    {
        var values = field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().AsEnumerable() : [field.Value];
        return values.Where(v => v.ValueKind == JsonValueKind.Object).Select(v => JsonPath.Text(v, "processed") ?? JsonPath.Text(v, "value")).OfType<string>().Select(html => HtmlText.Of(html)).Where(t => t.Length > 0);
    }

    // A content without an address of its own is found by its number.
    private static Uri? AddressOf(JsonElement node, Uri from)
    {
        var path = JsonPath.Text(node, "attributes.path.alias") is { Length: > 0 } alias ? alias : JsonPath.Text(node, "attributes.drupal_internal__nid") is { } number ? $"/node/{number}" : null;
        return path is null ? null : WebAddress.Of(path.TrimStart('/'), DrupalAddress.RootOf(from));
    }
}
