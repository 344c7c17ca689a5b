using CgtBot.Chat.Cards;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>gap-dismiss {gap, reason}: a false gap, never without a reason; what was captured stays, and words to exclude from now on are proposed.</summary>
public sealed class GapDismissCommand(TopicBook topics) : IChatCommand
{
    public string Name => "gap-dismiss";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(GapCommandTexts.DismissDoes, GapCommandTexts.DismissExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var number = turn.Command.Number("gap");
        var reason = turn.Text("reason");
        if (reason.Problem is { } wrong)
        {
            return wrong;
        }

        var why = reason.Value is { Length: > 0 } said ? said : null;
        await using var act = await turn.BeginAsync(why, ct);
        if (await turn.Db.Gaps.SingleOrDefaultAsync(g => g.Number == number, ct) is not { } gap)
        {
            return await GapCards.UnknownAsync(turn.Db, turn.Command, ct);
        }

        // What an opinion did to it would be lost with its state, and a later version would open it again.
        if (gap.State is GapState.Lifted or GapState.Followed)
        {
            return GapCards.Problem(Say(GapTexts.AlreadySettled, Code(gap.Number), State(gap)));
        }

        if (why is null)
        {
            return AskReason(gap);
        }

        (gap.State, gap.Reason) = (GapState.Dismissed, why);
        await act.CommitAsync(ct);
        var (blocks, buttons) = await ProposedExclusion.ForAsync(turn, gap, await topics.TopicsAsync(turn.Db, ct), ct);
        return new Card(Say(GapTexts.Dismissed, Code(gap.Number)), [new CardBlock.Paragraph(Say(GapTexts.DismissedDetail, why.TrimEnd(' ', '.'))), .. blocks], [.. buttons, AskCards.Undo()], CardTone.Success);
    }

    private static Card AskReason(Gap gap) => new(
        Say(GapTexts.DismissNeedsReason, Code(gap.Number)),
        [new CardBlock.Input(new CardInput.Text("reason", GapTexts.DismissReason, Required: true))],
        [new CardButton(GapTexts.ButtonDismiss, ChatCommand.Of("gap-dismiss", ("gap", gap.Number)), ButtonStyle.Danger) { Sends = ["reason"] }])
    {
        Asks = true,
    };
}
