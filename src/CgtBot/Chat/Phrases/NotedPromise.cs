using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« la direction s'est engagée à fournir le bilan avant fin juin, note-le »: the promise first, the order after it.</summary>
internal static partial class NotedPromise
{
    public static ChatCommand? Read(string phrase, DateOnly today) => Order().Match(phrase) is { Success: true } match && Promises.Said(match.Groups["text"].Value)
        ? TrailingDeadline.Moved(ChatCommand.Of("add", ("kind", "commitment"), ("text", match.Groups["text"].Value)), match.Groups["text"].Value, today)
        : null;

    [GeneratedRegex(@"^\s*(?<text>(?:la |le |l['’]|les )?(?:direction|employeur|administration|dgs|drh|rh|maire|maire adjointe?|président|présidente|région|préfet|directeur|directrice|management|employer|ils|they)\b[^?\n]{10,400}?)\s*[,;.:–-]\s*(?:(?:tu peux|merci de|il faut|faut|please|stp)\s+)?(?:(?:le |l['’])?(?:à noter|noter|note|notez|ajoute|ajouter|ajoutez|enregistre|enregistrer|inscris)|record it|log it)(?:[ -](?:le|la|ça|cela|it|that))?(?:\s+(?:stp|svp|please|s['’]il te plaît|dans le registre|au registre))*\s*[.!]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
