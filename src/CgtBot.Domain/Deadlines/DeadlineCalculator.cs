using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Deadlines;

/// <summary>Counts deadlines and keeps every step, so that « pourquoi 5 » can show them.</summary>
public static class DeadlineCalculator
{
    /// <summary>Days a deadline can start from; anything outside is a slip of the keyboard.</summary>
    public static readonly DateOnly FirstStart = new(1900, 1, 1);
    public static readonly DateOnly LastStart = new(2199, 12, 31);

    public static bool CanStart(DateOnly start) => start >= FirstStart && start <= LastStart;

    public static Deadline Compute(DeadlineRule rule, DateOnly start, WorkingCalendar calendar) => Compute(rule, new PartialDate(start), calendar);

    /// <summary>A start known to the month only counts from its last day, and says so.</summary>
    public static Deadline Compute(DeadlineRule rule, PartialDate start, WorkingCalendar calendar)
    {
        if (!CanStart(start.Last))
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, $"A deadline starts between {FirstStart:O} and {LastStart:O}.");
        }

        List<DeadlineStep> steps = [new(DeadlineStepKind.Start, start.First, start.Last, rule.Amount), .. Doubts(start)];
        var end = rule.Unit switch
        {
            DayUnit.Day => AddDays(rule, start.Last, steps),
            DayUnit.Month => AddMonths(rule, start.Last, steps),
            _ => Count(rule, start.Last, calendar, steps),
        };
        return new Deadline(Settle(rule.End, end, calendar, steps), rule.Basis, steps, start, rule);
    }

    /// <summary>A date a person gave: kept as it is; « mars 2025 » is due on its last day.</summary>
    public static Deadline Given(DeadlineBasis basis, PartialDate date, WorkingCalendar calendar)
    {
        List<DeadlineStep> steps = [new(DeadlineStepKind.Given, date.First, date.Last), .. Doubts(date)];
        return new Deadline(Settle(EndOnDayOff.Kept, date.Last, calendar, steps), basis, steps, date);
    }

    private static IEnumerable<DeadlineStep> Doubts(PartialDate date)
    {
        if (date.Precision is not DatePrecision.Day)
        {
            yield return new DeadlineStep(DeadlineStepKind.LastDayTaken, date.First, date.Last);
        }

        if (date.Inferred)
        {
            yield return new DeadlineStep(DeadlineStepKind.Inferred, date.First, date.Last);
        }
    }

    private static int Sign(DeadlineRule rule) => rule.Direction is CountDirection.Before ? -1 : 1;

    private static DateOnly AddDays(DeadlineRule rule, DateOnly start, List<DeadlineStep> steps)
    {
        var end = start.AddDays(Sign(rule) * rule.Amount);
        steps.Add(new DeadlineStep(DeadlineStepKind.DaysAdded, start, end, rule.Amount));
        return end;
    }

    private static DateOnly AddMonths(DeadlineRule rule, DateOnly start, List<DeadlineStep> steps)
    {
        var end = start.AddMonths(Sign(rule) * rule.Amount);
        steps.Add(new DeadlineStep(DeadlineStepKind.MonthsAdded, start, end, rule.Amount));
        if (end.Day != start.Day)
        {
            steps.Add(new DeadlineStep(DeadlineStepKind.MonthEnd, start, end));
        }

        return end;
    }

    private static DateOnly Count(DeadlineRule rule, DateOnly start, WorkingCalendar calendar, List<DeadlineStep> steps)
    {
        var day = start;
        for (var counted = 0; counted < rule.Amount;)
        {
            var from = day;
            day = day.AddDays(Sign(rule));
            var off = calendar.WhyOff(day, rule.Unit);
            counted += off is null ? 1 : 0;
            steps.Add(new DeadlineStep(off is null ? DeadlineStepKind.Counted : DeadlineStepKind.Skipped, from, day, off is null ? counted : 0, off));
        }

        return day;
    }

    private static DateOnly Settle(EndOnDayOff rule, DateOnly end, WorkingCalendar calendar, List<DeadlineStep> steps)
    {
        if (calendar.WhyOff(end) is not { } off)
        {
            return end;
        }

        if (rule is EndOnDayOff.Kept)
        {
            steps.Add(new DeadlineStep(DeadlineStepKind.Kept, end, end, 0, off));
            return end;
        }

        var moved = calendar.NextWorkingDay(end);
        steps.Add(new DeadlineStep(DeadlineStepKind.Moved, end, moved, 0, off));
        for (var day = end.AddDays(1); day < moved; day = day.AddDays(1))
        {
            steps.Add(new DeadlineStep(DeadlineStepKind.Skipped, day.AddDays(-1), day, 0, calendar.WhyOff(day)));
        }

        return moved;
    }
}
