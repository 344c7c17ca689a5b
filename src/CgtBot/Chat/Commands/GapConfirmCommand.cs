using CgtBot.Chat.Cards;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>gap-confirm {gap}: the section stands by the gap.</summary>
public sealed class GapConfirmCommand : IChatCommand
{
    public string Name => "gap-confirm";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(GapCommandTexts.ConfirmDoes, GapCommandTexts.ConfirmExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var number = turn.Command.Number("gap");
        await using var act = await turn.BeginAsync(ct: ct);
        if (await turn.Db.Gaps.SingleOrDefaultAsync(g => g.Number == number, ct) is not { } gap)
        {
            return await GapCards.UnknownAsync(turn.Db, turn.Command, ct);
        }

        if (gap.State is GapState.Confirmed or GapState.Lifted or GapState.Followed)
        {
            return GapCards.Problem(Say(GapTexts.AlreadySettled, Code(gap.Number), State(gap)));
        }

        (gap.State, gap.Reason) = (GapState.Confirmed, null);
        await act.CommitAsync(ct);
        var facts = await turn.Db.FactsAsync(gap, ct);
        var stood = Say(facts.Pick(GapTexts.ConfirmedDetail, GapTexts.ConfirmedToVerify, GapTexts.ConfirmedOrder), facts.OfBody, Day(facts.On), AsOf(facts.On));
        return new Card(Say(GapTexts.Confirmed, Code(gap.Number)), [new CardBlock.Paragraph(stood)], [AskCards.Undo()], CardTone.Success);
    }
}
