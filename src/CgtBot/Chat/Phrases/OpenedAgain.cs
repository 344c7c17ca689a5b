using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« Rouvre la 1 » : what was settled by mistake is awaited again.</summary>
internal static partial class OpenedAgain
{
    private const int Longest = 80;

    public static ChatCommand? Read(string phrase) => phrase.Length <= Longest && Order().Match(phrase) is { Success: true } match
        ? ChatCommand.Of("edit", ("number", match.Groups["number"].Value), ("state", "open")) : null;

    [GeneratedRegex(@"^\s*(?:(?:peux[- ]tu|tu peux|pouvez[- ]vous|il faut|on peut|can you|please|stp|svp)\s+)?(?:r[ée]ouvr(?:e|es|ir|ez|ons)|rouvr(?:e|es|ir|ez|ons)|reopen|open again)\s+(?:la\s+|le\s+|l['’]\s*|the\s+)?(?:(?:question|demande|engagement|entrée|entree|entry|demand|commitment)\s+)?(?:n\s*[°o]\.?\s*|#\s*|number\s+|no\.?\s+)?(?<number>\d{1,7})(?:\s*,?\s*(?:stp|svp|please|merci|s['’]il te plaît))?\s*[.!?]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Order();
}
