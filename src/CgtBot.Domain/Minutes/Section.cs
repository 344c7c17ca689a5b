namespace CgtBot.Domain.Minutes;

/// <summary>A part of the dossier under one dated title; the first may have none.</summary>
internal sealed record Section(Heading Heading, Block? Title, IReadOnlyList<Block> Blocks)
{
    private const int LongestTitle = 160;

    public static List<Section> Cut(string source, List<Block> blocks)
    {
        var sections = new List<Section>();
        var current = new List<Block>();
        var (title, heading) = ((Block?)null, new Heading(HeadingKind.Plain, null, Registers.MeetingKind.Other, default));
        foreach (var block in blocks)
        {
            var writtenOn = current.Count == 0 && heading is { Kind: HeadingKind.Meeting, Date: not null } && Heading.IsDateAlone(block.Folded(source));
            if (!writtenOn && (Opens(source, block) ?? BesideIt(source, block, title)) is { } opening)
            {
                var above = TitleAbove(source, block, opening, current);
                sections.Add(new Section(heading, title, above is null ? current : current[..^1]));
                (title, heading, current) = (above ?? block, above is null ? opening : opening with { Meeting = Heading.KindOf(above.Folded(source)) }, []);
            }
            else
            {
                current.Add(block);
            }
        }

        sections.Add(new Section(heading, title, current));
        return sections;
    }

    // « Compte rendu du CSA » on one line, « Jeudi 13 juin 2024 » on the next.
    private static Block? TitleAbove(string source, Block block, Heading opening, List<Block> current) =>
        opening.Kind == HeadingKind.Meeting && current is [.., { Span.Length: <= LongestTitle } above] && block.Line - above.Line <= 2
            && above.Kind != BlockKind.Bullet && !Heading.NamesAMeeting(block.Folded(source)) && Heading.NamesAMeeting(above.Folded(source)) && FrenchDate.First(above.Folded(source)) is null
            ? above
            : null;

    // What is under a dated title of the same rank as the meeting's was not said at that meeting.
    private static Heading? BesideIt(string source, Block block, Block? title) =>
        block.Kind == BlockKind.Heading && title is { Kind: BlockKind.Heading } && block.Level <= title.Level && block.Span.Length <= LongestTitle ? Heading.OfDatedPart(block.Folded(source)) : null;

    private static Heading? Opens(string source, Block block)
    {
        if (block.Kind is BlockKind.Cell || block.Span.Length > LongestTitle || (block.Kind == BlockKind.Bullet && !block.Numbered) || block.Quote > 0)
        {
            return null;
        }

        if (block.Kind != BlockKind.Heading && (WrappedText.EndsSentence(block.Span.Of(source)) || !char.IsUpper(source[block.Span.Start]) && !char.IsDigit(source[block.Span.Start])))
        {
            return null;
        }

        // « 1- PV de février » of an agenda is to be adopted.
        if (block.Numbered && block.Folded(source) is var point && (point.StartsWith("pv ", StringComparison.Ordinal) || point.StartsWith("proces", StringComparison.Ordinal)))
        {
            return null;
        }

        var heading = Heading.Of(block.Folded(source));
        return heading.Kind == HeadingKind.Plain ? null : heading;
    }
}
