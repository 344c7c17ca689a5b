using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>Label and value pairs: short ones in two columns, each other on lines of its own.</summary>
internal static class FactBlocks
{
    /// <summary>Longest value that a column holds on a telephone without becoming a tower.</summary>
    private const int LongestInColumn = 120;

    private const int Half = BlockLimits.Longest / 2;

    public static IEnumerable<Block> Of(IReadOnlyList<Fact> pairs) => pairs.Any(f => !IsShort(f)) ? pairs.SelectMany(LinesOf) : pairs.Chunk(BlockLimits.Fields).SelectMany(ByLength).Select(Columns);

    private static bool IsShort(Fact fact) => fact.Label.Length <= LongestInColumn && fact.Value.Length <= LongestInColumn && !fact.Label.Contains('\n', StringComparison.Ordinal);

    private static Block.Section Columns(IReadOnlyList<Fact> facts) => new(Fields: [.. facts.Select(f => new BlockText.Marked($"{Label(f.Label)}{Mrkdwn.Escaped(BlockText.Shown(f.Value.ReplaceLineEndings("\n")))}"))]);

    // A star beside a space makes nothing bold.
    private static string Label(string label) => string.IsNullOrWhiteSpace(label) ? "" : $"*{Mrkdwn.Escaped(label.Trim())}*\n";

    private static IEnumerable<IReadOnlyList<Fact>> ByLength(Fact[] facts) => facts.Sum(f => f.Label.Length + f.Value.Length) <= BlockLimits.Longest ? [facts] : facts.Select(f => new[] { f });

    /// <summary>The label, then the value over the whole width.</summary>
    private static IEnumerable<Block> LinesOf(Fact fact)
    {
        var label = TextParts.Of(fact.Label, Half).ToList();
        foreach (var part in label.SkipLast(1))
        {
            yield return CardBlocks.Rich(RichRun.Strong(part));
        }

        var values = TextParts.Of(fact.Value.ReplaceLineEndings("\n"), Half).ToList();
        yield return CardBlocks.Rich(RichRun.Strong(label[^1] + " : "), RichRun.Plain(BlockText.Shown(values[0])));
        foreach (var part in values.Skip(1).Where(v => !string.IsNullOrWhiteSpace(v)))
        {
            yield return CardBlocks.Rich(RichRun.Plain(part));
        }
    }
}
