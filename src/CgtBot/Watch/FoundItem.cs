using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch.Sources;

namespace CgtBot.Watch;

/// <summary>An item of a source as a found publication of the section: its day is the section's, its evidence the answer it came in.</summary>
internal static class FoundItem
{
    public static Found Of(FoundPublication item, Source? source, Section section) => new(KindOf(item), item.Title, item.Text, PublishedOn(item, section))
    {
        // An item without a page of its own was read at the source's address.
        Address = (item.Address ?? item.Capture.FinalAddress).AbsoluteUri,
        Raw = item.Raw.ToArray(),
        MediaType = item.Capture.MediaType,
        Headers = JsonSerializer.Serialize(
            new { address = item.Capture.FinalAddress, redirects = item.Capture.Redirects, status = item.Capture.Status, at = item.Capture.CapturedAt, request = item.Capture.RequestHeaders, response = item.Capture.ResponseHeaders },
            StoredValues.Json),
        Source = source?.Number,
        ExternalId = item.ExternalId,
    };

    // A page of news may publish a posting too.
    private static PublicationKind KindOf(FoundPublication item) => KindGuess.IsJob(item.Title) ? PublicationKind.Job : item.Kind;

    /// <summary>Without a date of its own, the day it was seen, marked as inferred.</summary>
    private static PartialDate PublishedOn(FoundPublication item, Section section) => item.PublishedAt is { } at
        ? new PartialDate(section.DayOf(at))
        : new PartialDate(section.DayOf(item.Capture.CapturedAt), Inferred: true);
}
