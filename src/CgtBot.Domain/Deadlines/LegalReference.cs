namespace CgtBot.Domain.Deadlines;

/// <summary>Whether a base is law for the section, or a ruling of another sector that only shows the way.</summary>
public enum Applicability
{
    Applies,
    OtherSector,
}

/// <summary>A base as it may be cited: with what its reader must know.</summary>
public sealed record LegalReference(LegalBase Base, Applicability Applicability, IReadOnlyList<LegalWarning> Warnings);

public abstract record LegalWarning
{
    private LegalWarning()
    {
    }

    /// <summary>It was to be read again before this day, which is past.</summary>
    public sealed record ReviewPast(DateOnly Due) : LegalWarning;

    /// <summary>« à confirmer »: shown, never counted with.</summary>
    public sealed record Unverified(UnverifiedPart What) : LegalWarning;
}

public enum UnverifiedPart
{
    Text,
    Date,
}

/// <summary>Why a legal deadline is not counted.</summary>
public enum LegalRefusal
{
    NoSuchDeadline,
    LowConfidence,
    Unverified,
    Ruling,
    OtherSector,
    NotInForce,
}

public abstract record LegalComputation
{
    private LegalComputation()
    {
    }

    public sealed record Computed(Deadline Deadline, LegalDeadline Legal) : LegalComputation;

    public sealed record Refused(string Id, LegalRefusal Why) : LegalComputation;
}
