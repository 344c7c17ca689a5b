namespace CgtBot.Domain.Registers;

/// <summary>Who did something, by platform and platform id (« web:local », « teams:29:1abc »). Personal data: pseudonymised in exports, erasable, never part of a row's journaled content.</summary>
public readonly record struct AuthorId(string Value)
{
    /// <summary>The bot itself: captures, gaps found, alerts sent.</summary>
    public static readonly AuthorId Bot = new("bot");

    /// <summary>The person at the machine the bot runs on, when the page is bound to loopback only.</summary>
    public static readonly AuthorId LocalSteward = new("web:local");

    /// <summary>What is left of a person who asked to be forgotten.</summary>
    public static readonly AuthorId Erased = new("erased");

    public override string ToString() => Value;
}
