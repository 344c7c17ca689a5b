using CgtBot.Chat.Cards;
using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Registers;
using CgtBot.Reminders;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Rappelle-moi la 12 dans 2 semaines » : puts the reminders of an entry off to a day, or to the next known meeting of a body. The deadline does not move.</summary>
public sealed class RemindCommand : IChatCommand
{
    private const string NextMeeting = "next:";
    private const string AnyBody = "meeting";

    /// <summary>« due-7 »: seven days before the deadline, whenever it is.</summary>
    public const string BeforeDue = "due-";

    /// <summary>No question is ever silent for longer.</summary>
    private const int LongestDays = 366;

    public string Name => "remind";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(ReminderTexts.HelpRemindDoes, ReminderTexts.HelpRemindExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(entry => RemindAsync(turn, entry, ct), ct);

    private static async Task<Card> RemindAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct)
    {
        if (!entry.Awaited)
        {
            var state = EntryWords.Settled(entry.State, entry.Kind, entry.StateOn);
            return AskCards.Notice(Format(ReminderTexts.RemindSettled, entry.Number), Format(ReminderTexts.RemindSettledDetail, state), AskCards.Show(entry.Number));
        }

        return turn.Command["when"] switch
        {
            null => await AskAsync(turn, entry, ct),
            var next when next.StartsWith(NextMeeting, StringComparison.Ordinal) => await UntilMeetingAsync(turn, entry, next[NextMeeting.Length..], ct),
            var before when before.StartsWith(BeforeDue, StringComparison.Ordinal) && int.TryParse(before[BeforeDue.Length..], out var days) && days is > 0 and < 3660 => await PutOffAsync(turn, entry, entry.DueOn.AddDays(-days), null, ct),
            _ => turn.Day("when") is { Problem: null, Value: { } day } ? await PutOffAsync(turn, entry, day, null, ct) : turn.Day("when").Problem!,
        };
    }

    private static async Task<Card> UntilMeetingAsync(ChatTurn turn, RegisterEntry entry, string body, CancellationToken ct) =>
        await NextMeetings.OfAsync(turn, body, ct) is { } meeting
            ? DayFor(turn, meeting) is { } day ? await PutOffAsync(turn, entry, day, meeting, ct) : await AskAsync(turn, entry, ct, meeting)
            : AskCards.Notice(
                body == AnyBody ? ReminderTexts.NoMeetingKnown : Format(ReminderTexts.NoMeetingKnownOf, EntryWords.Short(body)), ReminderTexts.NoMeetingKnownDetail,
                new CardButton(ReminderTexts.ButtonAddMeeting, ChatCommand.Of("add-meeting")), new CardButton(ReminderTexts.ButtonOtherDay, turn.Command.With("when", null)));

    /// <summary>The day of the meeting; of one known to its month only, the last worked day before that month. Null once that is past: it may be held any day, and a person must choose.</summary>
    private static DateOnly? DayFor(ChatTurn turn, Meeting meeting) =>
        meeting.On.Precision is DatePrecision.Day ? meeting.On.First
        : turn.Section.Calendar().PreviousWorkingDay(meeting.On.First) is var before && before > turn.Today ? before
        : null;

    private static async Task<Card> PutOffAsync(ChatTurn turn, RegisterEntry entry, DateOnly day, Meeting? meeting, CancellationToken ct)
    {
        if (day <= turn.Today || day > turn.Today.AddDays(LongestDays))
        {
            var problem = day <= turn.Today ? ReminderTexts.RemindPast : ReminderTexts.RemindTooFar;
            return AskCards.Problem(Format(problem, EntryWords.Of(day)), ReminderTexts.RemindPastDetail, new CardButton(ReminderTexts.ButtonOtherDay, turn.Command.With("when", null)));
        }

        DateOnly said;
        await using (var act = await turn.BeginAsync(ct: ct))
        {
            said = await turn.Db.SnoozeAsync(entry, turn.Section, day, ct);
            act.Note("remind", $"{nameof(Reminder)}/{entry.Number}", new { until = said });
            await act.CommitAsync(ct);
        }

        return Done(turn, entry, day, said, meeting);
    }

    private static Card Done(ChatTurn turn, RegisterEntry entry, DateOnly asked, DateOnly said, Meeting? meeting) => new(
        Format(ReminderTexts.RemindedTitle, entry.Number, DayWording.Full(said)),
        [
            new CardBlock.Quote(EntryWords.Short(entry.Text), []),
            .. meeting is null ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(Format(meeting.On.Precision is DatePrecision.Day ? ReminderTexts.RemindMeeting : ReminderTexts.RemindMeetingMonth, meeting.Title, EntryWords.When(meeting.On)))],
            .. asked == said ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(Format(ReminderTexts.RemindMoved, EntryWords.Of(asked)))],
            .. turn.Command["repeats"] is { } repeated ? [new CardBlock.Paragraph(Format(ReminderTexts.RemindOnce, DayWording.Full(said), EntryWords.Short(EntryText.Clean(repeated))), TextWeight.Strong)] : Array.Empty<CardBlock>(),
            new CardBlock.Paragraph(Format(ReminderTexts.RemindDeadlineStays, EntryWords.Of(entry.DueOn)), TextWeight.Subtle),
        ],
        [AskCards.Show(entry.Number)], CardTone.Success)
    {
        Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
    };

    private static async Task<Card> AskAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct, Meeting? undated = null)
    {
        var next = await turn.Db.Reminders.AsNoTracking().FirstOrDefaultAsync(r => r.Entry == entry.Number, ct);
        var known = next is null || next.Rung == ReminderSchedule.Finished ? ReminderTexts.RemindNone : Format(ReminderTexts.RemindNext, EntryWords.Of(turn.Section.DayOf(next.DueAt)));
        var ask = AskCards.For(Format(ReminderTexts.RemindWhen, entry.Number), turn.Command.With("when", null), RegisterTexts.ButtonContinue, new CardInput.Date("when", ReminderTexts.FieldRemindOn, Required: true));
        var body = entry.Body ?? Body.Committee(turn.Section.Sector);
        return ask with
        {
            Blocks =
            [
                new CardBlock.Quote(EntryWords.Short(entry.Text), []),
                .. undated is null ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(Format(ReminderTexts.RemindMeetingAnyDay, undated.Title, EntryWords.When(undated.On)), TextWeight.Strong)],
                new CardBlock.Paragraph(known), .. ask.Blocks,
            ],
            Buttons =
            [
                .. ask.Buttons,
                Quick(turn, ReminderTexts.ButtonWeek, turn.Today.AddDays(7)), Quick(turn, ReminderTexts.ButtonSnooze, turn.Today.AddDays(14)), Quick(turn, ReminderTexts.ButtonMonth, turn.Today.AddMonths(1)),
                .. undated is null ? [new CardButton(BodyWording.Next(body), turn.Command.With("when", NextMeeting + body)) { Sends = [] }] : Array.Empty<CardButton>(),
            ],
        };
    }

    private static CardButton Quick(ChatTurn turn, string label, DateOnly day) =>
        new(label, turn.Command.With("when", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))) { Sends = [] };
}
