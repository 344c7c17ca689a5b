namespace CgtBot.Domain.Registers;

/// <summary>State of a register entry, set by a person and by nothing else. Overdue is computed, never stored.</summary>
public enum EntryState
{
    Open,
    PartlyAnswered,
    Answered,
    Refused,
    Withdrawn,
    Pending,
    Kept,
    Broken,
}

public static class EntryStates
{
    /// <summary>True while something is still expected from the employer.</summary>
    public static bool IsAwaited(this EntryState state) => state is EntryState.Open or EntryState.PartlyAnswered or EntryState.Pending;

    /// <summary>The state a new entry of this kind starts in.</summary>
    public static EntryState Initial(EntryKind kind) => kind is EntryKind.Commitment ? EntryState.Pending : EntryState.Open;

    /// <summary>True when an entry of this kind may be put in this state.</summary>
    public static bool Allows(this EntryKind kind, EntryState state) => state switch
    {
        EntryState.Withdrawn => true,
        EntryState.Pending or EntryState.Kept or EntryState.Broken => kind is EntryKind.Commitment,
        _ => kind is not EntryKind.Commitment,
    };
}
