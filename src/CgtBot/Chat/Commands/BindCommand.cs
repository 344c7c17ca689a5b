using CgtBot.Channels.Web;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« Relier un canal » : a one-time code, with what must be known before anything is written on somebody else's platform.</summary>
public sealed class BindCommand(OnceCodes codes) : IChatCommand
{
    public string Name => "bind";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(SectionTexts.HelpBindDoes, SectionTexts.HelpBindExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        if (turn.Command["code"] is not null)
        {
            return AskCards.Notice(SectionTexts.BindEntered, SectionTexts.BindEnteredDetail);
        }

        await using var act = await turn.BeginAsync(ct: ct);
        var code = await BindingCodes.IssueAsync(turn.Db, turn.Now, ct);
        act.Note(Name, "BindingCode/issued", new { Until = turn.Now + BindingCode.Life });
        await act.CommitAsync(ct);
        return new Card(
            SectionTexts.BindTitle,
            [
                new CardBlock.Paragraph(SectionTexts.BindDetail), new CardBlock.Link(SectionTexts.CodeLink, codes.Keep(turn.Db.Section, code)),
                new CardBlock.Paragraph(SectionTexts.BindWarning, TextWeight.Strong), new CardBlock.Paragraph(SectionTexts.BindDiscreet),
            ],
            [])
        {
            Neutral = SectionTexts.BindTitle,
        };
    }
}
