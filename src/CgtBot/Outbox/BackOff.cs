namespace CgtBot.Outbox;

/// <summary>How long a message that could not be said waits before the next try: seconds, then hours; about four days in all.</summary>
public static class BackOff
{
    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
    ];

    /// <summary>Tries after which a message is given up.</summary>
    public const int LastAttempt = 22;

    /// <summary>A message that failed this often lets the later ones of its channel pass: it may be the message that is wrong.</summary>
    public const int HoldsOthersUntil = 3;

    /// <summary>How long a channel that refused the bot is left alone: it is told at once when the bot is heard to be back, and this is for a word of it that was missed, or a refusal that was none.</summary>
    public static readonly TimeSpan WhileGone = TimeSpan.FromHours(6);

    /// <summary>The wait after the nth failure, never less than what was asked for; a short one asked again and again would use up the tries of four days in minutes.</summary>
    public static TimeSpan After(int attempts, TimeSpan? asked = null) => Steps[Math.Clamp(attempts - 1, 0, Steps.Length - 1)] is var step && asked > step ? asked.Value : step;
}
