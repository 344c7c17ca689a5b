namespace CgtBot.Domain.Minutes;

/// <summary>« &gt; » before each line of a leaflet's list, and not before the lines of a mail that is answered.</summary>
internal static class AngleBullets
{
    private const int LongestItem = 200;

    /// <summary>Lines that stand under a title in capitals or a colon, each a beginning of its own, are its bullets.</summary>
    public static void Mark(string source, List<SourceLine> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && IsItem(source, lines[end]))
            {
                end++;
            }

            if (end - at >= 2 && (end == lines.Count || lines[end].Quote == 0) && lines.FindLastIndex(Math.Max(0, at - 1), line => line.Kind != LineKind.Blank) is >= 0 and var above && above < at && Announces(source, lines[above]))
            {
                for (var i = at; i < end; i++)
                {
                    lines[i] = lines[i] with { Kind = LineKind.Bullet, Quote = 0 };
                }
            }

            at = end + 1;
        }
    }

    private static bool IsItem(string source, SourceLine line) =>
        line is { Kind: LineKind.Text, Quote: 1, Length: <= LongestItem } && (char.IsUpper(source[line.Start]) || char.IsDigit(source[line.Start]));

    private static bool Announces(string source, SourceLine above)
    {
        var text = source.AsSpan(above.Start, above.Length);
        return above.Quote == 0 && !text.Contains("écrit", StringComparison.OrdinalIgnoreCase) && (text.EndsWith(":") || above.Kind == LineKind.Heading || WrappedText.IsCapitals(text));
    }
}
