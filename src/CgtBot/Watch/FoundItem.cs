using System.Globalization;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch;

/// <summary>An item of a source as a found publication of the section: its day is the section's, its evidence the answer it came in.</summary>
internal static class FoundItem
{
    public static Found Of(FoundPublication item, Source? source, Section section) => new(KindOf(item), item.Title, item.Text, PublishedOn(item, section))
    {
        // The feed's address is not the item's: items of one address are versions of one publication.
        Address = item.Address?.AbsoluteUri,
        Origin = item.Address is null ? string.Format(CultureInfo.CurrentCulture, WatchTexts.OriginSource, item.Capture.FinalAddress) : null,
        Raw = item.Raw.ToArray(),
        MediaType = item.Capture.MediaType,
        SealedOriginal = item.SealedOriginal,
        Headers = JsonSerializer.Serialize(
            new { address = item.Capture.FinalAddress, redirects = item.Capture.Redirects, status = item.Capture.Status, at = item.Capture.CapturedAt, certificate = item.Capture.Certificate, request = item.Capture.RequestHeaders, response = item.Capture.ResponseHeaders },
            StoredValues.Json),
        Source = source?.Number,
        ExternalId = item.ExternalId,
    };

    // A page of news may publish a posting too.
    private static PublicationKind KindOf(FoundPublication item) => KindGuess.IsJob(item.Title) ? PublicationKind.Job : item.Kind;

    // Further on, a text speaks of other things.
    private const int SaidWithin = 10_000;

    /// <summary>Without a date of its own, the one its text gives; without either, the day it was seen, marked as inferred. A day to come is what the page speaks of: an opinion given before that day may well be later than the announcement.</summary>
    private static PartialDate PublishedOn(FoundPublication item, Section section)
    {
        var seen = section.DayOf(item.Capture.CapturedAt);
        return item.DayIn(section) is { } day ? day <= seen ? new PartialDate(day) : new PartialDate(seen, Inferred: true)
            : SaidDate.In($"{item.Title}\n{item.Text[..Math.Min(item.Text.Length, SaidWithin)]}", section.Zone, seen) is { } said ? new PartialDate(said)
            : new PartialDate(seen, Inferred: true);
    }
}
