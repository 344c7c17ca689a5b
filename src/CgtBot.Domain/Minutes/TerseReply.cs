using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>What an employer answers in the haste of notes: « Régul sur mars », « Grille corrigée au 23 septembre », « ok, sera corrigé ». A promise when it says what, and when.</summary>
internal static partial class TerseReply
{
    private const int Longest = 160;

    public static bool Promises(string folded) =>
        folded.Length <= Longest && !folded.EndsWith('?') && !Denies().IsMatch(folded) && (Agreed().IsMatch(folded) || (Doing().IsMatch(folded) && When().IsMatch(folded) && !Verb().IsMatch(folded)));

    [GeneratedRegex(@"\b(?:pas|non|aucune?|refus\w*|impossible|depuis|deja|n[e'])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denies();

    // « ok, sera corrigé », « bon, on lui fait un virement ce soir »
    [GeneratedRegex(@"^\W*(?:\w+ ?: ?)?(?:ok|oui|d'accord|entendu|bon)\b\W*(?:sera|seront|regul\w*|ce sera|on (?:le |la |les |lui |leur |vous )?(?:fait|met|paie|regle|corrige|envoie|rappelle))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Agreed();

    // The action as a noun, or as done: no verb tells it.
    [GeneratedRegex(@"\b(?:regul\w*|rattrapage|jury|visite|demo\w*|rdv|rendez-vous|pose|livraison|installation|reparation|prise de poste|mise en (?:service|place)|remise en (?:service|etat)|reouverture|ouverture|recrutement|embauche|remplacement|consigne|devis|intervention|formation|envoi|versement|paiement|travaux|(?:prevu|programme|confirme|corrige|verse|organise|lance|assure|applique|remonte|livre|commande|installe|repare|planifie|fixe|promis|annonce)e?s?|\d+ de plus)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b(?:demain|bientot|prochain\w*|d'ici|avant|a partir|des (?:demain|lundi|la|le|\d)|semaine \d+|(?:fin|debut|mi|courant)(?:-| )(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|\w+ trimestre|\d{4})|(?:le|au|du|pour|sur|en|paie d[e']) ?(?:\d{1,2}(?:er)? ?)?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|sept\w*|octobre|novembre|decembre|la rentree|lundi|mardi|mercredi|jeudi|vendredi|\w+ trimestre)|le \d{1,2}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(?:est|sont|a|ont|avait|avaient|etait|etaient|avons|avez|va|vont|peut|peuvent|doit|doivent|faut|fait|font|ai|suis|sommes|rappelle\w*|demand\w*|souhait\w*|voul\w*|veu\w*|attend\w*|dit|disent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
