using CgtBot.Channels.Cards;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>The words of a message without its blocks: what a notification shows and a screen reader says.</summary>
internal static class ReadAloud
{
    private const int Longest = 2500;

    public static string Of(IEnumerable<Block> blocks)
    {
        var words = string.Join('\n', blocks.SelectMany(Lines).Where(line => !string.IsNullOrWhiteSpace(line)));
        var start = TextParts.Of(words, Longest).First();
        return start.Length < words.Length ? start.TrimEnd() + "…" : start;
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Block.Header h => [Said(h.Text)],
        Block.Section s => [s.Text is null ? "" : Said(s.Text), .. s.Fields?.Select(Said) ?? []],
        Block.Context c => c.Elements.Select(Said),
        Block.RichText r => r.Elements.Select(Said),
        Block.Input i => [Said(i.Label)],
        _ => [],
    };

    private static string Said(BlockText text) => text is BlockText.Marked ? text.Text.ReplaceLineEndings(" : ") : Mrkdwn.Escaped(text.Text);

    private static string Said(RichPart part) => part switch
    {
        RichPart.Section s => Mrkdwn.Escaped(string.Concat(s.Elements.Select(r => r.Text))),
        RichPart.Quote q => Mrkdwn.Escaped(string.Concat(q.Elements.Select(r => r.Text))),
        RichPart.Bullets b => string.Join('\n', b.Elements.Select(Said)),
        _ => "",
    };
}
