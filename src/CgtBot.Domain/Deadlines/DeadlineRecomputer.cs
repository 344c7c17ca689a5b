namespace CgtBot.Domain.Deadlines;

/// <summary>Counts a stored deadline again after a change of rule or of days off, and says what moved it.</summary>
public static class DeadlineRecomputer
{
    /// <summary><paramref name="before"/> is the calendar the stored date was counted on, when it is known: the days that made the difference are then named.</summary>
    public static RecomputedDeadline Recompute(StoredDeadline stored, DeadlineRule rule, WorkingCalendar calendar, WorkingCalendar? before = null)
    {
        var now = DeadlineCalculator.Compute(rule, stored.Start, calendar);
        return new RecomputedDeadline(now, now.Date == stored.Date ? null : new DeadlineChange(stored.Date, now.Date, Reasons(stored, now, calendar, before)));
    }

    private static List<DeadlineChangeReason> Reasons(StoredDeadline stored, Deadline now, WorkingCalendar calendar, WorkingCalendar? before)
    {
        List<DeadlineChangeReason> reasons = now.Rule is { } rule && !Same(rule, stored.Rule) ? [new DeadlineChangeReason.RuleChanged(stored.Rule, rule)] : [];
        if (before is not null)
        {
            reasons.AddRange(ChangedDays(DeadlineCalculator.Compute(stored.Rule, stored.Start, before), now, calendar, before));
        }

        return reasons.Count > 0 ? reasons : [new DeadlineChangeReason.CalendarChanged()];
    }

    // A new version that says the same thing is not what moved the date.
    private static bool Same(DeadlineRule one, DeadlineRule other) => (one.Amount, one.Unit, one.End, one.Direction) == (other.Amount, other.Unit, other.End, other.Direction);

    private static IEnumerable<DeadlineChangeReason> ChangedDays(Deadline old, Deadline now, WorkingCalendar calendar, WorkingCalendar before)
    {
        var added = DaysOff(now).Where(day => before.IsOuvrable(day.Date)).Select(day => (day.Date, Reason: (DeadlineChangeReason)new DeadlineChangeReason.DayOffAdded(day)));
        var removed = DaysOff(old).Where(day => calendar.IsOuvrable(day.Date)).Select(day => (day.Date, Reason: (DeadlineChangeReason)new DeadlineChangeReason.DayOffRemoved(day)));
        return added.Concat(removed).OrderBy(change => change.Date).Select(change => change.Reason);
    }

    // Weekends are the same in every calendar: only holidays and the section's own days can have changed.
    private static IEnumerable<DayOff> DaysOff(Deadline deadline) =>
        deadline.Steps.Select(step => step.Off).OfType<DayOff>().Where(off => off.Kind is DayOffKind.Holiday or DayOffKind.SectionDayOff).DistinctBy(off => off.Date);
}
