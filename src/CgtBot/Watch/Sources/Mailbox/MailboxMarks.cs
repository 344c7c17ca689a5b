namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Moves the mark of a folder on, message after message.</summary>
internal static class MailboxMarks
{
    /// <summary>Numbered anew, the folder is gone on with from the day of the last message.</summary>
    public static MailboxMark Start(uint validity, MailboxMark? mark) => mark is { } known && known.Validity == validity ? known : new(validity, 0, mark?.Day ?? default);

    public static MailboxMark After(MailboxMark mark, uint uid, DateTimeOffset? at) =>
        mark with { Last = Math.Max(mark.Last, uid), Day = at is { } day && DateOnly.FromDateTime(day.UtcDateTime) is var on && on > mark.Day ? on : mark.Day };
}
