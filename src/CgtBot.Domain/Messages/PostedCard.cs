using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Messages;

/// <summary>A card with buttons as it stands on a platform, under the platform's own id: once acted upon it is shown again as settled.</summary>
public sealed class PostedCard : SectionRow
{
    public long Id { get; init; }

    public int Channel { get; init; }

    public required string Message { get; init; }

    /// <summary>Which message of its card it is, from 0: a long card takes several.</summary>
    public int Part { get; init; }

    public required Card Card { get; set; }

    public DateTimeOffset At { get; init; }
}
