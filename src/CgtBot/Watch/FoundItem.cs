using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch.Sources;

namespace CgtBot.Watch;

/// <summary>An item of a source as a found publication of the section: its day is the section's, its evidence the answer it came in.</summary>
internal static class FoundItem
{
    public static Found Of(FoundPublication item, Source? source, Section section) => new(item.Kind, item.Title, item.Text, PublishedOn(item, section))
    {
        Address = item.Address?.AbsoluteUri,
        Raw = item.Raw.ToArray(),
        MediaType = item.Capture.MediaType,
        Headers = JsonSerializer.Serialize(
            new { address = item.Capture.FinalAddress, redirects = item.Capture.Redirects, status = item.Capture.Status, at = item.Capture.CapturedAt, request = item.Capture.RequestHeaders, response = item.Capture.ResponseHeaders },
            StoredValues.Json),
        Source = source?.Number,
        ExternalId = item.ExternalId,
    };

    /// <summary>Without a date of its own, the day it was seen, marked as inferred.</summary>
    private static PartialDate PublishedOn(FoundPublication item, Section section) => item.PublishedAt is { } at
        ? new PartialDate(section.DayOf(at))
        : new PartialDate(section.DayOf(item.Capture.CapturedAt), Inferred: true);
}
