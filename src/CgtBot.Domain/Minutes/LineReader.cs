namespace CgtBot.Domain.Minutes;

/// <summary>Cuts a source in lines and takes off the marks of Markdown and of plain lists.</summary>
internal static class LineReader
{
    public static List<SourceLine> Read(string source)
    {
        var lines = new List<SourceLine>();
        for (var start = 0; start < source.Length;)
        {
            var stop = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = stop < 0 ? source.Length : start + stop;
            lines.Add(Line(source, lines.Count + 1, start, end));
            start = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
        }

        LayOut(lines, 0, FrontMatter.Length(source, lines));
        Fences(source, lines);
        AngleBullets.Mark(source, lines);
        BareTable.Mark(source, lines);
        return lines;
    }

    // A fence that is never closed fences nothing: the rest of the text would be lost with it.
    private static void Fences(string source, List<SourceLine> lines)
    {
        bool IsFence(SourceLine line) => Text(source, line).StartsWith("```");
        for (var open = lines.FindIndex(IsFence); open >= 0;)
        {
            var close = lines.FindIndex(open + 1, IsFence);
            var after = close < 0 ? open + 1 : close + 1;
            LayOut(lines, open, after);
            open = close < 0 ? -1 : lines.FindIndex(after, IsFence);
        }
    }

    private static void LayOut(List<SourceLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            lines[i] = lines[i] with { Kind = LineKind.Layout };
        }
    }

    private static ReadOnlySpan<char> Text(string source, SourceLine line) => source.AsSpan(line.Start, line.Length);

    private static SourceLine Line(string source, int number, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        var at = Skip(source, start, end);
        var quote = 0;
        while (at < end && source[at] == '>')
        {
            quote++;
            at = Skip(source, at + 1, end);
        }

        return at == end
            ? new SourceLine(number, at, end, LineKind.Blank, 0, quote, 0)
            : Marked(source, new SourceLine(number, at, end, LineKind.Text, at - start, quote, 0));
    }

    private static SourceLine Marked(string source, SourceLine line)
    {
        var text = Text(source, line);
        if (text[0] == '#')
        {
            return Heading(source, line);
        }

        if (text[0] == '|' && text.Length > 1)
        {
            return line with { Kind = LineKind.TableRow };
        }

        if (IsRule(text) || Footnote(text))
        {
            return line with { Kind = LineKind.Layout };
        }

        if (IsRuledTitle(text))
        {
            return Ruled(source, line);
        }

        var mark = ListMark.Length(text, out var number);
        return mark == 0 ? line : Bullet(source, line, mark, number);
    }

    private static SourceLine Heading(string source, SourceLine line)
    {
        var level = 0;
        while (level < line.Length && level < 6 && source[line.Start + level] == '#')
        {
            level++;
        }

        var start = Skip(source, line.Start + level, line.End);
        var end = line.End;
        while (end > start && source[end - 1] is '#' or ' ')
        {
            end--;
        }

        return line with { Start = start, End = end, Kind = start == end ? LineKind.Layout : LineKind.Heading, Level = level };
    }

    private const int LongestRuledTitle = 120;

    // « *** fonctionnement du CSE » and « === Réunion du 3 mai === » in notes are titles.
    private static bool IsRuledTitle(ReadOnlySpan<char> text)
    {
        var rule = text.Length <= LongestRuledTitle && text[0] is '*' or '=' or '~' ? text.IndexOfAnyExcept(text[0]) : 0;
        return rule >= 3 && char.IsWhiteSpace(text[rule]) && !WrappedText.EndsSentence(text);
    }

    private static SourceLine Ruled(string source, SourceLine line)
    {
        var text = Text(source, line);
        var start = line.Start + text.IndexOfAnyExcept(text[0], ' ');
        return line with { Start = start, End = line.Start + text.TrimEnd([text[0], ' ']).Length, Kind = LineKind.Heading, Level = 2 };
    }

    private static SourceLine Bullet(string source, SourceLine line, int mark, int number)
    {
        var sign = number == 0 ? source[line.Start] : '\0';
        var start = Skip(source, line.Start + mark, line.End);
        var box = source.AsSpan(start, line.End - start);
        var done = box.StartsWith("[x]") || box.StartsWith("[X]");
        if (done || box.StartsWith("[ ]"))
        {
            start = Skip(source, start + 3, line.End);
        }

        return line with { Start = start, Kind = start == line.End ? LineKind.Layout : LineKind.Bullet, Mark = number, Sign = sign, Done = done };
    }

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 3 && text.IndexOfAnyExcept("-=_*~ ") < 0;

    private static bool Footnote(ReadOnlySpan<char> text) =>
        text.StartsWith("<sup>") || "¹²³⁴⁵⁶⁷⁸⁹".Contains(text[0]) || (text.StartsWith("[^") && text.IndexOf("]:") is > 0 and < 12);

    private static int Skip(string source, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return at;
    }
}
