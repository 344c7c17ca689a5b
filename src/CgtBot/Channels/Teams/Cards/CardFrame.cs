using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Texts;
using static CgtBot.Channels.Teams.Cards.AdaptiveElement;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>What is around the blocks: the title with its tone, what is said aloud, the buttons, the question asked when it is shown again.</summary>
internal static class CardFrame
{
    private const int LongestTitle = 500;
    private const int LongestShortTitle = 100;
    private const int LongestSpoken = 300;

    /// <summary>The tone in a word as well as by its colour, then the title; a very long one goes on as plain text.</summary>
    public static IEnumerable<AdaptiveElement> Heading(Card card)
    {
        if (ToneOf(card.Tone) is { } tone)
        {
            yield return new TextBlock(CardText.Escaped(tone.Word), TextSize.Small, FontWeight.Bolder, tone.Color);
        }

        var parts = TextParts.Of(card.Title, LongestTitle).ToList();
        yield return Title(parts[0], null);
        foreach (var part in parts.Skip(1))
        {
            yield return new RichTextBlock([new TextRun(CardText.Whole(part)) { Weight = FontWeight.Bolder }]) { Spacing = Spacing.None };
        }
    }

    /// <summary>The title of a later page: enough of it to be known again, and which page it is.</summary>
    public static AdaptiveElement HeadingOf(Card card, int page, int pages)
    {
        var start = TextParts.Of(card.Title, LongestShortTitle).First();
        return Title(string.Format(CultureInfo.CurrentCulture, CardTexts.PageTitle, start.Length < card.Title.Length ? start.TrimEnd() + "…" : start, page, pages), Spacing.None);
    }

    public static AdaptiveCard Close(Card card, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<CardButton> buttons, string? ticks = null, IReadOnlyList<AdaptiveAction>? turns = null)
    {
        var rows = buttons.Select(b => AdaptiveButtons.Of(b, ticks)).Chunk(AdaptiveButtons.MostInARow).ToList();
        IReadOnlyList<AdaptiveAction>[] sets = [.. rows.SkipLast(1), .. turns is null ? Array.Empty<IReadOnlyList<AdaptiveAction>>() : [turns]];
        return new AdaptiveCard([.. body, .. sets.Select(row => new ActionSet(row))])
        {
            Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Speak = Spoken(card),
            FallbackText = Shortened(card.Title),
            Actions = rows.Count == 0 ? null : rows[^1],
            Refresh = AdaptiveButtons.Refresh(card),
        };
    }

    /// <summary>What is left for the pieces of a page, whatever its number.</summary>
    public static int RoomOf(Card card, string? ticks)
    {
        const int Most = 9999;
        var heading = AdaptiveJson.BytesOf(HeadingOf(card, Most, Most)) + Heading(card).Take(2).Sum(AdaptiveJson.BytesOf);
        IReadOnlyList<AdaptiveAction>? turns = ticks is null ? null : [AdaptiveButtons.Turn(Most, true, ticks), AdaptiveButtons.Turn(Most, false, ticks)];
        return AdaptiveCards.MostBytes - AdaptiveJson.BytesOf(Close(card, [], [], ticks, turns)) - heading - "\"actions\":[],".Length;
    }

    private static TextBlock Title(string text, Spacing? spacing) => new(CardText.Escaped(text), TextSize.Large, FontWeight.Bolder, Style: "heading") { Spacing = spacing };

    /// <summary>Speech may be marked up, so what people wrote must bring no mark.</summary>
    private static string Spoken(Card card)
    {
        var words = new[] { ToneOf(card.Tone)?.Word, card.Title, card.Blocks.OfType<CardBlock.Paragraph>().FirstOrDefault()?.Text }.Where(w => !string.IsNullOrWhiteSpace(w));
        return Shortened(string.Join(". ", words)).Replace('<', ' ').Replace('>', ' ').Replace('&', ' ').ReplaceLineEndings(" ");
    }

    private static string Shortened(string text)
    {
        var start = TextParts.Of(text, LongestSpoken).First();
        return start.Length < text.Length ? start.TrimEnd() + "…" : text;
    }

    private static (string Word, TextColor Color)? ToneOf(CardTone tone) => tone switch
    {
        CardTone.Success => (CardTexts.ToneSuccess, TextColor.Good),
        CardTone.Warning => (CardTexts.ToneWarning, TextColor.Warning),
        CardTone.Alert => (CardTexts.ToneAlert, TextColor.Attention),
        CardTone.Error => (CardTexts.ToneError, TextColor.Attention),
        _ => null,
    };
}
