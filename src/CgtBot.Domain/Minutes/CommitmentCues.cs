using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>How an employer commits itself in minutes, and how people take a task in notes.</summary>
internal static partial class CommitmentCues
{
    // What an employer does for the staff side; « supprimer », « déployer » are announcements, not promises.
    private const string Do =
        @"(?:re)?(?:presenter|afficher|livrer|prolonger|compenser|transmettre|communiquer|envoyer|adresser|fournir|remettre|donner|apporter|repondre|revenir|etudier|examiner|regarder|verifier|analyser|organiser|mettre|inscrire|consulter|informer|associer|recevoir|rencontrer|convoquer|engager|lancer|ouvrir|reprendre|revoir|corriger|rectifier|regulariser|recruter|remplacer|former|faire|realiser|rediger|publier|diffuser|partager|proposer|preciser|clarifier|confirmer|relancer|contacter|saisir|solliciter|demander|prendre|tenir|reunir|programmer|planifier|evaluer|mesurer|suivre|suspendre|reporter|maintenir|garantir|respecter|financer|verser|rembourser|payer|appliquer|generaliser|equiper|installer|reparer|traiter|voir|rapprocher|renforcer|ameliorer|ajouter|integrer|completer|actualiser|rappeler|veiller|s'assurer|se rapprocher|se renseigner|consolider|preparer|elaborer|creer|nommer|designer|mener|poursuivre|rencontrer|expertiser|arbitrer|soumettre|deposer|sensibiliser|ecrire|interroger|signaler|alerter|tester|experimenter|remonter|porter|negocier|echanger|discuter|accompagner|aider|soutenir|proteger|securiser|nettoyer|renover|commander|acheter|doter|augmenter|revaloriser|titulariser|embaucher|pourvoir|doubler|perenniser|reconduire|indemniser|auditer|calculer|chiffrer|simplifier|alleger|chercher|rattraper|decaler|differer|repousser|assouplir)";

    // The same in the future: « transmettra », « présentera », « reviendra ».
    private const string WillDo =
        @"(?:re)?(?:presente|transmett|communique|enverr|enver|adresse|fourni|remett|donne|apporte|repond|reviend|etudie|examine|regarde|verifie|analyse|organise|mett|inscri|consulte|informe|associe|recev|rencontre|convoque|engage|lance|ouvri|reprend|reverr|corrige|rectifie|regularise|recrute|remplace|forme|fe|realise|redige|publie|diffuse|partage|propose|precise|clarifie|confirme|relance|contacte|saisi|sollicite|demande|prend|tiend|reuni|programme|planifie|evalue|mesure|suspend|reporte|maintiend|garanti|respecte|finance|verse|rembourse|applique|generalise|equipe|installe|repare|traite|verr|renforce|ameliore|ajoute|integre|complete|actualise|veille|prepare|elabore|cree|mene|poursui|soumett|affiche|livre|pose|change|ecri|signale|teste|negocie|discute|accompagne|commande|achete|embauche|titularise|double|revalorise|augmente|reconduir?|indemnise|chiffre|simplifie|allege|rappelle|remonte)r(?:a|ont|ai|ons|ez)\b";

    public const string Done =
        @"(?:presente|transmis|communique|envoye|adresse|fourni|remis|apporte|etudie|examine|organise|inscrit|realise|publie|diffuse|partage|mis|programme|planifie|revu|corrige|rectifie|modifie|regularise|traite|soumis|propose|precise|ouvert|engage|lance|redige|complete|actualise|analyse|verifie|pris|fait|mene|evalue|consulte|informe|associe|rembourse|verse|recrute|remplace|maintenu|garanti|donne|rendu|suspendu|reporte|equipe|installe|repare|forme|recu|demande|sollicite|retabli|cree|ajoute|accorde|attribue|prolonge|reconduit|renouvele|revalorise|augmente|facilite|elabore|convoque|saisi|expose|debattu|aborde|evoque|rediscute|prevu|mis a jour|affiche|livre|commande|paye|indemnise|compense|nettoye|renove|installe|monte|pourvu|embauche|titularise|etendu|debloque|annule|retire|ajuste|signe|prevenu|averti|joint|notifie|audite|chiffre|calcule|double|revise|simplifie|securise|interroge|signale|teste|experimente|negocie|discute|conduit|porte|affecte|dote|leve|mobilise|dedie|consacre|reserve|rattrape|repris|finalise|effectue|harmonise|aligne|etabli|reuni|constitue|designe|nomme|reserve|facilite|detaille|adapte|diligente|pose|change|repond|reexplique|tranche|perennise|assoupli|allege|respecte|regle|termine|acheve|oriente|deplace|enleve|annexe|distribue|limite|rafraichi|comble|depose|branche|raccorde|coupe|desactive|active|rouvert)e?s?";

