using System.Text.RegularExpressions;

namespace CgtBot.Chat.Phrases;

/// <summary>« sera tenu », « rendra un avis », « vont tenir »: what is to come has not happened, and records nothing.</summary>
internal static partial class ToCome
{
    public static bool Said(Head head) => head.Count > 0 && Verb().IsMatch(head.Reading.Phrase[..head.Reading.Items[head.Count - 1].End]);

    [GeneratedRegex(@"\b(?:ser(?:a|ont|ait|aient)|aur(?:a|ont)|(?:rendr|émettr|emettr|tiendr)(?:a|ont|ait)|(?:donner|prononcer|voter|honorer|respecter|réaliser|realiser|remplir|exprimer)(?:a|ont|ait)|(?:va|vont|doit|doivent|devra|devront|devrait|devraient|pourra|pourront|pourrait) (?:se |s['’]|bien )?(?:être|rendre|donner|émettre|tenir|honorer|respecter|réaliser|voter|prononcer)|will|shall|going to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Verb();
}
