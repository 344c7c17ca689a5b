using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Messages;

/// <summary>A line of the web conversation: what a person typed, or a card of the bot. A card whose author is a person is for that person alone.</summary>
public sealed class ChatMessage : SectionRow
{
    public long Id { get; init; }

    public int Channel { get; init; }

    public AuthorId Author { get; set; }

    public DateTimeOffset At { get; init; }

    public string? Text { get; set; }

    public Card? Card { get; set; }

    /// <summary>The outbox message it delivers; unique, so that a repeated delivery on the web is no second line.</summary>
    public long? Outbox { get; init; }
}
