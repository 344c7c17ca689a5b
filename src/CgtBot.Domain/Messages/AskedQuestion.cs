using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Messages;

/// <summary>What the bot asked a person in a channel, with all they had said already in the card's button. One per person and channel: answered by their next message, forgotten with any other command, or too old.</summary>
public sealed class AskedQuestion : SectionRow
{
    public int Channel { get; init; }

    public AuthorId Author { get; init; }

    public DateTimeOffset At { get; init; }

    public required Card Card { get; init; }
}
