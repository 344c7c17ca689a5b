using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Deadlines;

/// <summary>What is stored of a counted deadline: enough to count it again.</summary>
public sealed record StoredDeadline(DeadlineRule Rule, PartialDate Start, DateOnly Date);

/// <summary>A deadline counted again; <see cref="Change"/> is null when the date stays.</summary>
public sealed record RecomputedDeadline(Deadline Deadline, DeadlineChange? Change);

/// <summary>The date moved, and why.</summary>
public sealed record DeadlineChange(DateOnly From, DateOnly To, IReadOnlyList<DeadlineChangeReason> Reasons);

public abstract record DeadlineChangeReason
{
    private DeadlineChangeReason()
    {
    }

    public sealed record RuleChanged(DeadlineRule From, DeadlineRule To) : DeadlineChangeReason;

    public sealed record DayOffAdded(DayOff Day) : DeadlineChangeReason;

    public sealed record DayOffRemoved(DayOff Day) : DeadlineChangeReason;

    /// <summary>The stored date came from a calendar that is no longer known.</summary>
    public sealed record CalendarChanged : DeadlineChangeReason;
}
