using CgtBot.Domain.Minutes;

namespace CgtBot.Domain.Topics.Exclusions;

/// <summary>What a folded word does in a French phrase: holds it together, ends it, or says something of its own.</summary>
internal static class FrenchWords
{
    private static readonly HashSet<string> Prepositions = Set("de d du des a au aux en dans sur sous par pour avec sans entre vers chez contre apres avant pendant depuis selon");

    private static readonly HashSet<string> Articles = Set("le la les l un une leur leurs son sa ses ce cet cette ces notre nos votre vos mon ma mes");

    /// <summary>What ties a noun to the next and says nothing: « les enjeux liés à l'IA », « un module relatif à l'IA ».</summary>
    private static readonly HashSet<string> Ties = Set("lie liee lies liees relatif relative relatifs relatives portant consacre consacree consacres consacrees dedie dediee dedies dediees dote dotee dotes dotees muni munie munis munies fonde fondee fondes fondees base basee bases basees issu issue issus issues autour propos matiere "
        + "entierement totalement completement partiellement uniquement exclusivement progressivement actuellement prochainement notamment simplement directement desormais");

    /// <summary>Words no noun phrase goes through: pronouns, auxiliaries, conjunctions, negations.</summary>
    private static readonly HashSet<string> Ends = Set(
        "et ou mais ni car donc or que qu qui quoi dont si s comme quand lorsque afin ainsi aussi puis plus moins tres tout toute tous toutes aucun aucune chaque plusieurs "
        + "je j tu il elle on nous ils elles me m te t se y n ne pas jamais rien c ca cela ceci celui celle ceux celles lui eux "
        + "est sont etait etaient sera seront serait seraient soit etre ete etant a ai as avons avez ont avait avaient aura auront aurait avoir "
        + "peut peuvent pourra pourront pourrait doit doivent devra devront devrait fait font faire va vont devient deviennent reste restent permet permettent vise visent prevoit");

    /// <summary>Found in any employer's publication: they say nothing of which one this is. Tools are among them: what is announced is most often one.</summary>
    private static readonly HashSet<string> Everywhere = Set(
        "assistant assistants logiciel logiciels application applications plateforme plateformes systeme systemes technologie technologies module modules moteur robot robots "
        + "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche semaine rentree "
        + "enjeu enjeux question questions sujet sujets theme themes thematique domaine domaines projet projets outil outils solution solutions demarche demarches usage usages utilisation developpement mise place mettre "
        + "service services agent agents personnel personnels equipe equipes direction directions collectivite collectivites administration employeur entreprise ville mairie commune departement region metropole etablissement "
        + "poste postes emploi emplois mission missions travail metier metiers cadre objectif objectifs plan programme strategie politique politiques action actions activite activites processus nouveau nouvelle nouveaux nouvelles nouvel "
        + "ensemble niveau partie cours compte effet sein fin fins date annee annees mois jour interne internes general generale generaux generales global globale directeur directrice charge chargee responsable chef cheffe");

    private static readonly string[] AdjectiveEnds =
        ["ee", "ees", "el", "elle", "els", "elles", "al", "ale", "aux", "ales", "if", "ive", "ifs", "ives", "ique", "iques", "eux", "euse", "euses", "ible", "ibles", "able", "ables", "aire", "aires", "ien", "ienne", "iens", "iennes", "ier", "iere", "ieres", "ois", "oise"];

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>An adverb or a tie: gone through on the way to the next noun, and never the edge of the phrase.</summary>
    public static bool IsTie(string word) => Ties.Contains(word);

    /// <summary>True for a word that may be the noun or the adjective next to a term.</summary>
    public static bool IsContent(string word) =>
        word.Length > 1 && !Prepositions.Contains(word) && !Articles.Contains(word) && !Ends.Contains(word) && !IsTie(word) && !IsVerb(word);

    /// <summary>True for one that tells this text from any other.</summary>
    public static bool IsTelling(string word) => word.Length > 2 && !Everywhere.Contains(word) && word.Any(char.IsLetter);

    /// <summary>« candidature dématérialisée », and not « l'IA transforme ».</summary>
    public static bool MayBeAdjective(string word) => word.Length > 4 && AdjectiveEnds.Any(end => word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Most words in -ier name a trade or a thing; the verbs are those in -ifier.</summary>
    private static bool IsVerb(string word) => Infinitive.Opens(word) && (!word.EndsWith("ier", StringComparison.Ordinal) || word.EndsWith("ifier", StringComparison.Ordinal));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
