namespace CgtBot.Domain.Registers;

/// <summary>A time an entry was asked again: the words, the day and the source of that time. The first time is the entry itself.</summary>
public sealed class Occurrence : NumberedRow
{
    public int Entry { get; init; }

    public required string Text { get; init; }

    public PartialDate On { get; init; }

    public int? Meeting { get; init; }

    public string? Origin { get; init; }
}
