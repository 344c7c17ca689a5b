namespace CgtBot.Domain.Registers;

/// <summary>A channel the section reads its bot in: the web page, a Teams or a Slack conversation.</summary>
public sealed class BoundChannel : NumberedRow
{
    /// <summary>web, teams or slack.</summary>
    public required string Platform { get; init; }

    public required string Conversation { get; init; }

    /// <summary>What the platform needs to write there again (JSON); null on the web.</summary>
    public string? Reference { get; set; }

    /// <summary>A card then carries a number and a neutral title only.</summary>
    public bool Discreet { get; set; }
}
