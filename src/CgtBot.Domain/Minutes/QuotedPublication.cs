using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Finds the employer's own words below the title of a quoted publication; what the union adds is not part of them.</summary>
internal static partial class QuotedPublication
{
    [GeneratedRegex($@"\b(?:{Lexicon.Unions})\b|\bsyndica\w+|\bn'(?:a|ont) (?:fait l'objet|jamais|pas ete)|\b(?:commentaires?|notre (?:avis|analyse|lecture)|remarque|analyse)\b.{{0,20}}:|\bnous (?:demandons|exigeons|denoncons|constatons|rappelons|n'avons|refusons|decouvrons|apprenons|contestons)|\bpourtant\b|\baucune (?:consultation|presentation|information)\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnionVoice();

    /// <summary>The blocks that are the publication (from, count); a count of zero when nothing is quoted.</summary>
    public static (int From, int Count) Find(string source, IReadOnlyList<Block> blocks)
    {
        var first = IndexOf(blocks, 0, block => IsQuoted(source, block));
        return first is >= 0 and <= 2 ? (first, QuotedCount(source, blocks, first)) : (0, PlainCount(source, blocks));
    }

    private static int QuotedCount(string source, IReadOnlyList<Block> blocks, int first)
    {
        var (end, open) = (first, 0);
        while (end < blocks.Count && (open > 0 || IsQuoted(source, blocks[end])))
        {
            var text = source.AsSpan(blocks[end].Span.Start, blocks[end].Span.Length);
            open = Math.Max(0, open + text.Count('«') - text.Count('»'));
            end++;
        }

        return open > 0 ? 1 : end - first;
    }

    private static int PlainCount(string source, IReadOnlyList<Block> blocks)
    {
        var end = IndexOf(blocks, 0, block => block.Kind == BlockKind.Heading || IsUnionComment(source, block));
        return end < 0 ? blocks.Count : end;
    }

    private static bool IsUnionComment(string source, Block block)
    {
        var folded = block.Folded(source);
        return UnionVoice().IsMatch(folded) || UnionStatements.IsSignalement(folded) || UnionStatements.IsRefusal(folded)
            || source.AsSpan(block.Span.Start, block.Span.Length).TrimEnd("* »").EndsWith("?");
    }

    private static bool IsQuoted(string source, Block block) =>
        block.Quote > 0 || source.AsSpan(block.Span.Start, block.Span.Length).TrimStart("*_ ") is ['«' or '“' or '"', ..];

    private static int IndexOf(IReadOnlyList<Block> blocks, int from, Func<Block, bool> wanted)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (wanted(blocks[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
