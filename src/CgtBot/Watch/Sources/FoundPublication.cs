using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
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

    /// <summary>Its day where the section is; null when it has no date. Midnight to the second is how a day without an hour is written, and such a day is the same everywhere.</summary>
    public DateOnly? DayIn(Section section) => PublishedAt is not { } at ? null : at.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(at.DateTime) : section.DayOf(at);
}
