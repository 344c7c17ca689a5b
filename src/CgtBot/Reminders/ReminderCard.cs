using System.Globalization;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Reminders;

/// <summary>One message for all that falls due in a section on a day: the longest overdue first, and a count of what does not fit.</summary>
internal static class ReminderCard
{
    private const int Shown = 20;
    private const int SnoozeDays = 14;

    public static Card Of(Section section, IReadOnlyList<ReminderLine> lines, DateOnly today)
    {
        var shown = lines.OrderBy(l => l.DueOn).ThenBy(l => l.Number).Take(Shown).ToList();
        var calendar = new WorkingCalendar(section.AlsaceMoselle);
        return new Card(
            ReminderWords.Title(lines), [new CardBlock.Items([.. shown.Select(l => Item(l, today, calendar))]), .. Rest(lines.Count - shown.Count)], [.. All(lines, today)], CardTone.Warning)
        {
            Neutral = ReminderWords.NeutralTitle(lines.Count),
        };
    }

    private static CardItem Item(ReminderLine line, DateOnly today, WorkingCalendar calendar) => new(
        ReminderWords.Titled(line.Number, line.Text),
        ReminderWords.Due(line.DueOn, line.Basis, today, calendar),
        [
            new CardButton(ReminderTexts.ButtonShow, ChatCommand.Of("show", ("number", line.Number))),
            line.Kind is EntryKind.Commitment
                ? new CardButton(ReminderTexts.ButtonKept, ChatCommand.Of("kept", ("number", line.Number)))
                : new CardButton(ReminderTexts.ButtonAnswer, ChatCommand.Of("answer", ("number", line.Number))),
            new CardButton(ReminderTexts.ButtonSnooze, ChatCommand.Of("remind", ("number", line.Number), ("when", Iso(today.AddDays(SnoozeDays))))),
        ]);

    private static IEnumerable<CardBlock> Rest(int count) =>
        count > 0 ? [new CardBlock.Paragraph(ReminderWords.Counted(ReminderTexts.Others, count))] : [];

    private static IEnumerable<CardButton> All(IReadOnlyList<ReminderLine> lines, DateOnly today)
    {
        var overdue = lines.Count(l => l.DueOn < today);
        yield return overdue > 0
            ? new CardButton(ReminderTexts.ButtonOverdue, ChatCommand.Of("list", ("state", "overdue")))
            : new CardButton(ReminderTexts.ButtonOpen, ChatCommand.Of("list", ("state", "open")));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
