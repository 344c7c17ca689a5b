using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>What is around the parts of a card: the title with its tone, the buttons, which page it is.</summary>
internal static class BlockFrame
{
    private const int LongestShortTitle = 100;

    /// <summary>The tone in a word beside its sign, then the title; a very long one goes on as plain text.</summary>
    public static IReadOnlyList<Block> Heading(Card card)
    {
        var title = TextParts.Of(BlockText.Shown(card.Title.ReplaceLineEndings(" ")), BlockLimits.Header).ToList();
        return [.. ToneOf(card.Tone) is { } tone ? [new Block.Context([BlockText.Of(tone)])] : Array.Empty<Block>(), new Block.Header(BlockText.Of(title[0])), .. CardBlocks.Strong(string.Concat(title.Skip(1)))];
    }

    /// <summary>The title of a later page: enough of it to be known again, and which page it is.</summary>
    public static Block HeadingOf(Card card, int page, int pages)
    {
        var start = TextParts.Of(card.Title.ReplaceLineEndings(" "), LongestShortTitle).First();
        return CardBlocks.Rich(RichRun.Strong(string.Format(CultureInfo.CurrentCulture, CardTexts.PageTitle, start.Length < card.Title.Length ? start.TrimEnd() + "…" : start, page, pages)));
    }

    public static IReadOnlyList<Block> Close(IReadOnlyList<Block> heading, IReadOnlyList<Piece> pieces, string? ticks = null, IReadOnlyList<BlockElement>? turns = null) =>
        [.. heading, .. pieces.SelectMany(p => p.Blocks), .. BlockButtons.Rows([.. pieces.SelectMany(p => p.Buttons)], ticks), .. turns is { Count: > 0 } ? [new Block.Actions(turns)] : Array.Empty<Block>()];

    private static string? ToneOf(CardTone tone) => tone switch
    {
        CardTone.Success => "\u2705 " + CardTexts.ToneSuccess,
        CardTone.Warning => "\u26A0\uFE0F " + CardTexts.ToneWarning,
        CardTone.Alert => "\uD83D\uDD34 " + CardTexts.ToneAlert,
        CardTone.Error => "\u274C " + CardTexts.ToneError,
        _ => null,
    };
}
