using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>What the union says it saw (no consultation), and refusals to consult.</summary>
internal static partial class UnionStatements
{
    [GeneratedRegex($@"\bsans (?:\w+ ){{0,3}}(?:passage|passer|presentation|avis|consultation|consulter|information|informer|saisine|saisir|concertation|vote|debat)\b.{{0,40}}?\b(?:{Lexicon.Bodies}|prealable|representants? du personnel|organisations? syndicales?|elus|syndicats?)\b|\bn'(?:a|ont|avai(?:en)?t|aura|est|etai(?:en)?t) (?:\w+ ){{0,2}}(?:fait l'objet d'aucune?|ete (?:\w+ )?(?:presente|soumis|consulte|informe|saisi|inscrit|associe|debattu|evoque|aborde))\w*.{{0,60}}?\b(?:{Lexicon.Bodies}|consultation|presentation|information|representants?|syndicats?|organisations? syndicales?|ordre du jour)\b|\b(?:{Lexicon.Bodies}|representants? du personnel|organisations? syndicales?|elus)\b[^.;]{{0,20}} (?:n'(?:a|ont|avai(?:en)?t) (?:jamais|pas|toujours pas|meme pas|a aucun moment) (?:\w+ )?ete (?:consulte|saisi|informe|associe)|(?:mis|mise)e?s? devant le fait accompli)|\baucune? (?:presentation|consultation|information|saisine|avis|concertation|passage)\b.{{0,40}}?\b(?:{Lexicon.Bodies}|prealable|organisations? syndicales?|representants?)\b|\b(?:decouv(?:ert|rons|re|rent)|appris|apprenons|apprend) .{{0,60}}\b(?:presse|intranet|offre|annonce|couloir|hasard|sans (?:aucune )?(?:information|consultation|concertation))", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\b(?:si|exige\w*|demand\w+|pas (?:de|d')|ne (?:doit|peut|saurait|doivent|peuvent|sera|devra|pourra)|tant que|rendu son avis|reclam\w+|refus\w+|avant tout|aucun(?:e)? (?:\w+ )?(?:ne|sans))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Wished();

    [GeneratedRegex($@"\brefus(?:e|ent|ait|aient|ee?s?)?\b (?:\w+ ){{0,3}}(?:de |d'|du |des |le |la |l').{{0,60}}?\b(?:{Lexicon.Bodies}|passage|consult\w+|inscri\w+|ordre du jour|vote|saisi\w+|avis prealable|soumettre|presenter)\b|\b(?:a|ont|est|fut|ete) (?:\w+ )?refuse\w*.{{0,60}}?\b(?:{Lexicon.Bodies}|consult\w+|inscri\w+|ordre du jour)\b|\b(?:passage|consultation|inscription|demande)\b.{{0,60}}\brefuse", RegexOptions.CultureInvariant)]
    private static partial Regex Refuses();

    [GeneratedRegex($@"{Lexicon.Staff}(?: \w+){{0,2}} (?:ont |a |avons )?(?:refus)", RegexOptions.CultureInvariant)]
    private static partial Regex StaffRefuses();

    /// <summary>« Elle refuse de répondre : ce n'est pas à l'ordre du jour » answers a question badly; no consultation was asked for.</summary>
    [GeneratedRegex(@"\brefus\w* (?:de |d')(?:(?:nous|y|leur|lui|vous) )*(?:repondre|reponse)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RefusesAnswer();

    [GeneratedRegex(@"\b(?:passage|passer|consult\w+|inscri\w+|mettre|mise|saisi\w*|avis prealable|soumettre|presenter|vote)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Consults();

    public static bool IsRefusal(string folded) => Refuses().IsMatch(folded) && !StaffRefuses().IsMatch(folded) && !(RefusesAnswer().IsMatch(folded) && !Consults().IsMatch(folded));

    public static bool IsSignalement(string folded) => Unseen().IsMatch(folded) && !Wished().IsMatch(folded);
}
