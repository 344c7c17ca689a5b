using System.Text.RegularExpressions;

namespace CgtBot.Watch.Secrets;

/// <summary>A password written where others read it: in an address, or after its name. What is kept of the phrase does not have it.</summary>
public static partial class TypedSecret
{
    // A text that long is pasted to be read, not to open anything.
    private const int LongestPhrase = 600;

    public static bool IsIn(string? phrase) => phrase is { Length: > 0 and <= LongestPhrase } && (InAddress().IsMatch(phrase) || Named().IsMatch(phrase));

    public static string Hide(string phrase) => IsIn(phrase) ? Named().Replace(InAddress().Replace(phrase, "$1•••"), "$1•••") : phrase;

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]{1,20}://[^\s/:]+:)[^\s/]+(?=@[^\s/@]+)", RegexOptions.IgnoreCase)]
    private static partial Regex InAddress();

    // Said with its name, a colon, and something that looks like one: it has a figure or a sign, or ends the phrase.
    [GeneratedRegex(@"(\b(?:mot de passe|mdp|password|passwd|passphrase|client[ _-]?secret|secret client|cl[ée] secr[èe]te)(?:\s+(?:de|du|d['’]|pour|est|is|of|for)\s*\S+(?:\s+\S+){0,3})?\s*[:=]\s*)(?:\S*[\d#$%&*@!?]\S{3,}|\S{4,}(?=\s*$))", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
