using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>The parts of a card that are read, each small enough to stand on any page.</summary>
internal static class CardBlocks
{
    private const int Longest = BlockLimits.Longest;
    private const int MostRuns = 40;

    public static IEnumerable<Block> Of(CardBlock block, BlockPlace place) => block switch
    {
        CardBlock.Paragraph { Weight: TextWeight.Strong } p => Strong(p.Text),
        CardBlock.Paragraph { Weight: TextWeight.Subtle } p => Subtle(p.Text),
        CardBlock.Paragraph p => Lines(p.Text),
        CardBlock.Facts f => FactBlocks.Of(f.Pairs),
        CardBlock.Items i => RowBlocks.Of(i.Rows),
        CardBlock.Quote q => QuoteOf(q),
        CardBlock.Link l => LinkOf(l.Label, l.Address, place),
        CardBlock.Picture p => PictureOf(p, place),
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

    private static IEnumerable<Block> LinkOf(string label, string address, BlockPlace place)
    {
        if (label.Length <= Longest / 2 && address.Length <= Longest / 2 && SafeAddress.IsLink(address))
        {
            // The host beside the link, so that its label cannot lie about where it goes.
            return [Rich(new RichRun.Link(address, BlockText.Shown(label)), RichRun.Plain(" " + SafeAddress.HostOf(address)))];
        }

        return label.Length <= Longest / 2 && SafeAddress.IsOwnPath(address) && place.Host is { } host && new Uri(host, address).AbsoluteUri is { Length: <= Longest / 2 } own
            ? [Rich(new RichRun.Link(own, BlockText.Shown(label)))]
            : Lines($"{label} : {address}");
    }

    private static IEnumerable<Block> PictureOf(CardBlock.Picture picture, BlockPlace place) =>
        picture.AlternativeText.Length <= Longest && SafeAddress.IsOwnPath(picture.Path) && place.PictureOf?.Invoke(picture.Path)?.AbsoluteUri is { Length: <= BlockLimits.Address } address
            ? [new Block.Image(address, BlockText.Shown(picture.AlternativeText))]
            : Subtle(picture.AlternativeText);
}
