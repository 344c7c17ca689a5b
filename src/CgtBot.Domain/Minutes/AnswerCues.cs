using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>How minutes word an answer of the employer. Rather none than a wrong one.</summary>
internal static partial class AnswerCues
{
    // « nous a simplement », « n'a pas encore ».
    private const string Helped = @"(?:n[e'] ?)?(?:(?:nous|vous|lui|leur|y) )?(?:(?:a|ont|avait|avaient|s'est|se sont) )?(?:(?:\w+ment|alors|ensuite|enfin|bien|pas|encore|donc|aussi) ){0,2}";

    private const string Verb =
        @"(?:repond|repli(?:qu|e que)|retorqu|indiqu|precis|expliqu|affirm|confirm|dement|assur|dit\b|disent\b|declar|reconnai|reconnu|admet|admis|refus|rejet|oppos|invoqu|argu|conced|justifi|object|estim|pretend|souti|botte|elud|renvoi|evoqu|fai(?:t|sait) (?:savoir|valoir)|donne (?:le chiffre|la liste|les chiffres))\w*";

    private const string Stands =
        @"(?:(?:n'est|n'y est|ne s'y dit|est|sont|serait|se dit|y est) (?:pas )?(?:plutot )?(?:d'accord|favorable|defavorable|opposee?)|(?:ne|n')? ?(?:sai[ts]?|souhaite|veut|entend|envisage|prevoit|dispose|compte|apporte|communique|donne) (?:pas|aucun)|(?:n'a|n'ont) (?:pas|aucune?) |dit ne pas|dit n'etre)";

    /// <summary>« La direction répond que… », « Le DRH n'y est pas favorable », « Pour l'employeur, … ».</summary>
    public static bool IsTold(string folded) => Told().IsMatch(Bare(folded)) && !Judged().IsMatch(Bare(folded));

    /// <summary>« Il nous a été répondu que non », « Elle n'a pas souhaité répondre », « Réponse de la VP : quatre mois », « 312, d'après la DRH ».</summary>
    public static bool IsReply(string folded) => (Reply().IsMatch(Bare(folded)) || Attributed().IsMatch(Bare(folded))) && !Unanswered().IsMatch(Bare(folded));

    /// <summary>« Elle ajoute que… »: the same answer goes on.</summary>
    public static bool GoesOn(string folded) => Continues().IsMatch(Bare(folded));

    /// <summary>The word itself: it may come a sentence or two after what was asked.</summary>
    public static bool NamesAnswer(string folded) => Named().IsMatch(Bare(folded));

    /// <summary>« non », « pas de date », « en cours »: the words noted after a question, and nothing else.</summary>
    public static bool IsCurt(string folded) => folded.Length <= 60 && Curt().IsMatch(Bare(folded)) && !Unanswered().IsMatch(Bare(folded));

    /// <summary>« C'est noté », « Je vous remercie de votre question »: heard, not answered.</summary>
    public static bool IsAcknowledged(string folded) => Acknowledged().IsMatch(Bare(folded));

    /// <summary>« Offre publiée par le Département le 15 septembre : « … » »: what the employer publishes answers nobody.</summary>
    public static bool IsPublication(string folded) => Published().IsMatch(Bare(folded));

    /// <summary>« Aucune réponse »: what was asked stays open.</summary>
    public static bool IsUnanswered(string folded) => Bare(folded).IsEmpty || Unanswered().IsMatch(Bare(folded));

    /// <summary>A plain « non » refuses a demand and answers a question.</summary>
    public static bool IsRefusal(string folded, EntryKind asked) =>
        (Refused().IsMatch(Bare(folded)) && !NotRefused().IsMatch(Bare(folded))) || (asked == EntryKind.Demand && No().IsMatch(Bare(folded)) && !NotYet().IsMatch(Bare(folded)));

    /// <summary>« Non, qui vous a dit ça ? »: an answer though it asks.</summary>
    public static bool OpensShort(string folded) => YesOrNo().IsMatch(Bare(folded));

    /// <summary>« Si oui, sur quels critères ? »</summary>
    public static bool AsksMore(string folded) => More().IsMatch(Bare(folded));

    // A dash, a bracket, an arrow: patterns begin at the first word, so that no run of signs is scanned twice.
    private static ReadOnlySpan<char> Bare(string folded)
    {
        var start = 0;
        while (start < folded.Length && !char.IsLetterOrDigit(folded[start]))
        {
            start++;
        }

        return folded.AsSpan(start);
    }

