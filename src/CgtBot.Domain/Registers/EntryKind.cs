namespace CgtBot.Domain.Registers;

/// <summary>What a register entry is: asked by the union (question, demand) or promised by the employer (commitment).</summary>
public enum EntryKind
{
    Question,
    Demand,
    Commitment,
}
