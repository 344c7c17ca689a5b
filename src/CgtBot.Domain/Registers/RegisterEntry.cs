using CgtBot.Domain.Topics;

namespace CgtBot.Domain.Registers;

/// <summary>A question, a demand or a commitment, with its source, its deadline and its state. A person changes the state; nothing read or extracted does.</summary>
public sealed class RegisterEntry : NumberedRow
{
    public EntryKind Kind { get; init; }

    public required string Text { get; set; }

    public EntryState State { get; private set; }

    /// <summary>True while something is still expected; kept beside the state so that the list of open entries is one index.</summary>
    public bool Awaited { get; private set; } = true;

    /// <summary>When it was asked or promised, as precisely as the source says.</summary>
    public PartialDate AskedOn { get; set; }

    public TopicId? Topic { get; set; }

    public string? Body { get; set; }

    public int? Meeting { get; set; }

    /// <summary>Where it comes from: « compte-rendu.md, ligne 12 », « message du 12/06/2025 ».</summary>
    public string? Origin { get; set; }

    public DateOnly DueOn { get; set; }

    public DueBasis DueBasis { get; set; }

    /// <summary>What the date was computed from (legal base and event, words of the agreement, months of the house rule); `why` explains it again from this.</summary>
    public required string DueRule { get; set; }

    /// <summary>Why the entry is in its state: words of the refusal, reason of the withdrawal.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Day the entry got its present state, as stated by the person who said so; null when only its month, or nothing, is known.</summary>
    public DateOnly? StateOn { get; private set; }

    public static RegisterEntry Record(SectionId section, int number, EntryKind kind, string text, PartialDate askedOn, DueDate due, AuthorId by, DateTimeOffset at) => new()
    {
        Section = section, Number = number, Kind = kind, Text = text, State = EntryStates.Initial(kind), AskedOn = askedOn,
        DueOn = due.On, DueBasis = due.Basis, DueRule = due.Rule, CreatedBy = by, CreatedAt = at,
    };

    /// <summary>Puts the entry in a state its kind allows; false, and nothing changed, when it does not.</summary>
    public bool Move(EntryState to, DateOnly? on, string? reason)
    {
        if (!Kind.Allows(to))
        {
            return false;
        }

        (State, Awaited, StateOn, StateReason) = (to, to.IsAwaited(), on, reason);
        return true;
    }

    public void Reschedule(DueDate due) => (DueOn, DueBasis, DueRule) = (due.On, due.Basis, due.Rule);

    public bool IsOverdue(DateOnly today) => Awaited && DueOn < today;

    /// <summary>Days since it was asked; a month without a day counts from its last day, so that an age is never overstated.</summary>
    public int AgeInDays(DateOnly today) => Math.Max(0, today.DayNumber - AskedOn.Last.DayNumber);
}

/// <summary>Where a deadline comes from: a legal article, an agreement at a meeting, or the section's own rule.</summary>
public enum DueBasis
{
    House,
    Agreed,
    Legal,
}

/// <summary>A deadline as an entry keeps it; <see cref="Rule"/> holds the inputs it was computed from.</summary>
public sealed record DueDate(DateOnly On, DueBasis Basis, string Rule);
