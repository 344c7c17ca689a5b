namespace CgtBot.Domain.Minutes;

/// <summary>« Nos revendications : » and one a line, without bullets, until a blank line.</summary>
internal sealed class LineRun
{
    private const int LongestLine = 160;

    private int last;

    public void Open(Block label, bool lists) => last = lists && label.Kind == BlockKind.Paragraph ? label.Line : 0;

    public bool Takes(Block block)
    {
        var follows = last > 0 && block.Kind == BlockKind.Paragraph && block.Line == last + 1 && block.Span.Length <= LongestLine;
        last = follows ? block.Line : 0;
        return follows;
    }
}
