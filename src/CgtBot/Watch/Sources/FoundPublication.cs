using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Originals;

namespace CgtBot.Watch.Sources;

/// <summary>A publication as read from a source: plain text, the bytes it was read from, and the answer they came in.</summary>
public sealed record FoundPublication(
    string ExternalId,
    Uri? Address,
    PublicationKind Kind,
    string Title,
    string Text,
    DateTimeOffset? PublishedAt,
    ReadOnlyMemory<byte> Raw,
    FetchOutcome.Fetched Capture)
{
    /// <summary>The message it was handed over in, sealed: it is kept beside the capture and never shown with it.</summary>
    public SealedMessage? SealedOriginal { get; init; }
}