    private const string When =
        @"(?:au|aux|en|lors|pendant (?:l'arret|les conges|les vacances)|avant|d'ici|prochain\w*|dans|a (?:la|l'|partir|compter|chaque|tous|toutes|nouveau|leur|nos|notre)|debut|fin|courant|au cours|sous|la semaine|semaine \d|le \d|pour (?:le|la|les)|prealablement|rapidement|des|chaque|par ecrit|jusqu|d'ici|sur|ensuite|apres|avec|mi-|du \d|cet|cette|l'an|sans delai|ulterieurement|a \w+ jours|bientot|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b";

    [GeneratedRegex($@"\b(?<!ne )(?:s'(?:y )?engage(?:nt|ait|aient|ra|ront)?\b|s'(?:est|etait|etaient) (?:\w+ ){{0,3}}engagee?s?|se sont (?:\w+ )?engage\w*|(?:a|ont|prend|prennent|avait) (?:\w+ )?(?:pris )?(?:l'engagement|un engagement|des engagements)|engagement (?:de |d'){Do}|engagement (?:pris )?(?:de la direction|de l'administration|du dgs|de l'employeur|ferme|ecrit)|promet(?:tent)?\b|(?:a|ont|avait|avaient) (?:\w+ )?promis\b(?! la meme chose| (?:deux|trois|plusieurs) choses)|s'(?:est|etait|etaient) (?:\w+ )?dite?s? (?:d'accord|pret|prete|favorable|ouvert)|(?<!\bavi?ons )accepte(?:nt)? (?:en revanche |toutefois |neanmoins |cependant |donc |enfin )?(?:de |d'|le |la |l'|les |que |qu'|cette |notre |finalement )|(?:a|ont) (?:\w+ )?accepte (?:de |d'|le |la |l'|les |que |cette |notre )|donn\w+ (?:son|leur) accord|est (?:d'accord|favorable) (?:pour|a|avec)|se dit (?:pret|prete|favorable|ouvert|ouverte|d'accord)|{Lexicon.Employer} (?:est )?(?:ok|d'accord|partante?) pour|(?:est|sont|etait|se dit) (?:\w+ )?(?:ok|d'accord|partant|partante) (?:pour|avec|sur)|en (?:prend|prennent|a pris|ont pris) l'engagement|doi(?:t|vent) (?:regarder|verifier|voir)[^.;:!?]{{0,40}} nous (?:rappeler|revenir|repondre|dire)\b|doi(?:t|vent) (?:nous )?(?:revenir vers nous|nous (?:revenir|recontacter|rappeler))|, promis\b|c'est promis|veu(?:t|lent) bien|fini(?:t|ssent)? par accepter|(?:y est|s'y (?:dit|declare)|s'y est (?:dite?|declaree?)) (?:\w+ )?favorable|donne\w* (?:sa|leur) parole|consent(?:ent)? (?:toutefois |cependant |neanmoins |finalement )?(?:a|au|aux)\b|a consenti|s'engagera|renonc(?:e|ent|era|eront) a\b|(?:a|ont) renonce a\b|(?:lach|pren|pri|donn|obten|arrach)\w* (?:enfin )?(?:un|l'|deux|trois|des) ?engagements?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex($@"(?:{Lexicon.Employer}[^.;:!?]{{0,60}}?|\ble (?:service|bureau) (?:du|de la|de l'|des|informatique|juridique)[^.;:!?]{{0,30}}?|\b(?:il|elle|ils|elles|qu'il|qu'elle|qu'ils|celui-ci|celle-ci|m\.? \w+|mme \w+)) (?:(?:nous|vous|leur|lui|les|le|la|l'|en|y) ?){{0,2}}(?:(?:va|vont) (?:\w+ement |bien |donc |aussi |nous |lui |leur |y |en |se |les |le |la |l'){{0,3}}{Do}\b|{WillDo})", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerWill();

    [GeneratedRegex($@"\b(?:sera|seront|serait|seraient|va etre|vont etre) (?:a nouveau |de nouveau |\w+ ){{0,3}}(?:re)?{Done},? (?:\w+ ){{0,12}}{When}|\b(?:reparation|livraison|reponse|remplacement|embauche|reunion|intervention)s? promise?s? (?:pour|avant|d'ici|en|au)\b|\b(?:est|sont) (?:bien |deja |desormais )?(?:programme|planifie|promi)\w* (?:\w+ ){{0,2}}(?:semaine|pour|{When})|\b(?:nous|vous|leur|lui) (?:sera|seront) {Done}\b|\b(?:agente?s?|collegues|salariee?s?|personnels?|elue?s?|familles|vacataires|contractuel\w*|apprenti\w*|stagiaires)(?: [\w-]+){{0,3}} recevr(?:a|ont) [^.;:!?]{{3,60}}(?:avant|d'ici|debut|fin|le \d|en)\b|\b(?:travaux|chantiers?)(?: [\w'-]+){{0,4}} (?:commencer|debuter|demarrer)(?:a|ont) [^.;:!?]{{2,30}}, (?:nous )?(?:assure|promet|certifie|garantit) {Lexicon.Employer}|\bverr(?:a|ont) le jour\b|\bdemande\b[^;!?]{{0,120}}\best (?:\w+ )?acceptee ?:|{Lexicon.Employer} (?:\w+ ){{0,2}}(?:annonce|annoncent) une? (?:\w+ ){{0,2}}(?:reunion|rencontre|negociation|concertation|groupe de travail|bilan)\b|\bon nous promet [^.;:!?]{{3,80}} (?:avant|d'ici|sous) |{Lexicon.Employer}[^.;:!?]{{0,30}} (?:devait|devaient) (?:nous |vous |lui |leur )?(?:faire parvenir|transmettre|communiquer|envoyer|presenter|revenir|remettre|fournir|repondre|organiser)|\b(?:vous vous (?:etes|etiez) (?:\w+ )?engage\w*|(?:vous (?:nous |leur )?(?:avez|aviez)|tu (?:as|avais)) (?:\w+ ){{0,2}}(?:promis|annonce|garanti|assure)\b(?! (?:deux|trois|plusieurs) choses)|(?:tu|vous) (?:ecrivais|ecriviez|disais|disiez) que|vous (?:ecrivez|dites|indiquez|annoncez) (?:que|qu')(?=.*r(?:a|ont)\b))|\b(?:nous|vous|leur|lui) (?:a|ont|avait|avaient) (?:[\w']+ ){{0,5}}ete promis\w*|\b(?:nous|vous) (?:est|sont) (?:\w+ )?(?:annonce|promis|garanti)e?s? (?:pour|avant|d'ici|au|en) |\b(?:le|la|les|deux|trois|une?) (?:le )?(?:sera|seront) (?:en|au|d'ici|avant|debut|fin|des|le \d)\b|\bnous (?:l'|les? |la )aurons [^.;:!?]{{0,20}}(?:dans la|d'ici|avant|sous)|\bce sera (?:sur|pour|fait)\b|\bfer(?:a|ont) l'objet d'une? (?:\w+ )?(?:groupe de travail|reunion|note|presentation|consultation|information|point|bilan|etude|negociation|concertation|examen|avis|evaluation)|\b(?:sera|seront) (?:a nouveau )?(?:a l'ordre du jour|inscrits? a l'ordre du jour)", RegexOptions.CultureInvariant)]
    private static partial Regex WillBeDone();

    [GeneratedRegex($@"\b(?:nous|je) (?:(?:vous|nous|leur|lui|y|en|m'|me|l'|les|le|la) ?){{0,2}}(?:(?:le |la |l'|les )?{WillDo}|(?:(?:le |l')?(?:garanti|certifie|promet)s?\b)|(?:allons|vais) (?:vous |nous |leur |lui |y |en )?{Do}\b|(?:suis|sommes) (?:prete?s?|disposee?s?) a {Do}\b|nous engageons|m'engage|m'y engage)|\b(?:allons|vais) (?:vous |nous )?{Do}\b|\bvous (?:\w+ )?(?:aurez|recevrez|serez (?:\w+ )?(?:informe|consulte|associe|convie|recu)|disposerez|trouverez)\b|\b(?:documents?|pieces?|dossiers?|reponses?|chiffres?|elements?|bilans?|notes?|listes?|calendriers?|plannings?|courriers?|rappels? a l'ordre|consignes?|instructions?|circulaires?|messages?|mails?)\b(?: \w+){{0,4}} (?:partir|arriver|suivr|parviendr|viendr|(?:l'|le |la |les )?(?:redi|rappelle|confirme|precise)r)(?:a|ont)\b|\b(?:je|nous|on) (?:te|vous) (?:fais|faisons|fait) un (?:retour|point) |\bon (?:va|vous) (?!faire le (?:point|tour))(?:(?:vous |l'|le |la |les |y ){{0,2}}(?:{Do}|organis\w+)\b|{WillDo})|\bon (?:l'|le |la |les |en |y ){{1,2}}{WillDo}|^\W*(?:bon\W+)?je (?:demande|commande|appelle|prends|mets|paie|regle|signe) (?:une?|le|la|les|l'|des) ?|\bca,? je le fais\b|\bje (?:vous |te )?(?:l'|le |la |les )?(?:envoie|transmets|adresse|donne|communique|remets) [^.;:!?]{{0,40}}(?:d'ici|avant|sous|demain|cette semaine|la semaine|lundi|mardi|mercredi|jeudi|vendredi|le \d)|\b(?:ce|cela|ca|c'est|elles?|ils?) (?:sera|seront) (?:\w+ )?{Done} (?:\w+ ){{0,8}}{When}", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    // « La RRH nous l'envoie d'ici vendredi »
    [GeneratedRegex($@"{Lexicon.Employer}(?: \w+){{0,3}} (?:nous|vous|leur|lui) (?:l'|le |la |les |en )?(?:envoie|transmet|adresse|fourni|communique|remet|presente|rend|donne)\w* [^.;:!?]{{0,40}}(?:d'ici|avant|sous|la semaine|le \d|lundi|mardi|mercredi|jeudi|vendredi)|\b(?<!\bpas )(?:envoye|transmis|communique|adresse)e?s? (?:aux (?:elu|representant|delegue)\S* |au (?:cse|cst|comite) |aux (?:membre|organisation|syndicat)\S*(?: [\w'-]+){{0,5}} )?(?:sous (?:\d+|quinze|huit) |d'ici |dans la (?:semaine|quinzaine|journee))|\breponses? (?:ecrites? )?«? ?(?:courant|d'ici|mi-|debut|fin) |^\W*accord de principe ?: ?\w|\b(?:elle|il) se renseigne et (?:nous |vous )?(?:repond|revient|rappelle)|\b(?:elle|il|ils|elles|(?:m|mme)\.? [a-z-]+) (?:nous (?:l'|le |la |les )?|(?:l'|le |la |les ))(?:met|corrige|envoie|transmet|adresse|communique|remet|presente|donne|rend)\w* (?:[\w'«]+ ){{0,5}}(?:d'ici|avant|sous|lors|a la prochaine|(?:a la|au) (?:cse|cst|csa|cssct|f3sct)|cette semaine|la semaine prochaine|demain|des |lundi|mardi|mercredi|jeudi|vendredi)|{Lexicon.Employer}(?: \w+){{0,3}} (?:verifie|regarde|etudie|voit|se renseigne)[^.;:!?]{{0,40}} et (?:nous |vous )?(?:revien|repond|rappell|dira|redi)\w*|{Lexicon.Employer} propose une? (?:visite|reunion|rencontre|date|rendez-vous) [^.;:!?]{{0,60}}(?:avant|d'ici|le \d|semaine|en) |{Lexicon.Employer}(?: \w+){{0,3}} (?:refait|met (?:le|la|les) \w+ (?:dans|sur)|complete|corrige|verifie|envoie) [^.;:!?]{{2,80}}(?:courant|d'ici|pour la prochaine|avant (?:la|le|l'|fin))|^\W*(?:du coup |donc |bon )?ok pour (?:une?|la|le|les|l'|de|d') ?[^.;:!?]{{3,80}}(?:a partir|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|septembre|octobre|novembre|decembre)|d'ici|avant|des |courant|semaine)|: (?:ok|oui),? (?:des|d'ici|avant|a partir|semaine) \w", RegexOptions.CultureInvariant)]
    private static partial Regex Sends();

    // « R. Les travaux démarreront à l'automne. »
    [GeneratedRegex($@"(?:^\W*|, )(?:les |le |la |l'|une? |des |nos )?(?:travaux|chantiers?|formations?|recrutements?|negociations?|discussions?|concertations?|remplacements?|versements?|installations?)(?: [\w']+){{0,6}} (?:(?:re)?(?:demarrer|commencer|debuter)(?:a|ont)|(?:aura|auront) lieu)\b|\b(?:prestataire|technicienn?e?|entreprise|electricienn?e?|reparateur)\b(?: \w+){{0,2}} (?:intervien|passe|vien)d?r(?:a|ont)\b|\bfigurer(?:a|ont) (?:sur|dans|a l'ordre du jour) |\bvous (?:en )?tiendr(?:ai|ons) (?:au courant|informe)|\b(?:arriver|parvenir)(?:a|ont) (?:en|au|d'ici|le|avant|semaine|debut|fin) |^\W*(?:une?|les?|la|l'|des|nos|ces?|cette) ?[\w'’ -]{{2,60}}? (?:(?:sera|seront|va etre|vont etre) (?:\w+ ){{0,2}}(?:re)?{Done}\b|seront appliquee?s a partir)|^\W*(?:oui|accordee?s?|d'accord|ok),? (?:a compter|a partir|des|d'ici|premier|semaine|en|au|le|fin|debut)\b|\brester(?:a|ont) (?:inchange|maintenu|gratuit|ouvert|identique|en vigueur)\w*|\b(?:sera|seront) (?:en regle|a jour|visibles?|prete?s?|disponibles?|soldee?s?|en place|operationnel\w*|effecti\w+|fonctionnel\w*) |(?:^|: )\W*(?:d'accord\b|accord (?:pour|sur|de principe)\b|ok pour (?:le|la|les|l'|une?) ?|(?:ok|oui)\b.*\b(?:des|d'ici|avant|dispo\w*) )|\b(?:regul\w*|rappel|versement|paiement|remplacement|changement|livraison|pose|reparation) (?:[\w']+ ){{0,4}}(?:interviendr|se fer|s'effectuer)(?:a|ont)\b|\b(?:livraison|pose|installation|intervention|reparation|regul\w*|versement|paiement) (?:(?:des?|du|de la) [\w-]+ )?(?:(?:prevue?|programmee?) )?(?:fin|debut|mi-|en|le|la|semaine|courant|au|avant|d'ici|sur (?:la )?paie|cette) ?", RegexOptions.CultureInvariant)]
    private static partial Regex WillStart();

    [GeneratedRegex(@"\b(?:je m'en (?:occupe|charge)|je (?:m'occupe|me charge) d\w*|je (?:vais|peux) (?:le |la |les |m'en |essayer de )?\w+(?:er|ir|re)\b|je (?:m'engage|prends)|on s'en (?:occupe|charge))\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnTask();

    [GeneratedRegex(@"\b(?!ne s'y oppos\w+ pas|n'y (?:est|sont) pas oppos)(?:n[e'] ?(?:s'|se |sera|seront|sera|va |vont |donn|pren|promet|accept|veu|souhait|peu)\w*|refus(?:e|ent|a|ait|aient|er|ons|ant)\b|rien n'(?:est|a|etait|avait)\b|sans (?:s'engager|engagement)|aucun engagement|pas d'engagement|n[e'](?!y voi[st] pas)[\w' ]{1,20} (?:pas|aucun|jamais|plus)\b|mais (?:il|elle|ils|elles)? ?(?:a|ont|n'a|n'ont) pas|veu(?:t|lent) bien mais|prendr\w+ (?:ses|leurs|nos) responsabilites|pas eu le temps|supprim\w+|suppressions?|(?<!\b(?:consent|consentent|accepte|acceptent) (?:a|de) )ferm(?:er|era|eture|eront)|licenci\w+|si (?:la direction|elle|l'employeur)|non tenus?|on verra (?:bien )?si)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denies();

    // « s'engage à ce qu'aucun licenciement ne soit prononcé »: what is denied is what is promised.
    [GeneratedRegex(@"\b(?<!ne )(?:s'(?:y )?engage(?:nt|ait|aient)?|m'(?:y )?engage|nous engageons|s'(?:est|etait|etaient) (?:\w+ ){0,3}engagee?s?) (?:(?!a )[\w']+ ){0,3}a (?:ce qu[e']|n[e'])|\b(?:(?:a|ont|avait|avaient) (?:\w+ )?(?:garanti|promis|certifie|assure)|(?:assure|garanti[ts]?|promet|certifie|confirme)(?:nt)?) qu'(?:il n'y (?:aura|aurait) |aucune? )|^\W*(?:aucune?s?|personne|nul) [^.;:!?]* ne (?:sera|seront) [^.;:!?]*, (?:precise|assure|promet|garantit|certifie|confirme)\b|^\W*(?:aucune?s?|personne|nul) .*\b(?:je m'y|nous nous y) engag\w+|\bs'y (?:est|sont) (?:\w+ )?engage\w*|\bprend(?:s|ons)? l'engagement (?:que |qu'|de ne )", RegexOptions.CultureInvariant)]
    private static partial Regex Guarantees();

    [GeneratedRegex($@"^\W*(?:{Lexicon.Staff})[^.;:!?]{{0,40}}?(?:s'engage|va |vont |sera |seront |promet|accept|veu\w* bien)", RegexOptions.CultureInvariant)]
    private static partial Regex ByStaff();

    [GeneratedRegex($@"{Lexicon.Employer}|\b(?:dr|service|il|elle|ils|elles|mme|monsieur|madame|etat)\b|\bm\. ", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerOrPronoun();

    public static bool IsOfEmployer(string folded, bool employerSpeaks) =>
        Promises(folded, employerSpeaks) || (But().Match(folded) is { Success: true } but && Promises("elle " + folded[(but.Index + but.Length)..], employerSpeaks));

    // « Le président refuse le moratoire mais promet une note »: what follows stands alone.
    [GeneratedRegex($@"\b(?:mais|toutefois|cependant|en revanche|neanmoins),? (?=(?:il |elle |ils |elles )?(?:promet|s'engage|accepte|consent|veu|va |vont |a accepte|a promis|se dit|s'est engage|propose de|donne))|(?<!^\W*{Lexicon.Staff}.*)\bet (?=(?:nous (?:les |le |la |l'|en )?)?\w+r(?:a|ont) )|\bet (?=(?:promet|s'engage|accepte|consent|s'est engage)\w*)|\b(?:mais|et) qu[e'] ?(?=[^.;:]*\b(?:sera|seront|serait|seraient)\b|(?:il|elle|ils|elles) (?:nous |vous |leur |lui |l'|les |le |la |en |y ){{0,2}}\w{{3,}}r(?:a|ont)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex But();

    // « Vous nous aviez indiqué qu'il nous parviendrait », « nous avons bien noté que les plannings seront envoyés »: told back to whoever promised.
    [GeneratedRegex(@"\bs'(?:est|etait|etaient) (?:\w+ )?engage\w*|\bvous (?:nous )?(?:aviez|avez) (?:\w+ ){0,3}(?:promis|assure|indique|annonce|garanti|dit) (?:que |qu')|\bbien note (?:que |qu')(?=.*\b(?:sera|seront|fera|feront)\b)|\b(?:jurait|juraient) (?:que|qu'|de)|\bs'etait (?:\w+ )?dite? (?:d'accord|prete?|favorable) |\bpredecesseure? (?:nous )?(?:annoncait|promettait|assurait)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToldBack();

    /// <summary>Promised before, and recalled by the staff side.</summary>
    public static bool IsRecalled(string folded) => ToldBack().IsMatch(folded) && !Denies().IsMatch(folded);

    /// <summary>Said to be promised, in so many words.</summary>
    public static bool IsPromise(string folded) => Promise().IsMatch(folded) && !Denies().IsMatch(folded);

    private static bool Promises(string folded, bool employerSpeaks)
    {
        if (Guarantees().IsMatch(folded) && (employerSpeaks || EmployerOrPronoun().IsMatch(folded)))
        {
            return true;
        }

        // « La DRH n'avait pas les chiffres, elle nous les envoie avant vendredi »: what is denied came before.
        if (Turn().Match(folded) is { Success: true } turn && folded[(turn.Index + 2)..] is var rest && (Sends().IsMatch(rest) || (Promise().IsMatch(rest) && EmployerOrPronoun().IsMatch(folded))) && !Denies().IsMatch(rest))
        {
            return true;
        }

        if (Denies().IsMatch(folded) || Hopes().IsMatch(folded) || (ByStaff().IsMatch(folded) && !employerSpeaks) || Reported().IsMatch(folded))
        {
            return false;
        }

        return (Promise().IsMatch(folded) && (employerSpeaks || EmployerOrPronoun().IsMatch(folded)))
            || (!Rhetoric.ArguesLaw(folded) && (EmployerWill().IsMatch(folded) || WillBeDone().IsMatch(folded) || Sends().IsMatch(folded) || ReportedPromise.Is(folded)))
            || (employerSpeaks && (FirstPerson().IsMatch(folded) || WillStart().IsMatch(folded)));
    }

    [GeneratedRegex(@", (?=elle |mais )", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Turn();

    // « L'UNSA espère que la direction en tiendra compte », « sera soumis à la signature des syndicats ».
    [GeneratedRegex($@"{Lexicon.Staff}[^.;:!?]{{0,80}} (?:esper|souhait|attend|compt|veill|exig|demand)\w*(?: \w+){{0,2}} qu[e']|\besperons qu[e']|soumise?s? a (?:la )?signature", RegexOptions.CultureInvariant)]
    private static partial Regex Hopes();

    // « répond qu'ils feront de la médiation »: of others, no promise.
    [GeneratedRegex(@"\b(?:dit|vante|selon|annonce|promet) (?:la|le|une?) (?:plaquette|brochure|publicite|prospectus|diaporama|video)\b|\brepond\w* qu'(?:ils|elles)\b|\bparl(?:e|ent|ait) d'|^\W*(?:on (?:lit|a lu)|selon la presse|dans la presse|communique de presse)\b|\bdeclar\w* (?:dans|a|au) (?:les echos|le parisien|le monde|ouest|la presse|l'afp)", RegexOptions.CultureInvariant)]
    private static partial Regex Reported();

    public static bool IsOwnTask(string folded) => OwnTask().IsMatch(folded) && !Denies().IsMatch(folded);
}
