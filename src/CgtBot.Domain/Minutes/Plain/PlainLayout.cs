namespace CgtBot.Domain.Minutes.Plain;

/// <summary>A text as it is read aloud: columns one after the other, without what stands at the head and foot of every page, words cut at a line end whole again.</summary>
/// <param name="Lines">The source's line of each line; null when the text is read as it stands.</param>
internal sealed record PlainLayout(string Text, IReadOnlyList<int>? Lines)
{
    /// <summary>The lines of <see cref="Text"/> that stood in a column.</summary>
    public IReadOnlySet<int> InColumn { get; init; } = new HashSet<int>();

    public static PlainLayout Of(string source)
    {
        var lines = LinesOf(source);
        var laid = CutWords.Whole(TextColumns.Unfold(RunningHeads.Without(lines)));
        return laid.SequenceEqual(lines) ? new(source, null) : new(string.Join('\n', laid.Select(line => line.Text)), laid.ConvertAll(line => line.Number))
        {
            InColumn = laid.Select((line, at) => (line.Column, Number: at + 1)).Where(line => line.Column).Select(line => line.Number).ToHashSet(),
        };
    }

    /// <summary>The line of the source a line of <see cref="Text"/> comes from.</summary>
    public int SourceLine(int line) => Lines is null || line < 1 || line > Lines.Count ? line : Lines[line - 1];

    /// <summary>The same dossier, its lines told as the source's.</summary>
    public ExtractedDossier Told(ExtractedDossier dossier) => Lines is null ? dossier : dossier with
    {
        Meetings = [.. dossier.Meetings.Select(m => m with { Line = SourceLine(m.Line), Date = Told(m.Date), Items = [.. m.Items.Select(Told)] })],
        Publications = [.. dossier.Publications.Select(p => p with { Line = SourceLine(p.Line), Date = Told(p.Date) })],
        Signalements = [.. dossier.Signalements.Select(s => s with { Line = SourceLine(s.Line), Date = Told(s.Date) })],
        Refusals = [.. dossier.Refusals.Select(r => r with { Line = SourceLine(r.Line), Date = Told(r.Date) })],
        Done = [.. dossier.Done.Select(d => d with { Line = SourceLine(d.Line) })],
        Answers = [.. dossier.Answers.Select(a => a with { Line = SourceLine(a.Line), Date = Told(a.Date), To = a.To is { } item ? Told(item) : null })],
    };

    private ExtractedItem Told(ExtractedItem item) => item with { Line = SourceLine(item.Line) };

    private ExtractedDate? Told(ExtractedDate? date) => date is null ? null : date with { AnchorLine = SourceLine(date.AnchorLine) };

    private static List<PlainLine> LinesOf(string source)
    {
        var lines = new List<PlainLine>();
        for (var start = 0; start <= source.Length;)
        {
            var stop = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = stop < 0 ? source.Length : start + stop;
            lines.Add(new PlainLine(source[start..end], lines.Count + 1));
            start = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
