using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Texts;

namespace CgtBot.Registers;

/// <summary>The reason of a state that was read in a document: its words, then where they stand. Both are kept as one text; who may not be told the names of the section's documents gets the words alone.</summary>
internal static partial class RefusalReason
{
    public static string Of(string words, string origin) => string.Format(CultureInfo.CurrentCulture, DossierTexts.RefusedReason, words, origin);

    /// <summary>The source a person filled in beside their words.</summary>
    public static string From(string words, string source) => string.Format(CultureInfo.CurrentCulture, RegisterTexts.ReasonFrom, words, source);

    /// <summary>The origin is null for a reason that a person gave.</summary>
    public static (string Words, string? Origin) Split(string reason)
    {
        // The name of a file may hold parentheses. Where they do not pair, too much is taken for its name rather than too little.
        var match = Sourced().Match(reason) is { Success: true } sourced ? sourced : Paired().Match(reason) is { Success: true } paired ? paired : Unpaired().Match(reason);
        return match.Success ? (match.Groups["words"].Value, match.Groups["origin"].Value) : (reason, null);
    }

    [GeneratedRegex(@"\A(?<words>(?:[^()]|(?<open>\()|(?<-open>\)))*)(?(open)(?!)) \((?<origin>(?:[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!)), (?:ligne|line|page) [0-9]+)\)\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Paired();

    [GeneratedRegex(@"\A(?<words>.*?) \(source ?: (?<origin>.*)\)\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sourced();

    [GeneratedRegex(@"\A(?<words>.*?) \((?<origin>.*, (?:ligne|line|page) [0-9]+)\)\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unpaired();
}
