namespace CgtBot.Domain.Minutes;

/// <summary>How many blocks below one belong to its list.</summary>
internal sealed class ListBelow(string source)
{
    /// <summary>The blocks that complete a lead-in ending with a colon.</summary>
    public int OfLeadIn(IReadOnlyList<Block> blocks, int at, string folded) =>
        !folded.AsSpan().TrimEnd().EndsWith(":") ? 0 : Count(blocks, at);

    /// <summary>The bullets of the list that begins right after a block.</summary>
    public int Count(IReadOnlyList<Block> blocks, int at)
    {
        var block = blocks[at];
        var count = 0;
        while (at + count + 1 < blocks.Count && blocks[at + count + 1] is { Kind: not (BlockKind.Heading or BlockKind.Cell) } next && IsBelow(blocks[at + count], next)
            && !(count > 0 && next.Mark == 1 && blocks[at + 1].Mark == 1)
            && (block.Kind != BlockKind.Bullet || next.Level > block.Level || next.Numbered != block.Numbered))
        {
            count++;
        }

        return count;
    }

    // Bullets, and bare lines that follow at once and begin in lower case.
    private bool IsBelow(Block previous, Block next) =>
        next.Kind == BlockKind.Bullet || (previous.Kind == BlockKind.Paragraph && next.Line == previous.Line + 1 && next.Span.Length <= 120 && char.IsLower(source[next.Span.Start]));
}
