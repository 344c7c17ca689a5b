using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>The parts of a card that are read, each small enough to stand on any page.</summary>
internal static class CardBlocks
{
    private const int Longest = BlockLimits.Longest;
    private const int MostRuns = 40;

    public static IEnumerable<Block> Of(CardBlock block) => block switch
    {
        CardBlock.Paragraph { Weight: TextWeight.Strong } p => Strong(p.Text),
        CardBlock.Paragraph { Weight: TextWeight.Subtle } p => Subtle(p.Text),
        CardBlock.Paragraph p => Lines(p.Text),
        CardBlock.Facts f => FactBlocks.Of(f.Pairs),
        CardBlock.Items i => RowBlocks.Of(i.Rows),
        CardBlock.Quote q => QuoteOf(q),
        CardBlock.Link l => LinkOf(l.Label, l.Address),
        CardBlock.Picture p => Subtle(p.AlternativeText),
        CardBlock.Input => [],
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    public static IEnumerable<Block> Lines(string text) => Parts(text).Select(part => new Block.Section(BlockText.Of(part), Expand: true));

    public static IEnumerable<Block> Strong(string text) => Parts(text).Select(part => Rich(RichRun.Strong(part)));

    public static IEnumerable<Block> Subtle(string text) => Parts(text).Select(part => new Block.Context([BlockText.Of(part)]));

    public static Block.RichText Rich(params IReadOnlyList<RichRun> runs) => new([new RichPart.Section(runs)]);

    /// <summary>Line breaks are kept; parts of nothing but space are not.</summary>
    private static IEnumerable<string> Parts(string text) => TextParts.Of(text.ReplaceLineEndings("\n").Trim('\n'), Longest).Where(part => !string.IsNullOrWhiteSpace(part));

    private static IEnumerable<Block> QuoteOf(CardBlock.Quote quote)
    {
        var runs = QuotePart.Split(quote.Text, quote.Marks).SelectMany(p => TextParts.Of(p.Text, Longest / 2).Select(text => p.Marked ? RichRun.Strong(text) : RichRun.Plain(text)));
        foreach (var chunk in Chunks.Of(runs, MostRuns, Longest, r => r.Text.Length))
        {
            yield return new Block.RichText([new RichPart.Quote(chunk)]);
        }

        foreach (var source in Subtle(quote.Source ?? ""))
        {
            yield return source;
        }
    }

    private static IEnumerable<Block> LinkOf(string label, string address)
    {
        if (label.Length <= Longest / 2 && address.Length <= Longest / 2 && SafeAddress.IsLink(address))
        {
            // The host beside the link, so that its label cannot lie about where it goes.
            return [Rich(new RichRun.Link(address, BlockText.Shown(label)), RichRun.Plain(" " + SafeAddress.HostOf(address)))];
        }

        return Lines($"{label} : {address}");
    }
}
