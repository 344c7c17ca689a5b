using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Reminders;

/// <summary>The card of the digest.</summary>
internal static class DigestCard
{
    public static Card Of(Section section, DigestCounts counts, DateOnly today) => new(
        ReminderWords.Format(ReminderTexts.DigestTitle, ReminderWords.Day(today)),
        [new CardBlock.Facts([.. Facts(counts)]) { Counted = true }, .. Oldest(section, counts, today)],
        [.. Buttons(counts)],
        counts.Overdue + counts.Gaps > 0 ? CardTone.Warning : CardTone.Neutral)
    {
        Neutral = ReminderTexts.DigestNeutral,
    };

    private static IEnumerable<Fact> Facts(DigestCounts counts)
    {
        yield return Line(ReminderTexts.DigestAsked, counts.Asked);
        yield return Line(ReminderTexts.DigestPromised, counts.Promised);
        yield return Line(ReminderTexts.DigestOverdue, counts.Overdue);
        yield return Line(ReminderTexts.DigestNew, counts.New);
        yield return Line(ReminderTexts.DigestAnswered, counts.Answered);
        yield return Line(ReminderTexts.DigestGaps, counts.Gaps);
        if (counts.FailingSources > 0)
        {
            yield return Line(ReminderTexts.DigestFailing, counts.FailingSources);
        }

        if (counts.Undelivered > 0)
        {
            yield return Line(ReminderTexts.DigestUndelivered, counts.Undelivered);
        }
    }

    private static IEnumerable<CardBlock> Oldest(Section section, DigestCounts counts, DateOnly today)
    {
        if (counts.Oldest.Count == 0)
        {
            return [new CardBlock.Paragraph(ReminderTexts.DigestNothingAwaited)];
        }

        var calendar = new WorkingCalendar(section.AlsaceMoselle);
        return
        [
            new CardBlock.Paragraph(ReminderTexts.DigestOldest, TextWeight.Strong),
            new CardBlock.Items([.. counts.Oldest.Select(e => new CardItem(ReminderWords.Titled(e.Number, e.Text), Detail(e, today, calendar), [Show(e.Number)]))]),
        ];
    }

    private static string Age(bool sure, int days) => (sure, days) switch
    {
        (true, 0) => ReminderTexts.AgeToday,
        (false, 0) => ReminderTexts.AgeRecent,
        _ => ReminderWords.Counted(sure ? ReminderTexts.Age : ReminderTexts.AgeAtLeast, days),
    };

    private static string Detail(RegisterEntry entry, DateOnly today, WorkingCalendar calendar) => string.Join(
        " · ",
        Age(entry.AskedOn.Precision is DatePrecision.Day, entry.AgeInDays(today)),
        ReminderWords.Due(entry.DueOn, entry.DueBasis, today, calendar));

    private static IEnumerable<CardButton> Buttons(DigestCounts counts)
    {
        yield return counts.Overdue > 0
            ? new CardButton(ReminderTexts.ButtonOverdue, ChatCommand.Of("list", ("state", "overdue")), ButtonStyle.Primary)
            : new CardButton(ReminderTexts.ButtonOpen, ChatCommand.Of("list", ("state", "open")), ButtonStyle.Primary);
        if (counts.Gaps > 0)
        {
            yield return new CardButton(ReminderTexts.ButtonGaps, ChatCommand.Of("gaps"));
        }

        if (counts.FailingSources > 0)
        {
            yield return new CardButton(ReminderTexts.ButtonSources, ChatCommand.Of("sources"));
        }
    }

    private static CardButton Show(int number) => new(ReminderTexts.ButtonShow, ChatCommand.Of("show", ("number", number)));

    private static Fact Line(string label, int count) => new(label, count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture));
}
