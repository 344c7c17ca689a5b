using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Watch.Sources;

/// <summary>What to read and how. Only the part of the definition that the kind needs is filled.</summary>
public sealed record SourceDefinition(SourceKind Kind, Uri Address, PublicationKind Publishes)
{
    /// <summary>Where the fields are in a JSON answer.</summary>
    public JsonMapping? Mapping { get; init; }

    /// <summary>Where the links are in a list page.</summary>
    public ListSelectors? List { get; init; }

    /// <summary>Where the text is in a detail page. A feed or an API that has it gets the text of each item from its page.</summary>
    public DetailSelectors? Detail { get; init; }

    /// <summary>Only what is under this path of the site: a sitemap names every page there is.</summary>
    public string? Under { get; init; }

    /// <summary>Words a posting must hold to be read: the table of a whole country names every one there is.</summary>
    public string? Only { get; init; }

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The definition of a stored source; null when what is stored cannot be read.</summary>
    public static SourceDefinition? Of(Source source)
    {
        if (!Uri.TryCreate(source.Address, UriKind.Absolute, out var address) || Read(source.Definition) is not { } parts)
        {
            return null;
        }

        return new(source.Kind, address, source.Publishes) { Mapping = parts.Mapping, List = parts.List, Detail = parts.Detail, Under = parts.Under, Only = parts.Only };
    }

    /// <summary>What is stored beside the address; null when the kind needs nothing.</summary>
    public string? Stored() => new Parts(Mapping, List, Detail, Under, Only) is var parts && parts == Parts.None ? null : JsonSerializer.Serialize(parts, Form);

    private static Parts? Read(string? stored)
    {
        try
        {
            return string.IsNullOrWhiteSpace(stored) ? Parts.None : JsonSerializer.Deserialize<Parts>(stored, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Parts(JsonMapping? Mapping, ListSelectors? List, DetailSelectors? Detail, string? Under, string? Only)
    {
        public static Parts None { get; } = new(null, null, null, null, null);
    }
}
