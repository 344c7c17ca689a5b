using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« Cherche LigérIA », « qu'a-t-on demandé sur le télétravail ? », said to the bot: the words to be found in the register. Between people one looks for a flat.</summary>
internal static partial class SearchedWords
{
    private const int Longest = 160;

    public static ChatCommand? Read(string phrase) =>
        phrase.Length <= Longest && !phrase.Contains('\n') && !phrase.Contains("http", StringComparison.OrdinalIgnoreCase) && Said(phrase.Trim()) is { } words ? ChatCommand.Of("search", ("words", words)) : null;

    private static string? Said(string phrase)
    {
        var said = Looked().Match(phrase) is { Success: true } looked ? looked : Spoken().Match(phrase) is { Success: true } spoken ? spoken : Holding().Match(phrase);
        if (!said.Success) return null;
        var words = Lead().Replace(Courtesy().Replace(said.Groups["words"].Value, ""), "").Trim();
        words = Tails.Unquoted(words);
        return words.Count(char.IsLetterOrDigit) >= 2 ? words : null;
    }

    [GeneratedRegex(@"^(?:(?:tu peux|peux[- ]tu|vous pouvez|pouvez[- ]vous|pourrais[- ]tu|merci de|je|can you|please)\s+)?(?:me\s+|nous\s+)?(?:(?:re)?(?:cherche|trouve)[rsz]?|search(?:\s+for)?|find|look\s+(?:for|up))(?:[- ](?:moi|nous|me|us)\b)?\s*:?\s+(?<words>.+)$", Options)]
    private static partial Regex Looked();

    [GeneratedRegex(@"^(?:qu['’]\s?(?:a[- ]t[- ]on|avons[- ]nous|est[- ]ce qu['’]\s?on a)|est[- ]ce qu['’]\s?on a|on a|a[- ]t[- ]on|avons[- ]nous|what (?:did|have) we|did we|have we)\s+(?:bien\s+|déjà\s+|deja\s+|already\s+|ever\s+)?(?:demandée?s?|posée?s?|dite?s?|notée?s?|obtenu|écrit|parlé|eu|ask(?:ed)?|sa(?:id|y)|noted?)\s+(?:(?:une?|des|comme|la|les|a|any|the)\s+(?:questions?|demandes?|choses?|réponses?|engagements?|demands?|answers?)\s+)?(?:sur|à propos d[eu]s?|au sujet d[eu]s?|concernant|d[eu]s?|about|on)\s+(?<words>.+)$", Options)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^(?:(?:montre|donne|liste|affiche|sors)[rsz]?(?:[- ](?:moi|nous))?\s+)?(?:(?:quelles|toutes|tous|les|nos|mes)\s+){0,2}(?:questions?|demandes?|engagements?|entrées?)\s+(?:qui\s+)?(?:parl(?:e|ent|ant)\s+d(?:[ue]s?\b|['’])|contenant|contien(?:t|nent)|avec les? mots?|mention(?:nant|ne|nent)|cit(?:ant|e|ent))\s*(?<words>.+)$", Options)]
    private static partial Regex Holding();

    /// <summary>« …les questions sur la badgeuse », « …le mot "badgeuse" »: what stands before the words.</summary>
    [GeneratedRegex(@"^(?:(?:tout\s+)?ce qu['’]?(?:\s?on a|e nous avons)\s+\w+\s+|tout ce qui concerne\s+|(?:(?:l[ae]s?|l['’]|une?|des|toutes|tous|nos|mes|the|a|any|all)\s*){0,2}\b(?:questions?|demandes?|engagements?|entrées?|réponses?|fiches?|lignes?|entry|entries|commitments?|demands?|answers?)\s+)?(?:(?:qui\s+)?(?:parl|concern|mentionn|contien|conten)\p{L}*\s+)?(?:(?:sur|à propos|au sujet|about|on|avec|with|for)\s+)?(?:d[ue]s?\s+|d['’]\s*)?(?:l(?:a|es?)\s+|l['’]\s*|une?\s+|the\s+)?(?:(?:mots?|termes?|expression|words?)\s+)?", Options)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:[\s,]+(?:stp|svp|s['’]il (?:te|vous) pla[iî]t|please|merci|dans (?:le|notre) registre|in the register))*[\s?!.…]*$", Options)]
    private static partial Regex Courtesy();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
