using CgtBot.Chat.Cards;
using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Pourquoi cette date pour la 5 ? » : the basis, the count day by day, and what the law does and does not say.</summary>
public sealed class WhyCommand : IChatCommand
{
    public string Name => "why";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(RegisterTexts.HelpWhyDoes, RegisterTexts.HelpWhyExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(entry => Task.FromResult(Explain(turn, entry)), ct);

    private static Card Explain(ChatTurn turn, RegisterEntry entry)
    {
        var deadline = DueDates.Again(turn.Section, entry) ?? DeadlineCalculator.Given(entry.DueBasis is DueBasis.Agreed ? new DeadlineBasis.Agreed() : new DeadlineBasis.House(), new PartialDate(entry.DueOn), turn.Section.Calendar());
        return new Card(
            Format(RegisterTexts.WhyTitle, entry.Number, EntryWords.Of(entry.DueOn)),
            [
                new CardBlock.Quote(EntryWords.Short(entry.Text), [], entry.Origin), new CardBlock.Paragraph(DeadlineWording.Explain(deadline, entry.Kind)),
                new CardBlock.Paragraph(RegisterTexts.WhyDayByDay, TextWeight.Strong), new CardBlock.Items([.. DeadlineWording.DayByDay(deadline).Select(line => new CardItem(line))]),
            ],
            [AskCards.Show(entry.Number), new CardButton(RegisterTexts.ButtonDue, ChatCommand.Of("due", ("number", entry.Number)))])
        {
            Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
        };
    }
}
