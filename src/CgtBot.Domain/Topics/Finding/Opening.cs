namespace CgtBot.Domain.Topics.Finding;

/// <summary>How a term goes on after its first word.</summary>
[Flags]
internal enum Opening : byte
{
    None = 0,

    /// <summary>The word is a term by itself.</summary>
    Whole = 1,

    /// <summary>Worth reading on from, whatever follows.</summary>
    Open = 2,

    /// <summary>Worth it only before one of the second words.</summary>
    Paired = 4,
}
