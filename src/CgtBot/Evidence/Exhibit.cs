using System.Text.Json;
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
