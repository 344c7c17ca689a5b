using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>A mail address as it stands in a text.</summary>
internal static partial class MailAddress
{
    [GeneratedRegex(@"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking)]
    public static partial Regex In();
}
