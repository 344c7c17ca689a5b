using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>The smaller cards about gaps.</summary>
internal static class GapCards
{
    public static Card List(IReadOnlyList<Gap> gaps, IReadOnlyList<Topic> topics) => gaps.Count == 0
        ? Card.Of(GapTexts.TitleNone, new CardBlock.Paragraph(GapTexts.TitleNoneDetail))
        : Card.Of(Title(gaps), new CardBlock.Items([.. gaps.Select(g => Item(g, topics))]));

    /// <summary>The panel beside the conversation counts those to follow only: the list says both.</summary>
    private static string Title(IReadOnlyList<Gap> gaps) => gaps.Count(IsToFollow) is var live && live == gaps.Count
        ? Say(GapTexts.Title, gaps.Count)
        : Say(GapTexts.TitleToFollow, gaps.Count, live);

    public static bool IsToFollow(Gap gap) => gap.State is GapState.Open or GapState.Confirmed;

    public static CardItem Item(Gap gap, IReadOnlyList<Topic> topics) => new(
        Say(GapTexts.GapTitle, Code(gap.Number), topics.NameOf(gap.Topic), gap.Stance.Name()),
        string.Join(" · ", new[] { Say(GapTexts.GapDetail, gap.Body, Day(gap.On), State(gap)), gap.ToVerify && IsToFollow(gap) ? GapTexts.ToVerifyShort : null, gap.LinkedTo is { } earlier ? Say(GapTexts.Linked, Code(earlier)) : null }.OfType<string>()),
        [new CardButton(Say(GapTexts.ButtonShowGap, Code(gap.Number)), ChatCommand.Of("gaps", ("gap", gap.Number)))]);

    public static async Task<Card> UnknownAsync(BotDb db, int? number, CancellationToken ct)
    {
        var numbers = await db.Gaps.OrderByDescending(g => g.Number).Select(g => g.Number).Take(10).ToListAsync(ct);
        var detail = numbers.Count == 0 ? GapTexts.UnknownGapNone : Say(GapTexts.UnknownGapLast, Code(numbers[0]));
        return new Card(
            number is { } asked ? Say(GapTexts.UnknownGap, Code(asked)) : GapTexts.WhichGapMissing,
            [new CardBlock.Paragraph(detail)],
            [new CardButton(GapTexts.TitleList, ChatCommand.Of("gaps"))],
            CardTone.Warning);
    }

    public static Card Problem(string title, string? detail = null) => new(title, detail is null ? [] : [new CardBlock.Paragraph(detail)], [], CardTone.Warning);
}
