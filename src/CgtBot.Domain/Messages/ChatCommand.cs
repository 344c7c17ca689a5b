using System.Collections.Immutable;

namespace CgtBot.Domain.Messages;

/// <summary>One command as the bot understands it: its name (list, show, add…) and its arguments as text (dates ISO 8601, numbers in digits, « true »). A typed phrase, a button and a test all become one of these.</summary>
public sealed record ChatCommand(string Name, ImmutableSortedDictionary<string, string> Arguments)
{
    public const string None = "none";

    public static ChatCommand Of(string name, params (string Name, object? Value)[] arguments) => new(
        name,
        arguments.Where(a => a.Value is not null).ToImmutableSortedDictionary(
            a => a.Name, a => Convert.ToString(a.Value, System.Globalization.CultureInfo.InvariantCulture)!, StringComparer.Ordinal));

    /// <summary>The argument of that name, or null when it is absent or blank.</summary>
    public string? this[string name] => Arguments.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The argument as a whole number, or null.</summary>
    public int? Number(string name) => int.TryParse(this[name], out var value) ? value : null;

    /// <summary>The argument as an ISO date, or null.</summary>
    public DateOnly? Date(string name) => DateOnly.TryParseExact(this[name], "yyyy-MM-dd", out var value) ? value : null;

    public bool Flag(string name) => this[name] == "true";

    public ChatCommand With(string name, object? value) => value is null
        ? this with { Arguments = Arguments.Remove(name) }
        : this with { Arguments = Arguments.SetItem(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!) };

    public bool Equals(ChatCommand? other) => other is not null && Name == other.Name && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Name, Arguments.Count);
}
