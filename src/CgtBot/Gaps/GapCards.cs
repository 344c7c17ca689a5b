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
    private const int Offered = 10;

    public static Card List(IReadOnlyList<Gap> gaps, IReadOnlyList<Topic> topics) => gaps.Count == 0
        ? Card.Of(GapTexts.TitleNone, new CardBlock.Paragraph(GapTexts.TitleNoneDetail))
        : Card.Of(Title(gaps), new CardBlock.Items([.. gaps.Select(g => Item(g, topics))]));

    /// <summary>The panel beside the conversation counts those to follow only: the list says both.</summary>
    private static string Title(IReadOnlyList<Gap> gaps) => gaps.Count(IsToFollow) is var live && live == gaps.Count
        ? Say(GapTexts.Title, gaps.Count)
        : Say(live == 0 ? GapTexts.TitleNoneToFollow : GapTexts.TitleToFollow, gaps.Count, live);

    public static bool IsToFollow(Gap gap) => gap.State is GapState.Open or GapState.Confirmed;

    public static CardItem Item(Gap gap, IReadOnlyList<Topic> topics) => new(
        Say(GapTexts.GapTitle, Code(gap.Number), topics.NameOf(gap.Topic), gap.Stance.Name()),
        string.Join(" · ", new[] { Say(GapTexts.GapDetail, gap.Body, Day(gap.On), State(gap)), gap.ToVerify && IsToFollow(gap) ? GapTexts.ToVerifyShort : null, gap.LinkedTo is { } earlier ? Say(GapTexts.Linked, Code(earlier)) : null }.OfType<string>()),
        [new CardButton(Say(GapTexts.ButtonShowGap, Code(gap.Number)), ChatCommand.Of("gaps", ("gap", gap.Number)))]);

    /// <summary>The gap of the command is not there; or none was named, and it is asked for.</summary>
    public static async Task<Card> UnknownAsync(BotDb db, ChatCommand command, CancellationToken ct)
    {
        var last = await db.Gaps.OrderByDescending(g => g.Number).FirstOrDefaultAsync(ct);
        return command.Number("gap") is null && last is not null ? await WhichAsync(db, command, last, ct) : new Card(
            command.Number("gap") is { } number ? Say(GapTexts.UnknownGap, Code(number)) : GapTexts.TitleNone,
            [new CardBlock.Paragraph(last is null ? GapTexts.UnknownGapNone : Say(GapTexts.UnknownGapLast, Code(last.Number)))],
            [new CardButton(GapTexts.TitleList, ChatCommand.Of("gaps"))],
            CardTone.Warning);
    }

    /// <summary>Among those to follow; when there are none, the last.</summary>
    private static async Task<Card> WhichAsync(BotDb db, ChatCommand command, Gap last, CancellationToken ct)
    {
        var live = await db.Gaps.AsNoTracking().Where(g => g.State == GapState.Open || g.State == GapState.Confirmed).OrderByDescending(g => g.Number).Take(Offered).ToListAsync(ct);
        var options = (live.Count > 0 ? live : [last]).Select(g => new CardOption($"{g.Number}", $"{Code(g.Number)} · {TopicPack.BuiltIn.NameOf(g.Topic)}")).ToList();
        return new Card(
            GapTexts.WhichGapMissing, [new CardBlock.Input(new CardInput.Choice("gap", GapTexts.WhichGap, options, true))],
            [new CardButton(RegisterTexts.ButtonContinue, command.With("gap", null), ButtonStyle.Primary) { Sends = ["gap"] }])
        {
            Asks = true,
        };
    }

    public static Card Problem(string title, string? detail = null) => new(title, detail is null ? [] : [new CardBlock.Paragraph(detail)], [], CardTone.Warning);
}
