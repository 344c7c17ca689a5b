using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Tells « Évaluer l'impact » from « Dossier », « Premier », « Notre ».</summary>
internal static partial class Infinitive
{
    private static readonly HashSet<string> NotVerbs = new(StringComparer.Ordinal)
    {
        "hier", "premier", "dernier", "atelier", "cahier", "dossier", "calendrier", "courrier", "papier", "janvier", "fevrier", "metier", "chantier",
        "particulier", "quartier", "financier", "immobilier", "foncier", "entier", "cher", "fer", "mer", "hiver", "amer", "leader", "manager", "courtier",
        "conseiller", "officier", "ouvrier", "infirmier", "policier", "pompier", "loyer", "foyer", "danger", "leger", "etranger", "super", "poster", "newsletter",
        "avenir", "plaisir", "loisir", "desir", "souvenir", "espoir", "soir", "noir", "devoir", "pouvoir", "savoir", "miroir", "couloir", "trottoir", "mouchoir",
        "notre", "votre", "autre", "entre", "contre", "outre", "titre", "lettre", "chiffre", "cadre", "ordre", "nombre", "membre", "septembre", "octobre", "novembre",
        "decembre", "encore", "histoire", "memoire", "territoire", "salaire", "horaire", "secretaire", "maire", "affaire", "contraire", "ministre", "centre", "offre",
        "etre", "voir", "lire", "air", "pair", "clair", "cuir", "moindre", "cendre", "gendre", "pire", "rire", "sire", "empire", "navire", "annuaire", "formulaire", "questionnaire",
        "commentaire", "inventaire", "partenaire", "propre", "libre", "arbre", "sucre", "theatre", "quatre", "maitre", "metre", "fenetre", "registre", "devenir", "semestre", "trimestre",
    };

    private static readonly string[] ThirdGroup = ["ttre", "dre", "aire", "ire", "ivre", "ompre", "clure", "aitre", "oitre", "oire", "ompre", "vaincre"];

    /// <summary>Does the sentence begin with an infinitive, « Ne pas » and « À : » aside?</summary>
    public static bool Opens(string folded)
    {
        var text = folded.AsSpan(Cause().Match(folded).Length).TrimStart("-–—•\"'«([ ");
        foreach (var lead in new[] { "ne pas ", "ne plus ", "ne jamais ", "ne rien ", "mieux ", "se ", "s'", "y " })
        {
            text = text.StartsWith(lead, StringComparison.Ordinal) ? text[lead.Length..] : text;
        }

        var length = text.IndexOfAnyExceptInRange('a', 'z');
        var word = (length < 0 ? text : text[..length]).ToString();
        return word.Length >= 4 && !NotVerbs.Contains(word) && (IsRegular(word) || ThirdGroup.Any(end => word.EndsWith(end, StringComparison.Ordinal)));
    }

    // « Suite à l'avis du médecin du travail, proposer… »
    [GeneratedRegex(@"^\W*(?:(?:suite|conformement) a|compte tenu d|vu |apres |au vu d)[^,.;:]{3,80}, ", RegexOptions.CultureInvariant)]
    private static partial Regex Cause();

    private static bool IsRegular(string word) =>
        word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal);
}
