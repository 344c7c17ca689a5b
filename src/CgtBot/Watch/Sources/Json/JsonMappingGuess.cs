using System.Text.Json;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Json;

/// <summary>Proposes a mapping for an unknown API from the names its fields usually have; a person confirms it.</summary>
public static class JsonMappingGuess
{
    private static readonly string[] Titles = ["intitule", "title.rendered", "title", "titre", "intitulePoste", "libelle", "name", "nom", "headline"];
    private static readonly string[] Bodies = ["description", "content.rendered", "content", "contenu", "texte", "text", "body", "missions", "resume", "summary", "excerpt.rendered"];
    private static readonly string[] Links = ["origineOffre.urlOrigine", "url", "link", "lien", "href", "webUrl", "permalink"];
    private static readonly string[] Ids = ["id", "guid", "uuid", "reference", "ref", "numero"];
    private static readonly string[] Dates = ["dateCreation", "datePublication", "date_publication", "datePosted", "publishedAt", "published", "date", "createdAt", "created", "lastModifiedDateTime"];

    public static JsonMapping? Of(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = SourceLimits.JsonDepth });
            return ListIn(json.RootElement, "", 0) is { } list ? Of(list.Path, list.First) : null;
        }
        // A text with half a character in it cannot be decoded.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonMapping? Of(string items, JsonElement first)
    {
        string? Find(string[] names) => names.FirstOrDefault(name => JsonPath.Text(first, name) is { Length: > 0 });
        return Find(Titles) is { } title
            ? new(items, title, Find(Bodies) ?? title) { Url = Find(Links), Id = Find(Ids), Date = Find(Dates) }
            : null;
    }

    private static (string Path, JsonElement First)? ListIn(JsonElement at, string path, int depth)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            return at.GetArrayLength() > 0 && at[0].ValueKind == JsonValueKind.Object ? (path, at[0]) : null;
        }

        if (at.ValueKind != JsonValueKind.Object || depth > 3)
        {
            return null;
        }

        return at.EnumerateObject()
            .Where(p => !p.Name.Contains('.'))
            .Select(p => ListIn(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}", depth + 1))
            .FirstOrDefault(found => found is not null);
    }
}
