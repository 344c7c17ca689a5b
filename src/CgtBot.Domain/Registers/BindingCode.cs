namespace CgtBot.Domain.Registers;

/// <summary>A one-time code that binds a channel and names its first steward, entered one to one, expiring in 15 minutes. Only its hash is kept.</summary>
public sealed class BindingCode : SectionRow
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public required string Hash { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
