namespace CgtBot.Domain.Registers;

/// <summary>What the employer answered to an entry, whole or in part, with its source and date.</summary>
public sealed class Answer : NumberedRow
{
    public int Entry { get; init; }

    public bool Partial { get; init; }

    public required string Text { get; set; }

    public string? Source { get; init; }

    public PartialDate On { get; init; }
}
