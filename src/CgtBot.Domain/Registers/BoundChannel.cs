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

    /// <summary>A conversation one to one: questions are answered there, and nothing is said unasked.</summary>
    public bool Personal { get; init; }

    /// <summary>Since when the bot is uninstalled or blocked there; what is to be said waits.</summary>
    public DateTimeOffset? GoneAt { get; set; }
}
