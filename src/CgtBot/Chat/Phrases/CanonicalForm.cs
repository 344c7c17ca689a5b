using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>The explicit form any button can print and anyone can type: <c>/list state=open text="deux mots"</c>.</summary>
public static class CanonicalForm
{
    public static string Print(ChatCommand command)
    {
        var printed = new StringBuilder("/").Append(command.Name);
        foreach (var (name, value) in command.Arguments) printed.Append(' ').Append(name).Append('=').Append(Quoted(value));
        return printed.ToString();
    }

    /// <summary>The command printed so; null when the text is not one.</summary>
    public static ChatCommand? Read(string text)
    {
        text = text.Trim();
        if (text.Length < 2 || text[0] != '/') return null;
        var at = End(text, 1);
        var name = text[1..at];
        if (!CommandNames.All.Contains(name)) return null;
        var arguments = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while ((at = Skip(text, at)) < text.Length)
        {
            var end = End(text, at);
            if (end == at || end >= text.Length || text[end] != '=' || Value(text, end + 1) is not var (value, next)) return null;
            arguments[text[at..end]] = value;
            at = next;
        }
        return new ChatCommand(name, arguments.ToImmutable());
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int End(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_')) at++;
        return at;
    }

    private static (string Value, int Next)? Value(string text, int at)
    {
        if (at < text.Length && text[at] == '"') return QuotedValue(text, at + 1);
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text.AsSpan(at, end - at).Contains('"') ? null : (text[at..end], end);
    }

    private static (string Value, int Next)? QuotedValue(string text, int at)
    {
        var value = new StringBuilder();
        for (; at < text.Length && text[at] != '"'; at++)
            if (text[at] != '\\') value.Append(text[at]);
            else if (Escaped(text, ref at) is { } character) value.Append(character);
            else return null;
        var closed = at < text.Length && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
        return closed ? (value.ToString(), at + 1) : null;
    }

    private static char? Escaped(string text, ref int at)
    {
        if (++at >= text.Length) return null;
        if (text[at] != 'u') return text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '"' => '"', '\\' => '\\', _ => null };
        if (at + 4 >= text.Length || !ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return null;
        at += 4;
        return (char)code;
    }

    private static string Quoted(string value)
    {
        if (value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':' or '/' or '_')) return value;
        var quoted = new StringBuilder("\"");
        foreach (var character in value)
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(character) || char.IsSurrogate(character) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        return quoted.Append('"').ToString();
    }
}
