using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Publications;

/// <summary>The message a publication was handed over in, sealed with the bot's keys: it names who handed it over, so no dossier and no export takes it along.</summary>
public sealed class SealedOriginal : SectionRow
{
    public int Publication { get; init; }

    public required byte[] Sealed { get; init; }

    public DateTimeOffset At { get; init; }
}
