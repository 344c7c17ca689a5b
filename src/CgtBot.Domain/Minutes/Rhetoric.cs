using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Sentences that look like something asked and are not: rhetoric, calls to action, announcements, points of law.</summary>
internal static partial class Rhetoric
{
    [GeneratedRegex(@"^\W*(?:(?:mais|et|alors|donc|or|bref|car|enfin|franchement|sinon|pourtant)\b[ ,]*)*(?:(?:qui|comment|pourquoi) (?:peut|pourrait|pouvez-vous|peuvent)(?:-on|-il|-elle|-ils)? (?:encore |serieusement |raisonnablement |decemment |bien |vraiment )*(?:croire|penser|imaginer|accepter|pretendre|ignorer|tolerer|y croire|s'etonner|douter|nier|oser|(?:s'en |se )?(?:contenter|satisfaire|rejouir)|s'en (?:contenter|satisfaire))|comment voulez-vous qu|(?:est-ce que )?(?:vous|tu) trouve(?:z|s)|(?:trouvez|pensez)-vous (?:cela|ca|normal|serieux|acceptable)|qu'en reste-t-il|que reste-t-il|que sont devenu|(?:on|il|elle) se moque (?:de qui|du monde)|faut-il s'y |doit-on s'y |peut-on s'y |comment (?:ne pas|(?:leur |nous |lui )?faire croire|croire|imaginer|s'etonner|accepter|tolerer|oser|en est-on arrive|a-t-on pu|en sommes-nous)|pourquoi (?:s'etonner|se priver|se gener|s'en priver|se syndiquer|adherer|voter|pas nous|nous)|depuis quand .*\b(?:passe|prime|vaut|compte|suffit)(?:-t)?-|que restera-t-il|pourquoi attendre|comment peut-on|comment osent|comment osez|et vous, |\w+ (?:de|pour|a) quoi\b|faut-il (?:le )?(?:rappeler|s'etonner|preciser|encore|vraiment|attendre (?:un|le |la |l'|que|d'autres)|en (?:rire|pleurer))|doit-on (?:le )?(?:rappeler|s'etonner|accepter|en rire|vraiment|se taire)|peut-on (?:encore |raisonnablement |decemment |serieusement |vraiment )?(?:accepter|croire|s'etonner|tolerer|parler de|se satisfaire|faire confiance|laisser)|est-il (?:besoin|necessaire|utile) de|qui (?:osera|oserait|ose|croit|croira|y croit|va croire|va y croire|l'eut cru|sait|s'en souvient|s'en etonnera|en doute)|de qui se moque|ou va-t-on|ou allons-nous|a qui (?:la faute|profite|le tour|fera-t-on|veut-on faire)|a quoi bon|jusqu'(?:a quand|ou)|a quand|n'(?:est|etait)-(?:ce|il|elle) pas|n'(?:avons|aurions|y a-t-il|aurait)-?\w* ?(?:nous )?pas|ne (?:serait|sont|devrait|devons|meritons|pourrait|voit|nous)-\w+|est-ce (?:cela|ca|la|ainsi|normal|acceptable|serieux|tolerable|trop demander|bien raisonnable|une surprise|un hasard|vraiment (?:cela|ca|serieux|acceptable))|etait-ce|serait-ce|que (?:dire|reste-t-il|penser de|faire|faut-il (?:de plus|en penser))|quoi de (?:neuf|plus|mieux)|qu'on se le dise|et (?:apres|nous|alors|demain|vous|maintenant|si|pour cause|encore)|vous avez dit|vraiment|hasard|coincidence|vous (?:y croyez|trouvez|pensez)|allons-nous|devons-nous|va-t-on (?:encore |vraiment |devoir )?(?:accepter|laisser|continuer|attendre)|faudra-t-il|combien de (?:temps|burn|morts|suicides|drames|demissions)(?: encore| faudra| devr)?|quel (?:mepris|courage|cynisme|beau|avenir pour|est le prix)|quelle (?:surprise|honte|confiance)|quel(?:le)?s? (?:\w+ ){1,3}(?:pourrait|pourrions|peut)-(?:on|nous)|a-t-on (?:deja |jamais )|faut-il en (?:conclure|deduire|comprendre)|on ne va (?:quand meme |tout de meme )?pas|tu (?:imagines|vois)|(?:en effet,? )?de (?:qui|quoi|quels? \w+|quelles? \w+) parl(?:ons-nous|e-t-on|ez-vous)|quand (?:on|nous|cessera|finira|arretera)|qu'attend(?:ent|ez-vous|-on|-elle|-il)?\b|oui ou non|chiche|resultat|consequence|la (?:solution|reponse|raison|suite|verite|preuve)|le (?:resultat|but|bilan|probleme|constat|comble|pretexte)|l'objectif|les? consequences?|explications?|la cause|motif)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    // To the reader, not to the employer: « Vous avez une question ? », « Besoin d'aide ? », « Pourquoi voter CGT ? ».
    [GeneratedRegex(@"^\W*(?:vous (?:avez|etes|souhaitez|voulez|pensez|subissez|vous|rencontrez|desirez|hesitez|connaissez|n'etes|n'avez|aussi)|besoin (?:d|de)|envie (?:d|de)|une? (?:question|doute|probleme|remarque|idee)|des questions|qui sommes|pas encore|deja|interesse|concerne|pret|et toi|tu |pourquoi (?:voter|adherer|se mobiliser|rejoindre|faire greve|un preavis|cette greve)|comment (?:nous (?:contacter|rejoindre|joindre)|adherer|se syndiquer|voter|agir|participer|faire greve)|qu'est-ce qu(?:e|'un|'une)? ?(?:le|la|l'|les|un|une|c'est)\b|c'est quoi|on vous (?:prend|ment)|on nous prend|ca vous va|vous m'entendez|(?:tout le monde|vous) (?:m'entend\w*|(?:a|avez) recu|voy\w+)|avez-vous (?:tous |toutes |bien ){0,2}recu|(?:d'autres|y a-t-il d'autres|avez-vous d'autres|pas d'autres) (?:questions?|remarques?|points?|interventions?)|qui (?:souhaite|veut|demande) (?:prendre )?la parole|qui vient\b|(?:seriez|etes|serez)-vous (?:disponible|libre)|pouvons-nous compter sur (?:vous|votre)|quel (?:jour|creneau|horaire|moment) vous convien|on se (?:revoit|retrouve|voit)|(?:pouvez|peux|pourriez)-(?:vous|tu) (?:me |nous |m')?(?:rappeler vos|repeter|entendre|partager (?:votre|ton) ecran)|tu (?:veux|peux) (?:\w+ )?(?:partager|prendre|repeter)|et toi|toi aussi|le saviez|savez-vous|(?:que|qu'en) pensez-vous|saviez-vous|on fait quoi|que faire)", RegexOptions.CultureInvariant)]
    private static partial Regex Reader();

    [GeneratedRegex(@"^\W*(?:(?:alors|donc|enfin|nous vous|collegues|camarades|toutes et tous|tous|toutes|agents?|salaries?)\b[ ,:]*)*(?:rejoign(?:ez|ons)|signez|syndiqu(?:ez|ons)|mobilis(?:ez|ons)|venez|contactez|participez|votez|adherez|soutenez|partagez|diffusez|faites (?:circuler|grève|greve|entendre|remonter|nous)|n'hesitez|hesitez pas|ne (?:restez|laissez|laissons|lachons)|restez|restons|continuons|refusons|exigeons ensemble|reagissons|agissons|luttons|defend(?:ez|ons)|imposons|organis(?:ez|ons)-|retrouv(?:ez|ons)|rendez-vous|tous ensemble|ensemble|en greve|toutes en greve|inscrivez|ecrivez|appelez|exprimez|dites|rassembl(?:ez|ons)|prenez|vous pouvez|merci a|bon courage|gardons|debout|stop|plus que jamais|halte)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\b(?:appel(?:le|lent|lons|ons|er) (?:\w+ ){0,8}(?:a la (?:greve|mobilisation|vigilance|resistance)|a (?:se |faire |manifester|participer|rejoindre|signer|voter|venir|debrayer|un rassemblement|une greve|cesser)|au rassemblement|aux? debrayage)|invit(?:e|ent|ons) (?:tous|toutes|les (?:agents|collegues|salaries|personnels|camarades)|l'ensemble|chacun|chaque|vous)|vous (?:invit|propos|appel|encourag|convi|attend|informe|tiend|souhait|remerci|adress|transmett|rappel)\w*|se mobiliser|preavis de greve|rendez-vous le|rassemblement|manifestation|nous (?:restons|resterons) (?:vigilants|mobilises|a votre)|(?:demand|souhait|veul|voul|propos)\w+ (?:a |de |aux )?(?:\w+ ){0,4}(?:de )?(?:signer|venir nombreux|participer (?:a|au) (?:la greve|rassemblement)|voter pour|rejoindre la))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mobilises();

    [GeneratedRegex(@"\b(?:prochaine?s? (?:reunions?|rencontres?|seances?|ag|assemblee|rendez-vous|rdv|date|visio|ca|bureau|cst|cse|permanence)\b.{0,30}(?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aura lieu|se tiendra|prevue|fixee|:|le |a definir)|aura lieu le|se tiendra|(?:second|deuxieme|nouveau|autre|prochain) (?:cst|csa|cse|ct|chsct|f3sct|comite) (?:\w+ )?(?:sera|est|serait) (?:re)?convoque|seance (?:est )?levee|fin de (?:la )?(?:reunion|seance))", RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex(@"\b(?:articles? (?:l|r|d)?\W? ?\d|art\. ?[lrd]?\W?\d|code (?:du travail|general)|rappel\w* (?:ici |donc |egalement |a nouveau )?qu[e']|jurisprudence|tribunal|cour (?:de cassation|d'appel|administrative|des comptes)|conseil d'etat|considerant \d|reglement (?:europeen|ue|\(ue\))|rgpd|directive (?:europeenne|ue)|decrets?(?: n|\b)|circulaire|ordonnance|arrete du|en vertu d|aux termes d|au sens d|la loi\b|loi (?:du|n)|n° \d\d/\d+|illicite|illegal\w*|legalement|obligation legale|delit d'entrave|s'applique\w* (?:pleinement )?a compter|la norme|droit (?:du travail|europeen|a l'information))", RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex(@"[?!]\s?[!]|!\s?\?", RegexOptions.CultureInvariant)]
    private static partial Regex Exclaims();

    // « Formidable pour qui ? », « À quel prix ? », « Vous y croyez, vous ? », « …vous en pensez quoi ? », « l'enveloppe vous semble-t-elle… ».
    [GeneratedRegex(@"^\W*(?:\w+ ){0,3}(?:pour qui|pour quoi faire|a quel prix|jusqu'a quand|jusqu'ou|et alors|et apres)\W*$|\b(?:vous|tu) (?:y|en) (?:croyez|crois|pensez|penses|dites)\b|\bvous (?:semble|parait|parai)(?:-t)?-(?:il|elle)\b|\btu (?:veux|fais|penses|viens)\b|\b(?:comment ca marche|on nous prend pour)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Taunts();

    public static bool IsRhetorical(string folded) => Asked().IsMatch(folded) || Reader().IsMatch(folded) || Taunts().IsMatch(folded) || Exclaims().IsMatch(folded);

    // « Les possibles pour qui, on se le demande ? »
    [GeneratedRegex(@"\bon se (?:le )?demande\W*$|, deja\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex ToOneself();

    public static bool AsksItself(string folded) => ToOneself().IsMatch(folded);

    public static bool IsCall(string folded) => Call().IsMatch(folded) || Mobilises().IsMatch(folded);

    public static bool AnnouncesAMeeting(string folded) => Announces().IsMatch(folded);

    public static bool ArguesLaw(string folded) => Law().IsMatch(folded);
}
