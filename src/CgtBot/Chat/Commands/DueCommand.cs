using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Reminders;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Échéance 5 au 30/06/2025 » : a date agreed with the employer, or the section's rule again. A past date is taken, and said to be past.</summary>
public sealed class DueCommand : IChatCommand
{
    /// <summary>Value of the date that goes back to the section's own rule.</summary>
    public const string House = "house";

    public string Name => "due";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpDueDoes, RegisterTexts.HelpDueExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(async entry => !entry.Awaited
        ? AskCards.Notice(Format(RegisterTexts.DueSettled, entry.Number), Format(RegisterTexts.DueSettledDetail, Capital(EntryWords.Settled(entry.State, entry.Kind, entry.StateOn))), AskCards.Show(entry.Number))
        : turn.Command["date"] switch
        {
            null => Ask(turn, entry),
            House => await SetAsync(turn, entry, DueDates.House(turn.Section, entry.AskedOn), ct),
            ['n', 'e', 'x', 't', ':', .. var body] => await NextMeetings.OfAsync(turn, body, ct) is { } meeting
                ? await SetAsync(turn, entry, DueDates.Agreed(turn.Section, meeting.On, Format(meeting.On.Precision is DatePrecision.Day ? RegisterTexts.DueAtMeeting : RegisterTexts.DueAtMeetingMonth, EntryWords.Of(meeting.On))), ct)
                : NextMeetings.None(body, turn.Section.Sector),
            _ => turn.Day("date") is { Problem: { } problem } ? problem : await AgreeAsync(turn, entry, turn.Day("date").Value!.Value, ct),
        }, ct);

    private static async Task<Card> AgreeAsync(ChatTurn turn, RegisterEntry entry, DateOnly on, CancellationToken ct) =>
        (turn.Text("source").Problem ?? turn.BeforeAsked(entry, on)) is { } problem ? problem : await SetAsync(turn, entry, DueDates.Agreed(turn.Section, new PartialDate(on), turn.Text("source").Value!), ct);

    private static Card Ask(ChatTurn turn, RegisterEntry entry)
    {
        var card = AskCards.For(
            Format(RegisterTexts.DueWhat, entry.Number), turn.Command.With("date", null), RegisterTexts.ButtonContinue,
            new CardInput.Date("date", RegisterTexts.FieldDueDate, Required: true, entry.DueOn), new CardInput.Text("source", RegisterTexts.FieldWhere));
        return card with { Buttons = [.. card.Buttons, new CardButton(RegisterTexts.ButtonHouseRule, turn.Command.With("date", House))] };
    }

    private static async Task<Card> SetAsync(ChatTurn turn, RegisterEntry entry, DueDate due, CancellationToken ct)
    {
        var before = EntryWords.Due(entry.DueOn, entry.DueBasis, turn.Today);
        await using var act = await turn.BeginAsync(ct: ct);
        entry.Reschedule(due);
        await turn.Db.ScheduleAsync(entry, turn.Section, turn.Now, ct);
        await act.CommitAsync(ct);
        List<CardBlock> blocks = [new CardBlock.Quote(EntryWords.Short(entry.Text), []), new CardBlock.Paragraph(Capital(EntryWords.Due(entry.DueOn, entry.DueBasis, turn.Today)))];
        blocks.AddRange(entry.DueOn < turn.Today ? [new CardBlock.Paragraph(RegisterTexts.DuePast, TextWeight.Strong)] : []);
        return new Card(
            Format(RegisterTexts.DueTitle, entry.Number), [.. blocks, new CardBlock.Paragraph(Format(RegisterTexts.DueWas, before), TextWeight.Subtle)],
            [AskCards.Show(entry.Number), new CardButton(RegisterTexts.ButtonWhy, ChatCommand.Of("why", ("number", entry.Number))), AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
        };
    }
}
