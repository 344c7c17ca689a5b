namespace CgtBot.Domain.Minutes;

/// <summary>Who speaks in French minutes, as pieces of patterns over folded text.</summary>
internal static class Lexicon
{
    public const string Unions = "cgt|cfdt|fsu|unsa|cftc|cfe-cgc|cgc|fo|sud|solidaires|intersyndicale|snes|snuter|fnme|ferc|ugict|ufict|fapt|sgen|snuipp|snudi|betor|snupfen|snasub|ugff|spelc|fa-fpt|safpt|force ouvriere";

    public const string Bodies = "cst|cse|csec|csa|csap|csal|ct|ctp|ctl|chsct|f3sct|fsssct|ssct|cssct|cap|ccp|comite social(?: territorial| economique| et economique| d'administration)?|comite technique|comite de dialogue social|comite d'entreprise|instances?|comite";

    private const string Named = $"(?:{Unions})";

    // « nous », « la CGT », « les élu·e·s du personnel », « une représentante CGT », « les agents ».
    public const string Staff =
        $@"\b(?:nous|(?:l'|la |le |les |nos |notre |un |une |des |plusieurs |certaine?s |tous les |toutes les |vos |pour la |pour le )?(?:{Named}(?:[ /,-]+(?:et |l'|la )?{Named})*|(?:delegation|section|syndicat|syndicats|organisations?) (?:syndicales?|{Named}|du personnel)|delegations?|syndicats?|sections?(?! (?:d'|(?:de|du|des)\b))|organisations?|os|elue?s?|representante?s?|delegue?e?s?|intersyndicale|agente?s?|salariee?s?|personnels?|collegues|camarades|titulaires|secretaire(?: adjointe?)?|cse|comite|f3sct(?: academique| locale| departementale)?|chsct|formation specialisee|membres?|mandatee?s?|collectif|equipes?|enseignante?s?|soignante?s?|gars|chauffeurs?|conducteurs?|conductrices?|caissiere?s?|infirmiere?s?|preparateurs?|preparatrices?|ouvriere?s?|atsem|adherente?s?|participante?s?))\b";

    public const string Employer =
        $@"\b(?:l'|la |le |les |notre |nos |monsieur le |madame la |m\. le |mme la |monsieur la |une |un |votre )?(?:direction|directions|administration|employeur|employeurs|region|departement|ville|mairie|metropole|collectivite|commune|dgs|dgas?|drh|drhs|rh|srh|dsi|rssi|daf|sga|sg|(?<=\ble )dr|dir|rrh|ddrh|resp|presidente?|presidence|directeur|directrice|directeurs|executif|maire|rectorat|recteur|rectrice|prefete?|prefecture|ministere|ministre|gouvernement|hierarchie|entreprise|etablissement|chu|hopital|universite|agence|autorite territoriale|vice-presidente?|secretaire generale?|secretariat general|secretaire nationale?|chef de service|cheffe de service|cadres? (?:superieure?s? )?de sante|cadre superieure?|encadrement|management|adjointe? au maire|(?<=l')adjointe?|elue? referente?|elue? en charge|responsable|chargee? de mission|prestataire|service des ressources humaines|service rh|groupe|siege|conseil departemental|conseil regional|pdg|dg|drrh|dirh|vp|vp rh|dasen|ia-dasen|dsden|ddets|dreets|ars|prefecture|sous-prefete?|proviseure?|chefs? d'etablissement|cheffes? d'etablissement|patron|patronne|gerante?|doyenn?e?|presidente? de seance|presidente? du cse|commandante?|college employeur|communaute (?:de communes|d'agglomeration|urbaine)|agglomeration|inspecteur|inspectrice|rapporteur|bureau|conseille(?:r|re) de prevention)\b";

    public const string Speaks =
        @"(?:n[e'] ?)?(?:nous |vous |lui |leur )?(?:a |ont |avait |est |s'est )?(?:alors |bien |egalement |aussi |simplement |donc |encore |seulement |ensuite |enfin )?(?:repond|indiqu|precis|expliqu|affirm|annonc|rappel|declar|estim|consider|inform|soulign|justifi|ajout|assur|dit|confirm|pretend|admet|reconnai|reconnu|soutien|invoqu|argu|evoqu|refus|not|prend note|prend acte|propos|present|oppos|conclu|signal|renvoi|concede|ecri(?:t|vent|vait) (?:que|a|aux)|tient a|repli|pens|croi|insist|se felicit|se dit|fait savoir|fait valoir|mentionn|garanti|certifi|donne le chiffre|donne lecture|ne (?:sai|voi|souhait|veu|peu)|elud|bott|promet|promis|accept|convien|a pris la parole|pren(?:d|ait) la parole)\w*";

    public const string Interrogatives =
        @"(?:comment|pourquoi|quel(?:le)?s? (?!que |qu')|quid|combien|qui c'est qui|qui est-ce|qui (?!plus )|que (?:peut|peuvent|fait|font|compte|va|devien|prevoi)\w*|qu'(?:est-ce|en est-il|envisag|advien|attend|en pense)|qu'est|ou en (?:est|sont)|a (?:quelle?s?|qui|quoi)|a partir de quand|de quelle?s?|par quelle?s?|avec quelle?s?|dans quelle?s?|sous quelle?s?|sur quelle?s?|pour quelle?s?|en quoi|par qui|d'ou|ou |quand |est-ce qu|est-ce|peut-etre qu|lesquels|laquelle|lequel|auquel|y a-t-il|faut-il|peut-on|pourquoi pas)";
}
