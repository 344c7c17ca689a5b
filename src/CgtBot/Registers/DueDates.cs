using System.Text.Json;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Registers;

/// <summary>Between a deadline as computed and the row that keeps it: the row stores the inputs, so that `why` explains the date again and a changed rule or holiday can recompute it.</summary>
public static class DueDates
{
    public static WorkingCalendar Calendar(this Section section) => section.AlsaceMoselle ? new WorkingCalendar(alsaceMoselle: true) : WorkingCalendar.France;

    /// <summary>The section's own rule, for what has no other date: no question is ever silent.</summary>
    public static DueDate House(Section section, PartialDate askedOn) =>
        Kept(DeadlineCalculator.Compute(DeadlineRule.House(section.HouseMonths, DayUnit.Month), askedOn, section.Calendar()));

    /// <summary>A date agreed with the employer.</summary>
    public static DueDate Agreed(Section section, PartialDate on, string where = "") =>
        Kept(DeadlineCalculator.Given(new DeadlineBasis.Agreed(where), on, section.Calendar()));

    /// <summary>The row's form of a computed deadline.</summary>
    public static DueDate Kept(Deadline deadline) => new(
        deadline.Date,
        deadline.Basis switch { DeadlineBasis.Legal => DueBasis.Legal, DeadlineBasis.Agreed => DueBasis.Agreed, _ => DueBasis.House },
        JsonSerializer.Serialize(new Inputs(deadline.Basis.Code, deadline.Rule?.Code, deadline.Start.ToString(), deadline.Start.Inferred), StoredValues.Json));

    /// <summary>By the section's present rule and holidays, for what was settled while they changed and is opened again; null for a date that was agreed.</summary>
    public static DueDate? Reopened(Section section, RegisterEntry entry) => entry.DueBasis is DueBasis.House && Again(section, entry) is { Rule: not null } counted ? House(section, counted.Start) : null;

    /// <summary>The deadline computed again from what the entry keeps, with the section's present calendar; null when the stored inputs cannot be read.</summary>
    public static Deadline? Again(Section section, RegisterEntry entry)
    {
        var inputs = JsonSerializer.Deserialize<Inputs>(entry.DueRule, StoredValues.Json);
        if (inputs is null || DeadlineBasis.Parse(inputs.Basis) is not { } basis || PartialDate.Parse(inputs.Start, inputs.Inferred) is not { } start)
        {
            return null;
        }

        return DeadlineRule.Parse(inputs.Rule, basis) is { } rule
            ? DeadlineCalculator.Compute(rule, start, section.Calendar())
            : DeadlineCalculator.Given(basis, start, section.Calendar());
    }

    private sealed record Inputs(string Basis, string? Rule, string Start, bool Inferred);
}
