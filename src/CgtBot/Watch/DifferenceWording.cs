using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Watch;

/// <summary>Sentences that one capture holds and the other does not, under a heading that names both.</summary>
internal sealed record ChangedPart(string Heading, IReadOnlyList<string> Sentences);

/// <summary>Says what differs between two captures: « présent dans la capture du …, absent de celle du … ».</summary>
internal static class DifferenceWording
{
    private const int SentencesShown = 12;

    public static IEnumerable<ChangedPart> Parts(CaptureDifference difference, Section section)
    {
        var (earlier, later) = Moments(difference, section);
        return new[] { Part(difference.OnlyLater, later, earlier), Part(difference.OnlyEarlier, earlier, later) }.Where(p => p.Sentences.Count > 0);
    }

    public static IEnumerable<CardBlock> Blocks(CaptureDifference difference, Section section) => Parts(difference, section)
        .SelectMany(p => new CardBlock[] { new CardBlock.Paragraph(p.Heading, TextWeight.Strong), new CardBlock.Items([.. p.Sentences.Select(s => new CardItem(s))]) });

    private static ChangedPart Part(IReadOnlyList<string> sentences, string here, string there) => new(
        Say(WatchTexts.PresentAbsent, here, there),
        [.. sentences.Take(SentencesShown), .. sentences.Count > SentencesShown ? [Say(WatchTexts.MoreSentences, sentences.Count - SentencesShown)] : Array.Empty<string>()]);

    // Two captures of one minute, or of two sites, are told apart by their numbers.
    private static (string Earlier, string Later) Moments(CaptureDifference difference, Section section)
    {
        var (earlier, later) = (Moment(difference.Earlier, section), Moment(difference.Later, section));
        return earlier == later || difference.Earlier.Address != difference.Later.Address ? (Named(earlier, difference.Earlier), Named(later, difference.Later)) : (earlier, later);
    }

    private static string Moment(Publication publication, Section section) => TimeZoneInfo.ConvertTime(publication.CapturedAt, section.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.CurrentCulture);

    private static string Named(string moment, Publication publication) => Say(WatchTexts.CaptureNamed, moment, publication.Number);

    private static string Say(string sentence, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, sentence, arguments);
}
