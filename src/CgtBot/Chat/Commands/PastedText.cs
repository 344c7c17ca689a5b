using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Watch;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Text;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>A publication pasted as text: its date when its first line is one, or where a line or a sentence says when it was published, its title when its first line is one, its kind by its first words.</summary>
internal static partial class PastedText
{
    private const int LongestTitle = 160;
    private const int LongestDateLine = 40;
    private const int KindWithin = 200;

    /// <summary>Null when there is nothing to read in it. The bytes are kept as pasted.</summary>
    public static Found? Read(string pasted, Section section, DateOnly today, DateOnly? stated)
    {
        var text = PlainText.Clean(pasted);
        if (!text.Any(char.IsLetter))
        {
            return null;
        }

        var heading = DateOf(FirstLine(text), section, today);
        var written = heading ?? SaidDate.In(text, section.Zone, today);
        var (title, body) = Parts(heading is not null && FirstLine(text).Length <= LongestDateLine && text.Contains('\n') ? AfterFirstLine(text) : text);
        return new Found(KindOf(title, body), title ?? AnalysisTexts.PastedTitle, body, (stated ?? written) is { } day ? new PartialDate(day) : new PartialDate(today, Inferred: true))
        {
            Raw = Encoding.UTF8.GetBytes(pasted), MediaType = "text/plain; charset=utf-8", Origin = Format(AnalysisTexts.OriginPasted, EntryWords.Of(today)),
        };
    }

    /// <summary>A short first line above a text is its title: the same words then make the same publication, wherever they are met.</summary>
    private static (string? Title, string Body) Parts(string text)
    {
        var first = FirstLine(text);
        return first.Length <= LongestTitle && AfterFirstLine(text) is { Length: > 0 } rest ? (first, rest) : (null, text);
    }

    private static PublicationKind KindOf(string? title, string body) =>
        KindGuess.IsJob($"{title} {body[..Math.Min(body.Length, KindWithin)]}") ? PublicationKind.Job : PublicationKind.Announcement;

    /// <summary>A date to come is what the text speaks of, not its own.</summary>
    private static DateOnly? DateOf(string line, Section section, DateOnly today) =>
        DateIn(line) is { } written && LooseDate.Read(written[..Math.Min(written.Length, 100)], section.Zone) is { } at && DateOnly.FromDateTime(at.DateTime) is var day && day <= today ? day : null;

    /// <summary>Where a line says that it is the date of the publication, or is little more than one. « Depuis le 3 janvier, … » begins with a day the text speaks of.</summary>
    private static string? DateIn(string line) =>
        Published().Match(line) is { Success: true } said ? line[said.Length..]
        : line.Length <= LongestDateLine && !SinceOrUntil().IsMatch(line) ? line
        : null;

    [GeneratedRegex(@"^(?:publiée?s?|mise?s? en ligne|parue?s?|diffusée?s?|postée?s?|published|posted|date (?:de (?:publication|parution|diffusion|mise en ligne)|of publication))\b(?:\s|:|le\b|on\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"^(?:depuis|dès|avant|après|pour|jusqu|since|from|until|before|after|by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SinceOrUntil();

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();

    private static string AfterFirstLine(string text) => text.Split('\n', 2) is [_, var rest] ? rest.Trim() : "";
}
