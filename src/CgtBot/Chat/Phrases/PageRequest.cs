using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« Ouvre le registre », « donne-moi le lien de la page » : the page itself is asked for, and nothing of what is on it.</summary>
internal static partial class PageRequest
{
    private const int Longest = 120;

    public static ChatCommand? Read(string phrase) => phrase.Length <= Longest && Order().IsMatch(phrase) ? ChatCommand.Of("open") : null;

    // What is opened, or whose link or address is wanted.
    private const string Page = @"(?:(?:le|la|l['’]|du|de la|de l['’]|vers le|vers la|au|à la|the|to the|of the)\s*)?(?:registre|page(?: web)?(?: (?:du registre|de la section|du syndicat))?|site(?: de la section| du syndicat)?|appli(?:cation)? web|register|web page|registry)";

    [GeneratedRegex(@"^\s*(?:(?:peux[- ]tu|tu peux|pouvez[- ]vous|can you|please|stp|svp)\s+)?(?:(?:m['’]\s*)?(?:ouvre|ouvrir|ouvrez|open|accéder|accède)(?:[- ]moi|[- ]nous)?\s+(?:à\s+)?" + Page + @"(?:\s+(?:dans le|sur le|in the|in my)\s+(?:navigateur|web|browser))?|(?:(?:donne|envoie|passe|file|give|send)(?:[- ]moi|[- ]nous| me| us)?\s+)?(?:(?:je (?:veux|voudrais)|il me faut)\s+)?(?:le |un |l['’]|the |a )?(?:lien|adresse|link|url)\s+" + Page + @")(?:\s*,?\s*(?:stp|svp|s['’]il te plaît|s['’]il vous plaît|please|merci))?\s*[.!?]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Order();
}
