using System.Globalization;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>How far a folder was read: the numbering the server gave it, the last message taken, and its day, from which to go on when the server numbers anew.</summary>
internal sealed record MailboxMark(uint Validity, uint Last, DateOnly Day)
{
    public static MailboxMark? Read(string? stored) => stored?.Split('/') is [var validity, var last, var day]
        && uint.TryParse(validity, CultureInfo.InvariantCulture, out var v) && uint.TryParse(last, CultureInfo.InvariantCulture, out var l)
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? new(v, l, d) : null;

    public string Stored() => string.Create(CultureInfo.InvariantCulture, $"{Validity}/{Last}/{Day:yyyy-MM-dd}");
}
