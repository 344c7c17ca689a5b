using System.Text.Json;
using System.Text.Json.Nodes;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Publications;
using CgtBot.Storage;

namespace CgtBot.Evidence;

/// <summary>How a publication was captured, as its capture keeps it.</summary>
public sealed record CaptureFacts(string? MediaType, string? FinalAddress, IReadOnlyList<string> Redirects, int? Status, string? Certificate, string Headers)
{
    public static CaptureFacts Of(string? mediaType, string headers)
    {
        var kept = JsonSerializer.Deserialize<Kept>(headers, Json)!;
        return new CaptureFacts(mediaType, kept.Address, kept.Redirects ?? [], kept.Status, kept.Certificate?.Sha256, headers);
    }

    /// <summary>For whoever is outside the section: a source's address may hold a key (« ?token= »), unless it is the publication's own.</summary>
    public CaptureFacts WithoutKeys(string? own)
    {
        string Bare(string address) => address == own || !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? address : uri.GetLeftPart(UriPartial.Path);
        var written = JsonNode.Parse(Headers)!.AsObject();
        foreach (var (name, value) in written.ToList())
        {
            written[name] = name.ToUpperInvariant() switch
            {
                "ADDRESS" when value is not null => Bare(value.GetValue<string>()),
                "REDIRECTS" when value is JsonArray hops => new JsonArray([.. hops.Select(h => (JsonNode)Bare(h!.GetValue<string>()))]),
                _ => value?.DeepClone(),
            };
        }

        return this with { FinalAddress = FinalAddress is null ? null : Bare(FinalAddress), Redirects = [.. Redirects.Select(Bare)], Headers = written.ToJsonString(StoredValues.Json) };
    }

    private static readonly JsonSerializerOptions Json = new(StoredValues.Json) { PropertyNameCaseInsensitive = true };

    private sealed record Kept(string? Address, IReadOnlyList<string>? Redirects, int? Status, KeptCertificate? Certificate);

    private sealed record KeptCertificate(string? Sha256);
}

/// <summary>A publication as an exhibit. Its number is the same whatever the profile: what one leaves out is a hole, not another numbering.</summary>
public sealed record Exhibit(int Number, Publication Publication, bool Restricted, CaptureFacts Capture)
{
    /// <summary>What changed since the version captured before it; null for a first one.</summary>
    public CaptureDifference? Since { get; init; }

    /// <summary>Where anybody may look for it; a path of the section's own folders may name whoever handed it over, and is shown to nobody.</summary>
    public string? Address => SafeAddress.Link(Publication.Address);

    /// <summary>« piece-03 »</summary>
    public string Name => $"piece-{Number:00}";
}
