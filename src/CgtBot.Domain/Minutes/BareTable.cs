namespace CgtBot.Domain.Minutes;

/// <summary>« N° | Thème | Réclamation | Réponse » pasted from a file: rows of a table without the outer bars of Markdown. And the menus of a page, which look like one.</summary>
internal static class BareTable
{
    private const int FewestRows = 3;
    private const int FewestEntries = 3;
    private const int LongestEntry = 30;

    public static void Mark(string source, List<SourceLine> lines)
    {
        for (var from = 0; from < lines.Count;)
        {
            var to = from;
            while (to < lines.Count && Bars(source, lines[to]) is >= 1 and var bars && bars == Bars(source, lines[from]))
            {
                to++;
            }

            for (var row = from; row < to; row++)
            {
                lines[row] = to - from >= FewestRows ? lines[row] with { Kind = LineKind.TableRow }
                    : IsMenu(source, lines[row]) ? lines[row] with { Kind = LineKind.Layout }
                    : lines[row];
            }

            if (to == from && IsTrail(source, lines[from]))
            {
                lines[from] = lines[from] with { Kind = LineKind.Layout };
            }

            from = Math.Max(to, from + 1);
        }
    }

    // « Accueil > Actualités > CST »
    private static bool IsTrail(string source, SourceLine line) =>
        line.Kind is LineKind.Text && source.AsSpan(line.Start, line.Length).StartsWith("Accueil >", StringComparison.OrdinalIgnoreCase);

    // « Accueil | Qui sommes-nous ? | Vos droits | Contact »
    private static bool IsMenu(string source, SourceLine line)
    {
        var text = source.AsSpan(line.Start, line.Length);
        if (text.Count(" | ") + 1 < FewestEntries)
        {
            return false;
        }

        foreach (var part in text.Split(" | "))
        {
            if (text[part].Length > LongestEntry)
            {
                return false;
            }
        }

        return true;
    }

    private static int Bars(string source, SourceLine line) =>
        line.Kind is LineKind.Text && line.Quote == 0 ? source.AsSpan(line.Start, line.Length).Count(" | ") : 0;
}
