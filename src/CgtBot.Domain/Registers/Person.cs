namespace CgtBot.Domain.Registers;

/// <summary>What a person may do: read; ask and record; settle gaps, import, bind and set.</summary>
public enum Role
{
    None,
    Reader,
    Member,
    Steward,
}

/// <summary>Someone who may use the section's bot, by platform id. There is no membership field: it would be sensitive data (GDPR art. 9).</summary>
public sealed class Person : NumberedRow
{
    public AuthorId Author { get; set; }

    public Role Role { get; set; }

    /// <summary>Name the steward gave to a web code (« Code de Claude »); null for platform accounts.</summary>
    public string? Label { get; set; }

    /// <summary>Salted hash of the web code; null when the person comes through a platform.</summary>
    public string? CodeHash { get; set; }
}
