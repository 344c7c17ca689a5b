using System.Text.RegularExpressions;

namespace CgtBot.Chat.Phrases;

/// <summary>« sera tenu », « rendra un avis », « vont tenir »: what is to come has not happened, and records nothing.</summary>
internal static partial class ToCome
{
    public static bool Said(Head head) => head.Count > 0 && Verb().IsMatch(head.Reading.Phrase[..head.Reading.Items[head.Count - 1].End]);

    /// <summary>« pourraient refuser », « refuseront », « ont presque refusé »: nobody has refused yet.</summary>
    public static bool RefusalSaid(Head head) => Refusal().IsMatch(head.Reading.Phrase);

    [GeneratedRegex(@"\b(?:refuser(?:a|ont|ait|aient)|(?:pourrai(?:t|ent)|pourra|pourront|risque(?:nt)? de|va|vont|veut|veulent|semble(?:nt)?|menace(?:nt)? de|failli) (?:bien )?refuser|presque refus\w+|(?:might|may|could|will|would|almost) refused?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Refusal();

    /// <summary>« presque tenu », « tient toujours », « tenu, sauf pour les collèges »: neither kept nor broken, and somebody has to say which.</summary>
    public static bool HalfKept(Head head) => NotQuite().IsMatch(head.Reading.Phrase);

    [GeneratedRegex(@"\b(?:presque|quasi(?:ment)?|mal|partiellement|en partie|à moitié|a moitie|à peine|plus ou moins|pas (?:complètement|entièrement|totalement|tout à fait)|almost|partly|badly|half|mostly)[ -](?:été )?(?:tenu|respect|honor|réalis|realis|kept|met)\w*|\btient toujours\b|\b(?:tenue?s?|respectée?s?|honorée?s?|kept)\b[ ,]*(?:sauf|hormis|excepté|excepte|mais|except|but)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotQuite();

    [GeneratedRegex(@"\b(?:ser(?:a|ont|ait|aient)|aur(?:a|ont)|(?:rendr|émettr|emettr|tiendr)(?:a|ont|ait)|(?:donner|prononcer|voter|honorer|respecter|réaliser|realiser|remplir|exprimer)(?:a|ont|ait)|(?:va|vont|doit|doivent|devra|devront|devrait|devraient|pourra|pourront|pourrait) (?:se |s['’]|bien )?(?:être|rendre|donner|émettre|tenir|honorer|respecter|réaliser|voter|prononcer)|will|shall|going to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Verb();
}
