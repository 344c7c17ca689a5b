using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Conversations;

/// <summary>What a person said or pressed, and where. Pure; each platform reads its own payloads into it.</summary>
public sealed partial record Heard(string Text, ChatCommand? Pressed, bool IsPersonal, bool IsAddressed, string Conversation, AuthorId Author)
{
    private const int LongestCode = 40;

    /// <summary>What looks like a binding code; null mostly. The hyphen or a digit tells it from two words of five letters.</summary>
    public string? Code => Pressed is null && Text.Length <= LongestCode && BindingCode().Match(Text) is { Success: true } found && (found.Value.Any(char.IsAsciiDigit) || found.Value.Contains('-', StringComparison.Ordinal)) ? found.Value : null;

    /// <summary>Line breaks and tabs, no other control character.</summary>
    public static string Clean(string raw) => string.Concat(raw.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !(char.IsControl(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF')));

    [GeneratedRegex(@"(?<![\w-])[0-9A-Za-z]{5}[-\u2010\u2011\u2013 ]?[0-9A-Za-z]{5}(?![\w-])")]
    private static partial Regex BindingCode();
}
