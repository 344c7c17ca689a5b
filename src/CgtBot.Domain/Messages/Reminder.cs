using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Messages;

/// <summary>When an awaited entry is to be spoken of next. One row per entry; the flow claims the due ones in batches and moves them to their next rung.</summary>
public sealed class Reminder : SectionRow
{
    public int Entry { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>« J-5 », « J+1 », « snooze »: why it falls due then.</summary>
    public required string Rung { get; set; }

    /// <summary>Day of the last message that speaks of it: that message is made of these rows again at the moment it is sent.</summary>
    public DateOnly? SaidOn { get; set; }
}
