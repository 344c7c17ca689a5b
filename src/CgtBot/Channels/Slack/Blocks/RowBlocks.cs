using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>The rows of a list: those without a button as bullets, many to a block; each other with its button beside it, or its buttons in a menu.</summary>
internal static class RowBlocks
{
    private const int MostBullets = 12;

    public static IEnumerable<Block> Of(IReadOnlyList<CardItem> rows) => Chunks.Of(rows.Where(r => !IsEmpty(r)), MostBullets, BlockLimits.Longest, r => IsBullet(r) ? TextOf(r).Length : BlockLimits.Longest)
        .SelectMany(chunk => IsBullet(chunk[0]) ? [Bullets(chunk)] : WithButtons(chunk[0]));

    private static bool IsEmpty(CardItem row) => row.Buttons is not { Count: > 0 } && string.IsNullOrWhiteSpace(row.Title) && string.IsNullOrWhiteSpace(row.Detail);

    private static bool IsBullet(CardItem row) => row.Buttons is not { Count: > 0 } && TextOf(row).Length < BlockLimits.Longest;

    private static Block.RichText Bullets(IReadOnlyList<CardItem> rows) => new([new RichPart.Bullets([.. rows.Select(r => new RichPart.Section([RichRun.Plain(TextOf(r))]))])]);

    private static IEnumerable<Block> WithButtons(CardItem row)
    {
        var buttons = row.Buttons ?? [];
        var text = TextParts.Of(TextOf(row), BlockLimits.Longest).ToList();
        foreach (var part in text.SkipLast(1))
        {
            yield return new Block.Section(BlockText.Of(part), Expand: true);
        }

        var beside = BlockButtons.Beside(buttons);
        yield return new Block.Section(BlockText.Of(text[^1]), Accessory: beside, Expand: true);
        foreach (var more in beside is null ? BlockButtons.Rows(buttons) : [])
        {
            yield return more;
        }
    }

    private static string TextOf(CardItem row) => BlockText.Shown((string.IsNullOrWhiteSpace(row.Detail) ? row.Title : $"{row.Title}\n{row.Detail}").ReplaceLineEndings("\n").Trim('\n'));
}
