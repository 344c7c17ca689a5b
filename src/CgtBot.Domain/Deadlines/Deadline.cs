using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Deadlines;

/// <summary>A date, where it comes from, and how it was reached, step by step. <see cref="Rule"/> is null for a date that was given and not counted.</summary>
public sealed record Deadline(DateOnly Date, DeadlineBasis Basis, IReadOnlyList<DeadlineStep> Steps, PartialDate Start, DeadlineRule? Rule = null)
{
    /// <summary>Overdue is computed, never stored: a deadline is kept until the end of its day.</summary>
    public bool IsPast(DateOnly today) => today > Date;
}

public enum DeadlineStepKind
{
    /// <summary>Counting starts from this day, itself not counted.</summary>
    Start,

    /// <summary>« mars 2025 » starts from 31 March: the last day it can mean, so that nobody is said late too early.</summary>
    LastDayTaken,

    /// <summary>The year or the day was taken from the context, not read.</summary>
    Inferred,
    DaysAdded,
    MonthsAdded,

    /// <summary>The month has no such day: 31 January + 1 month ends on the last day of February.</summary>
    MonthEnd,
    Counted,
    Skipped,

    /// <summary>The end fell on a day off and moved to a working day.</summary>
    Moved,

    /// <summary>The end falls on a day off and the rule does not move it.</summary>
    Kept,

    /// <summary>The date was given by a person.</summary>
    Given,
}

/// <summary>One step of the computation, without words: <see cref="Number"/> is the amount added or the rank of the counted day.</summary>
public sealed record DeadlineStep(DeadlineStepKind Kind, DateOnly From, DateOnly To, int Number = 0, DayOff? Off = null);