    [GeneratedRegex(@"^(?:si (?:oui|non|tel est le cas|c'est le cas)|sinon|dans (?:ce|l'affirmative|la negative)|et si oui)\b", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex($@"^(?:{Lexicon.Employer}(?: [\w'().-]+){{0,6}},? (?:{Helped}{Verb}|{Stands})|{Lexicon.Employer} ?: ?\W|(?:pour|selon|d'apres) {Lexicon.Employer}, )", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    // What the union makes of the employer's words is no answer.
    [GeneratedRegex($@"\b(?:doit|doivent|devra|devrait|aurait du|doit-elle)\b.*\b(?:repondre|expliquer|preciser|justifier)\b|^{Lexicon.Employer}(?: \w+){{0,3}} (?:qui|dont)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Judged();

    [GeneratedRegex($@"^(?:(?:il|elle|ils|elles|on) {Helped}{Verb}|(?:il|elle|ils|elles) {Stands}|(?:il|elle|ils|elles) n'(?:a|ont) pas (?:souhaite|voulu|su|pu) |il (?:nous |lui |leur )?(?:a ete |est )(?:alors )?repondu|(?:reponses?|accord|desaccord|refus|rejet|avis (?:de)?favorable) (?:\w+ ){{0,2}}(?:de |du |des )?{Lexicon.Employer}|(?:reponses?|rep|r) ?: ?\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    [GeneratedRegex($@",? (?:d'apres|selon|dixit) {Lexicon.Employer}\W*$|,? (?:repond|reconnai\w*|indique|precise|affirme|assure|admet|concede|replique|retorque)(?:-t)?-(?:il|elle|on)\W*$|,? (?:nous )?a-t-(?:il|elle|on) (?:\w+ )?(?:repondu|indique|precise|affirme|assure|admis|concede|replique)\W*$|,? (?:nous |lui |leur )?(?:a )?(?:repond|indiqu|precis|repliqu)\w* {Lexicon.Employer}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Attributed();

    [GeneratedRegex($@"^(?:il|elle|ils|elles|{Lexicon.Employer}) {Helped}(?:ajout|complet|poursui|{Verb})", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:repond\w*|reponses?|replique\w*|retorque\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:non|oui|ok|d'accord|accorde\w*|refus\w*|pas (?:de|d'|encore|pour|avant|prevu\w*|tranche\w*|possible)|aucune?|en cours|a l'etude|fait\b|prevu\w*|reporte\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Curt();

    [GeneratedRegex(@"^(?:c'est (?:bien )?(?:note|entendu)|(?:bien )?note|(?:je|nous|on) (?:le |la |les |vous |en )?(?:note|notons|prends|prenons) ?(?:bonne )?(?:note|acte)?|dont acte|(?:je vous |nous vous )?(?:remerci\w+|merci)\b.{0,60}|(?:c'est )?(?:une |la )?(?:tres )?bonne question|bonjour\b.{0,60}|passons (?:a|au)\b.{0,60}|(?:autres?|d'autres) (?:questions?|remarques?|points?))\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Acknowledged();

    [GeneratedRegex(@"^(?:offres?|annonces?|fiches?|articles?|communiques?|appels? a candidatures?|avis de vacance|note de service)\b(?: [\w'-]+){0,4} (?:publie|parue?|diffuse|postee?|mise? en ligne)\w*\b", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"^(?:(?:toujours |encore )?(?:aucune|pas de|sans|pas eu de|point de) (?:\w+ )?reponse|(?:question|point|demande) (?:restee?|laissee?) sans reponse|silence\b|rien\W*$|neant\W*$|pas aborde\w*|n\.?c\.?\W*$)|\breponse (?:attendue|a venir) ?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unanswered();

    [GeneratedRegex(@"^(?:oui|non|absolument|certes|effectivement|tout a fait),? \w", RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"^non\b|\bc'est non\b|\b(?:repond|dit|indique|assure)\w* (?:que )?« ?non\b|\b(?:repond\w*|repondu) (?:que )?non\b|\bpar la negative\b", RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex(@"^(?:refus|rejet|desaccord|avis defavorable|fin de non-recevoir|demande (?:refusee|rejetee))\b|\b(?:refus(?:e|ent|ons|aient|ait|er)?\b(?! individuel)|(?:a|ont) rejete|rejet(?:te|tent)\b|s'y (?:oppose|refuse)\w*|(?:pas|peu) (?:y )?favorables?|defavorables?|(?:n'a|n'ont) pas (?:souhaite|voulu) (?:y )?(?:repondre|communiquer|donner|s'exprimer|preciser)|(?:ne souhaite|ne veu)\w* pas (?:y )?(?:repondre|communiquer|donner|s'exprimer|preciser)|(?:n'a|n'ont|n'apporte|n'apportent) pas (?:apporte |donne |fourni |communique )?de (?:reponse|chiffres?|liste|date)|(?:n'a|n'ont) pas repondu|(?:n'est|ne sont|ne sommes|suis) pas (?:d'accord|de cet avis|pour)\b|(?:ne|n') ?(?:peu\w+|vais|va) pas (?:(?:vous|nous|le|les|y) )*(?:promettre|garantir|prendre (?:cet|un|d')|accepter|accorder|donner (?:une )?suite)|(?:n'entend|ne compte|ne souhaite|n'envisage)\w* pas (?:y )?(?:donner|accorder|revenir|modifier|changer|faire droit)|ne vo(?:is|it|yons) pas (?:ce qui|l'interet|l'utilite|la necessite|de raison|pourquoi)|(?:il n'est|n'est) pas question (?:de|d'|que)|hors de question|(?:point|question|sujet|demande|cela|ca|il|elle) (?:ne )?releve(?:nt)? (?:pas )?(?:du|de la|de l'|d'un|d'une|des)\b|pas (?:de notre|de sa|de son) (?:ressort|competence)|elude|botte en touche)", RegexOptions.CultureInvariant)]
    private static partial Regex Refused();

    // « ne s'y oppose pas mais renvoie la décision au budget »
    [GeneratedRegex(@"\b(?:ne |n')(?:s'y |s')?(?:refus|rejett?|oppos)\w* pas\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotRefused();

    [GeneratedRegex(@"\b(?:pas encore|a ce stade|a ce jour|pour l'instant|pour le moment|en cours|a l'etude|on verra|on regardera|sauf)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();
}
