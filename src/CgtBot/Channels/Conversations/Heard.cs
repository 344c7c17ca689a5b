using System.Text.RegularExpressions;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Conversations;

/// <summary>What a person said or pressed, and where. Pure; each platform reads its own payloads into it.</summary>
public sealed partial record Heard(string Text, ChatCommand? Pressed, bool IsPersonal, bool IsAddressed, string Conversation, AuthorId Author)
{
    private const int LongestCode = 40;

    /// <summary>The text with addresses and mentions as the platform marks them; null where it is the same.</summary>
    public string? Exact { get; init; }

    /// <summary>The message of the conversation that is to be followed; null mostly.</summary>
    public ChosenMessage? Chosen { get; init; }

    /// <summary>What is shaped like a binding code; ordinary words are too (« liste F3SCT »): only one that is open is one.</summary>
    public IReadOnlyList<string> Codes => Pressed is null && Text.Length <= LongestCode ? [.. BindingCode().Matches(Text).Select(m => m.Groups[1].Value)] : [];

    /// <summary>Nothing else is said, in one word: a hyphen or a digit tells it from a word of ten letters.</summary>
    public bool IsCodeAlone => Codes is [{ } only, ..] && only == Text.Trim() && !only.Contains(' ', StringComparison.Ordinal) && (only.Any(char.IsAsciiDigit) || only.Contains('-', StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w-])(?=([0-9A-Za-z]{5}[-\u2010\u2011\u2013 ]?[0-9A-Za-z]{5})(?![\w-]))")]
    private static partial Regex BindingCode();
}
