using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>How French staff representatives demand: said by them, impersonal, addressed to the employer, or an infinitive in a list.</summary>
internal static partial class DemandCues
{
    private const string Aux = @"(?:avons|avions|ai|avais|a|ont|avait|avaient|aura|auront)";
    private const string Gap = @"[^.;:!?]{0,60}?";

    // « nous » and « je » show in the verb; a third person needs its subject.
    [GeneratedRegex($@"\b(?:re)?(?:demand|exig|exige|reclam|revendiqu|sollicit|preconis|souhait)(?:ons|ions|erons|erions)\b|\b(?:propos|recommand)(?:ons|ions)\b(?! (?:aux? (?:agent|collegue|salarie|personnel)|de nous retrouver))|\bnous (?:sommes|restons) (?:\w+ ){{0,2}}demande(?:u|us)(?:r|rs|se|ses) |\bnous (?:la |le |les |l'|en (?!\w+ a\b))?(?:voulons|voudrions|attendons|insistons|aimerions|tenons a ce que|prions|refusons que)\b|\bnous (?:vous |leur |lui |en |y )?{Aux} (?:\w+ ){{0,4}}(?<!\b(?:votre|une|la|cette|leur|notre|sa|ma|de|toute|aucune) )(?:re)?(?:demande|exige|reclame|revendique|sollicite|souhaite|propose|insiste|preconise|recommande)\b|\bon (?:a|avait) (?:\w+ )?(?:re)?(?:demande|reclame|exige|insiste|souhaite|propose) (?:que|qu'|de|d'|a ce que|pour que|le|la|les|l'|un|une|des|\d+)\b|\bon (?:re)?(?:demande|reclame|exige|revendique|souhaite|voudrait|aimerait|veut|propose)\b(?! (?:nous|bien |de nous|aux? (?:agent|collegue|personnel|salarie|enseignant|soignant|equipe|prof)|encore nous|des comptes))|\b(?:et|puis|mais) (?:en )?avons (?:\w+ ){{0,3}}(?:demande|exige|reclame|revendique|sollicite|souhaite|propose|insiste)\b|\b(?:on (?:a|avait)|nous avons) (?:\w+ )?(?:redit|repete|rappele|dit) que\b[^.;]*\b(?:doi(?:t|vent)|il faut)\b|\bnous avons (?:\w+ )?(?:ecrit|relance|saisi|interpelle|sollicite)[^.;:!?]{{0,60}} (?:afin|pour) (?:que|qu')|\bnos (?:revendications|demandes|exigences) (?:n'ont pas (?:bouge|change)|restent les memes|restent inchangees|sont (?:connues|claires|simples)) ?: |\bj'ai (?:\w+ ){{0,2}}(?:re)?(?:demande|exige|reclame|souhaite|propose|insiste)\b|\bj'?e? ?(?:vous )?(?:demande|souhaite|souhaiterais|exige|sollicite|voudrais|aimerais)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex($@"(?!\bnous\b){Lexicon.Staff}{Gap}\b(?:(?<!\bqui )(?:re)?demandent|(?<!\b(?:le|l'|y) )(?:re)?demandai(?:en)?t|(?<!\b(?:notre|votre|leur|cette|meme|toute|aucune) )(?:re)?demande|exigent|exigeai(?:en)?t|exige|reclament|reclamai(?:en)?t|reclame|revendiquent|revendique|souhaiterai(?:en)?t|souhaitent|souhaitai(?:en)?t|souhaite|sollicitent|sollicite|propose(?:nt)?|preconisent|preconise|suggere(?:nt)?|recommande(?:nt)?|insiste(?:nt)?|estime(?:nt)? qu\w?'?[^.;]*\b(?:doi(?:t|vent)|devrai(?:en)?t)|veulent|veut|voudrai(?:en)?t|attend(?:ent)?(?!\W*$)|{Aux} (?:\w+ ){{0,4}}(?<!\b(?:votre|une|la|cette|leur|notre|sa|ma|de|toute|aucune) )(?:re)?(?:demande|exige|reclame|revendique|sollicite|souhaite|propose|insiste|preconise|recommande)|(?:rappel\w+|reiter\w+|renouvel\w+|mainti\w+|formul\w+|port\w+|depos\w+|pos\w+)(?: de nouveau| a nouveau| encore)? (?:sa|ses|leurs?|la|une?|cette|l'|son) ?(?:demandes?|exigences?|revendications?|necessite|proposition)|(?:invit|appel|enjoin|presse|enjoint|somm)\w* {Lexicon.Employer}|(?:met|mettent|mis|mettons) en demeure|(?:plaid|milit)\w* pour|(?:reaffirm|affirm|estim|consider)\w* (?:\w+ ){{0,2}}qu[e'][^.;]*\b(?:doi(?:t|vent)|devrai(?:en)?t|ne saurai(?:en)?t|ne peu(?:t|vent)|il faut)\b|(?:rappel|fai|fait|constat|observ|signal|denonc|regrett|not)\w* [^.;:!?]{{3,120}} et (?:a |ont |avons )?(?:re)?(?:demande|exige|reclame|souhaite)(?:nt)?|appel(?:le|lent) a (?:l'|la |un |une )(?:ouverture|creation|mise en place|moratoire|negociation|arret|retrait))\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThirdPerson();

    [GeneratedRegex($@"\b(?:mettons en demeure|(?:appelons|invitons|sommons|enjoignons|pressons) (?:donc |ainsi |solennellement |a nouveau )?{Lexicon.Employer}|(?:reiter|renouvel|maint(?:en|ien)|rappel|formul|port|relanc)\w* (?:donc |ici |de nouveau |a nouveau )?(?:notre|nos|cette|ces|la|leur|leurs|sa) (?:demande|exigence|revendication|proposition)s?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Repeats();

    [GeneratedRegex(@"\b(?:merci|prions|prie|gre|remercions|remercie) (?:\w+ ){0,3}de bien vouloir (?!agreer|croire|recevoir|trouver|noter|excuser|patienter|accepter|prendre (?:note|acte))(?:nous |lui |leur |y )?\w+(?:er|ir|re)\b|\bvous (?:devez|devriez) (?:nous |le |la |les |l'|aussi |donc )?(?:consulter|informer|associer|repondre|transmettre|communiquer|presenter|ouvrir|retirer|suspendre|garantir)\b|\b(?:veuillez (?!agreer|recevoir|croire|trouver|noter|accepter)\w+|(?:nous vous (?:prions|remercions|serions|saurions gre|serions reconnaissants)|merci|je vous (?:prie|remercie)|prieres?) (?:\w+ ){0,3}(?:de|d')\s?(?:bien vouloir )?(?!nous (?:transmettre|envoyer|adresser|communiquer) vos (?:questions|remarques|temoignages|photos|coordonnees))(?:nous |me |lui |leur |y |n?'y )?(?:l'|les |la |le )?(?:transmettre|communiquer|fournir|preciser|indiquer|dire si|adresser|confirmer|inscrire|repondre|faire|apporter|envoyer|organiser|prendre|donner|mettre|convoquer|presenter|remettre|suspendre|revoir|tenir compte|prevoir|associer|informer|consulter|detailler))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?:il serait (?:bon|utile|opportun|judicieux) (?:que|qu'|de|d')|il (?:est|nous (?:parait|semble|paraitrait|semblerait)|parait|semble|serait|devient|etait) (?:\w+ ){0,2}(?:necessaire|imperatif|indispensable|urgent|essentiel|primordial|souhaitable|temps|important|fondamental|inconcevable|hors de question|inacceptable)(?: selon \w+| pour \w+)?(?:,[^,;.:]{3,40},)? (?:que|qu'|de|d')|il (?:faut|faudrait|faudra)(?: donc| absolument| aussi| egalement| imperativement| desormais| enfin)? (?!savoir|noter|rappeler|dire|preciser|bien (?:dire|voir)|se (?:mobiliser|battre|rendre)|reconnaitre|attendre|souligner|croire|constater|avouer|ajouter|comprendre|voir|lire|compter|remonter|retenir|etre (?:nombreux|aveugle|lucide))|il (?:nous|leur|vous) (?:faut|faudrait|faudra) |il (?:conviendrait|conviendra|importerait|convient|importe) (?:que|de|d')|est indispensable et nous|(?:c'est|c'etait) (?:indispensable|urgent) (?:que|de)|\bserait la moindre des choses|\b(?:parait|semble|est|serait) (?:etre )?(?:un|le|la) (?:strict )?minimum\b|\bil (?:nous|leur) en faudrait\b|^\W*faud?rait (?:aussi|donc) \w+|^\W*faudra(?:it)? (?:le |la |les |aussi |donc |bien )?(?!demander|attendre|voir|penser|appeler)\w{3,}(?:er|ir|re)\b|\bil est demande (?:la |le |l'|les |que |qu'|une? |des |communication)|^\W*(?:et )?qu'(?:on|elle|il|ils|elles) (?:\w+ )?(?:cesse|arrete|donne|publie|inscri|rende|fasse|mette|reponde|prenne|retire|rouvre)\w*\b|il (?:n'est pas|n'est plus|est) (?:question|acceptable|envisageable|concevable|admissible|tolerable) (?:que|qu'))", RegexOptions.CultureInvariant)]
    private static partial Regex Impersonal();

    [GeneratedRegex($@"\bne (?:doi(?:t|vent)|devra(?:it|ient|ont)?|peu(?:t|vent)|saurai(?:en)?t) (?:donc |en aucun cas |absolument |plus |pas |jamais |et ne |doit |doivent |pas et )*(?:pas |plus |jamais |en aucun cas |aucunement )?(?:etre|se |servir|dependre|peser|en (?:decouler|resulter)|decouler|resulter|disparaitre|conduire|mener|aboutir|remplacer|devenir|avoir pour|entrainer|reposer|rester|justifier|supprimer|diminuer|deboucher|avoir lieu|commencer|demarrer|intervenir|s')|{Lexicon.Employer}(?: \w+){{0,4}} (?:doi(?:t|vent)|devrai(?:en)?t) (?!faire face|gerer|composer|se reunir|deja|desormais|avoir ete)|\b(?:doi(?:t|vent)|devra|devront|devrai(?:en)?t) (?:\w+ ){{0,2}}(?:etre (?:\w+ )?(?:porte|renforce|augmente|ouvert|embauche|titularise|paye|verse|retire|annule|abandonne|arrete|suspendu|revu|reexamine|corrige|repare|remis|retabli|integre|complete|partage|attribue|etendu|applique|assure|pourvu|cree|organise|inscrit|discute|debattu|explique|clarifie|precise|etabli|evite|stoppe|affiche|fourni|mis a disposition|limite|encadre|interdit|supprime|double|rembourse|indemnise|reduit|laisse|propose|donne|rendu|associe|consulte|informe|reuni|convoque|debranche|demonte|enleve|coupe|rouvert|repris|presente|forme|garanti|soumis|accompagne|respecte|maintenu|compense|negocie|concerte|revalorise|remplace|transmis|communique|prealable|saisi|evalue|reconnu|motive|justifie|tenu|releve|dote|perennise|securise|anticipe|traite|compte|equipe|renove|nettoye|protege|recu|entendu|ecoute|au c(?:oe|œ)ur|au centre|une? (?:priorite|droit|regle|exigence)|la (?:priorite|regle)|reserve|ouvert|facilite|harmonise|aligne|simplifie|confie|choisi|volontaire|examine|rattrape|leve|prevu|publie|mis|prise?s? en compte)|se faire|sortir|passer (?:pour avis|devant|en (?:cst|cse|csa|comite))|l'etre|pouvoir|(?:nous )?(?:arriver|parvenir)|rester|beneficier|toucher|conserver|garder|obtenir|percevoir|disposer|retrouver|choisir|faire l'objet|avoir acces)\w*\b|\b(?:elle|il|cela|ceci|ca) doi(?:t|vent) (?:\w+ ){{0,2}}(?:etre|rester|servir|permettre|faire l'objet)", RegexOptions.CultureInvariant)]
    private static partial Regex Must();

    // « la direction demande aux agents », « on nous demande de », « la demande », « les documents demandés ».
    [GeneratedRegex($@"\b(?:on|qui|et|il|elle) nous (?:demande|propose|impose)\b|\bqui (?:nous|leur|lui|vous) (?:demande|reclame|exige|impose)(?:nt)?\b|\bil (?:(?:nous |leur |lui )(?:est|a ete|etait) demande|a ete demande|etait demande)\b|{Lexicon.Employer}(?: \w+){{0,4}} (?:(?:nous|vous|leur|lui) )?(?:a |ont |avait )?(?:demand|souhait|propos|veu|exig|attend|sollicit|recommand|insist)\w*\b", RegexOptions.CultureInvariant)]
    private static partial Regex ByEmployer();

    [GeneratedRegex(@"\b(?:souhait|voul|veu|voudr|tien|aimer)\w* (?:\w+ )?(?:a |y |en |vous |lui |leur )?(?:la bienvenue|de (?:bonnes|belles)|une? (?:bonne|belle|heureuse|prompt)|bon(?:ne)?s? |remercier|saluer|rappeler|souligner|dire|feliciter|alerter|attirer|croire|exprimer|rendre hommage|revenir|apporter|penser|partager|temoigner|preciser|denoncer|informer|signaler|commencer|interpeller)|\bvous souhait\w+|\baur(?:ions|ait|aient) (?:souhaite|aime|prefere|voulu)\b|\battend(?:ons|ent)? (?:\w+ ){0,2}des actes\b|\bn'en veu\w+ (?:pas|plus)|\bne (?:demand|souhait|veu|voul|exig|reclam)\w+(?<!ant) (?:pas|rien|plus|qu)\b|\battend(?:ons|ent)? (?:\w+ ){0,4}(?:depuis|toujours|encore)\b|\b(?:souhait|propos)\w* (?:par|a) la direction\b|, nous (?:pas|contre)\b|\bdemande (?:sa|leur|son) (?:mutation|depart|demission|disponibilite|detachement|retraite|temps partiel)\b|\bpropos\w+ (?:\w+ )?(?:un|ce|le) (?:recit|compte rendu|resume|tour d'horizon)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\b(?:(?:re)?demand|interrog|question|s'interrog|souhait|voul|voudr|aimer)\w*\b[^.;:!?]{0,50}?(?:\b(?:si|s'il|s'ils|s'elle|ce qu'|ce que|ce qui|comment|pourquoi|combien|quand|ou en (?:est|sont|etai\w+)|quel|quelle|quels|quelles|qui|savoir|connaitre|comprendre)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex($@"(?:{Lexicon.Staff}{Gap}|\b)(?:{Aux} (?:\w+ )?(?:voulu|souhaite|cherche a|demande a) (?:savoir|connaitre|comprendre)|s'interroge(?:nt)?|atten(?:d|dent|dons) (?:aussi |toujours |donc |encore )?de savoir|s'enqui(?:ert|erent|erai(?:en)?t)|on (?:veut|voulait|voudrait|aimerait|avait demande a|a demande a) (?:savoir|connaitre|comprendre)|on (?:a |avait )?(?:re)?demande (?:ce qui|ce qu|si |s'il|comment|pourquoi|combien|quand|quel)|(?:nous )?nous interrogeons|nous nous (?:demandons|questionnons)|(?:interroge|questionne)(?:nt|ons)? (?:donc |a nouveau |egalement )?{Lexicon.Employer}|{Aux} (?:interroge|questionne) {Lexicon.Employer}|pos(?:e|ent|ons) (?:a nouveau |de nouveau |encore |une nouvelle fois |pour la \w+ fois )?(?:la|une|les|des) questions? (?:de|du|des|sur|d'|suivante)|a la question de savoir si)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Wonders();

    [GeneratedRegex(@"^\W*(?:et |mais |enfin |(?:a defaut|sinon|en outre|par ailleurs|de plus|enfin|ensuite|pour finir),? )?(?:(?:ils|elles) (?:\w+ ){0,2}(?:reclament|exigent|revendiquent|demandent|souhaitent que|sollicitent)|elle (?:\w+ ){0,2}(?:reclame|exige|revendique|demande|souhaite (?!que|savoir|la bienvenue)|reitere|renouvelle|sollicite))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"(?:^\W*|: )(?:(?:m|mr|mme|mlle|[a-z])\.? )?\p{L}+(?:[- ]\p{L}+){0,2}(?: \([^)]{1,30}\))? (?:(?:lui |leur |nous )?(?:a |avait ))?(?:re)?(?:demande|s'interroge|interroge|voudrait savoir|souhaite savoir)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SomebodyAsks();

    // « atsem : demandent un 2e agent » in notes.
    [GeneratedRegex(@"^\W*[\w' -]{2,40} ?: (?:re)?(?:demandent|veulent|reclament|exigent|souhaitent|voudraient|revendiquent)\b|^\W*(?!objet)[\w' -]{2,30} ?: demande (?:de|d') ?\w|^\W*redemande (?!a)\w|^\W*demande (?:de|d') ?(?:communication|transmission|precision|audience|report|retrait|suspension|moratoire|chiffrage)|^\W*(?:dem\. \w|demande (?:\d|une? |d'une? |qu[e']))", RegexOptions.CultureInvariant)]
    private static partial Regex Elliptic();

    // « Joël insiste pour qu'elle soit versée… »: somebody named, who is not the employer.
    [GeneratedRegex(@"(?:^|: |^(?:en seance|ensuite|puis|enfin), )\W*(?:(?:m|mr|mme|mlle)\.? )?(?!(?:le|la|les|l|un|une|des|ce|cet|cette|ces|notre|votre|leur|leurs|son|sa|ses|il|elle|ils|elles|on|tout|cela|ca|qui|que|chaque|aucun|aucune|mon|ma|mes|nos|vos|et|mais|merci|chacun|loi|etat)\b)[a-z-]{3,}(?: [a-z-]+)?(?: \([^)]{1,30}\))? (?:(?:a|avait) (?:aussi |egalement |encore |de nouveau )?)?(?:re)?(?:demande|insiste|reclame|exige|revendique|souhaite) (?:que|qu'|pour|l'|la|le|les|un|une|de|d'|des|a ce que|sur)", RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    /// <summary>« Joël insiste pour que… », where the sentence begins with a name.</summary>
    public static bool IsOfSomebody(string folded) => Somebody().IsMatch(folded) && !OfProcedure().IsMatch(folded) && !ByEmployer().IsMatch(folded) && !Courtesy().IsMatch(folded);

    /// <summary>« Elle exige… » after a sentence of the staff side.</summary>
    public static bool IsOfPronoun(string folded) => Pronoun().IsMatch(folded) && !Courtesy().IsMatch(folded);

    /// <summary>Said to be demanded by the staff side.</summary>
    public static bool IsExplicit(string folded)
    {
        if (Courtesy().IsMatch(folded) || OfProcedure().IsMatch(folded) || OfOthers().IsMatch(folded))
        {
            return false;
        }

        if (FirstPerson().IsMatch(folded) || Elliptic().IsMatch(folded) || Repeats().IsMatch(folded) || Letter().IsMatch(folded))
        {
            return true;
        }

        return ThirdPerson().Match(folded) is { Success: true } staff
            && !(ByEmployer().Match(folded) is { Success: true } employer && employer.Index + employer.Length >= staff.Index + staff.Length && employer.Index >= staff.Index);
    }

    // Asked of the chair, and done with in the meeting.
    [GeneratedRegex(@"\bsuspension de (?:la )?seance\b|\bdemande\w* la parole\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfProcedure();

    private const string Verb = @"\b(?:re)?(?:demand|exig|reclam|revendiqu|souhait|sollicit|voul|veu|propos)\w*";

    // « Nous revendiquons donc : »: what is demanded is in the list only; « demande plus d'ambition et revendique : » demands something by itself.
    [GeneratedRegex($@"^(?:(?!{Verb}).)*{Verb}(?: (?:en outre|par ailleurs|de plus|enfin|donc|aussi|egalement|ainsi|notamment|alors|de|d'|que|a (?:la |l'|notre )?(?:direction|administration|employeur|drh|collectivite|maire|rectorat)|immediatement|solennellement|(?:les? |des )?(?:points?|mesures?|choses?) suivante?s?|ce qui suit))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary>Says that something is demanded, and not what: the list below does.</summary>
    public static bool IsBare(string folded) => Bare().IsMatch(folded);

    /// <summary>« Nous vous remercions de bien vouloir nous transmettre… »</summary>
    public static bool IsLetter(string folded) => Letter().IsMatch(folded);

    /// <summary>« Que ce soit écrit dans le procès-verbal », in the mouth of the staff side.</summary>
    public static bool IsWish(string folded) => Wish().IsMatch(folded);

    [GeneratedRegex(@"^\W*(?:et |mais )?qu[e'] ?(?:ce(?:la)?|ca|on|le|la|les|l'|ces|cette|nos|chaque|tous|toutes)[^.;:!?]{0,60}?\b(?:soit|soient|figure|figurent|reste|restent|ait|aient|cesse|cessent|fasse|puisse|puissent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    public static bool IsImplicit(string folded) => Impersonal().IsMatch(folded) || Must().IsMatch(folded);

    /// <summary>« La CGT demande si… », « nous souhaitons savoir… », « interroge la direction sur… ».</summary>
    public static bool Questions(string folded) => !OfOthers().IsMatch(folded) && (Wonders().IsMatch(folded) || (Asks().IsMatch(folded) && (IsExplicit(folded) || SomebodyAsks().IsMatch(folded)) && AsksAtOnce(folded)));

    // « Un salarié nous a demandé s'il peut cumuler »: asked of us.
    [GeneratedRegex(@"\b(?:une?|des|plusieurs|certaine?s) (?:agent|salarie|collegue|adherent)e?s? nous (?:a |ont |avait )?(?:demand|interrog)", RegexOptions.CultureInvariant)]
    private static partial Regex OfOthers();

    /// <summary>« Remplacez les quatre parties ! »: an order to the employer, where the staff side speaks; « Communiquez-nous ce rapport » says it by itself.</summary>
    public static bool IsOrder(string folded, bool byUnion) => Order().Match(folded) is { Success: true } order && (byUnion || order.Groups["us"].Success);

    [GeneratedRegex(@"^\W*(?:et |mais |alors |bon,? )?(?<us>(?:m\.|mme|monsieur|madame) [^,;.?!]{2,40}, )?(?:communiquez|transmettez|fournissez|donnez|montrez|repondez|rouvrez|ouvrez|retirez|suspendez|remplacez|embauchez|recrutez|doublez|arretez|cessez|payez|publiez|consultez|reprenez|negociez|augmentez|titularisez|engagez-vous|commencez par)(?<us>-nous)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Order();

    /// <summary>« Elle propose que… » of a person of the staff side named just before.</summary>
    public static bool IsOfPronounAfterUs(string folded) => AfterUs().IsMatch(folded) && !Courtesy().IsMatch(folded);

    [GeneratedRegex(@"^\W*(?:et |puis )?(?:il|elle|ils|elles) (?:\w+ ){0,2}(?:re)?(?:demande|propose|souhaite|voudrait|exige|reclame|suggere|preconise|recommande|insiste|sollicite)(?:nt)? (?:que|qu'|de|d'|pour|la|le|l'|les|une?|des|a ce que)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterUs();

    // « demande que la direction précise comment » is a demand: the question word must follow its verb closely.
    private static bool AsksAtOnce(string folded) => Near().IsMatch(folded);

    [GeneratedRegex(@"\b(?:(?:re)?demand|souhait|voul|voudr|aimer)\w*\b(?:, [^,]{3,30},)? (?:(?:a|aux|au) (?:la |l')?\w+ ){0,2}(?:\w+ment |net |franchement |a nouveau |de nouveau |egalement |aussi |donc |encore |ensuite |bien )*(?:si|s'il|s'ils|s'elle|ce qu'|ce que|ce qui|comment|pourquoi|combien|quand|ou en|(?:pour |a |de |dans |sur |par |avec |sous )?quel(?:le)?s?|qui|a savoir|savoir|(?:a )?connaitre (?!un|l'ouverture)|(?:a )?comprendre)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Near();
}
