namespace CgtBot.Domain.Registers;

/// <summary>A link to the section's page, given to one person in a conversation one to one: it opens once, within ten minutes, with that person's role. Only a hash of its secret is kept.</summary>
public sealed class PageLink : SectionRow
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public required string Hash { get; init; }

    /// <summary>Number of the person it was given to.</summary>
    public int Person { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
