using System.Text.RegularExpressions;
using CgtBot.Texts;

namespace CgtBot.Evidence;

/// <summary>Addresses of the section's own folders and mailboxes: their paths may name whoever handed something over, and are written in no dossier.</summary>
internal static partial class InnerAddress
{
    /// <summary>The words, with such an address, which is always their end, only named for what it is.</summary>
    public static string Hidden(string words) => Address().Replace(words, EvidenceTexts.InnerSource);

    [GeneratedRegex(@"(?<![\w+.\-])(?!https?://)[a-z][a-z0-9+.\-]*://.*", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
