using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>What a title or a label says of the lines below it.</summary>
internal enum Role
{
    None,
    Questions,
    Demands,

    /// <summary>Points carried by the union: questions and demands mixed, infinitives are demands.</summary>
    Points,

    /// <summary>What the employer promised: each line is one.</summary>
    Commitments,

    /// <summary>What was decided or is to be done: a line with somebody named, or an infinitive.</summary>
    Actions,

    /// <summary>Agenda, attendance, references, contacts: nothing is taken.</summary>
    Skip,
}

internal static partial class Roles
{
    [GeneratedRegex(@"^\W*(?:ordre du jour|odj|sommaire|presents?\b|excuses?\b|absents?\b|etaient presents|participants?\b|membres presents|diffusion ?:|destinataires?|sources?\b|bibliographie|references?\b|pieces? jointes?|annexes?|nous contacter|nous rejoindre|contacts?\b|vos (?:elus|representants)|rappel (?:juridique|du droit|de la loi|legal)|ce que dit (?:la loi|le droit|le code)|que dit la loi|cadre (?:legal|juridique|reglementaire)|base legale|nota\b|nb\b|n\.b\.|a noter|note de (?:bas|la redaction)|ndlr|prochaine|agenda\b|dates? a retenir|mobilisation|secretaire de seance|lieu\b|heure\b|duree\b|tel\b|signataires?\b|de notre cote\b|(?:a )?lire aussi|articles? (?:similaires?|recents?|lies?)|dans la presse|revue de presse|le coin juridique|commentaires?\W*$|\d+ commentaires?|interview|sur le meme sujet|mentions legales|mon avis perso|questions? a moi-meme|lexique|glossaire|prise de notes|relecture|redact)", RegexOptions.CultureInvariant)]
    private static partial Regex SkipStart();

    [GeneratedRegex($@"\b(?:actions? (?:a (?:mener|faire|suivre|venir)|retenues?|decidees?)|releve (?:de decisions|d'actions)|plan d'actions?|suites? a donner|a faire(?! suivre| circuler| connaitre| savoir)|todo|to do|qui fait quoi|taches?)\b|^\W*(?:(?:les |nos )?actions?|decisions?)\W*$|^\W*(?:les )?actions? (?:prevues?|precedentes?|en cours|de la (?:derniere|precedente)|a |pour |d'ici|reportees?|restantes?)", RegexOptions.CultureInvariant)]
    private static partial Regex ActionTitle();

    [GeneratedRegex(@"\bengagements?\b(?! de la (?:cgt|fsu))|\b(?:ce que (?:la direction|l'employeur|l'administration) (?:promet|s'engage|a promis|accepte)|ce qu'(?:ils|elles?|il) (?:ont|a) (?:signe|promis|accepte|accorde|lache|concede)|promesses?|(?:nous avons|on a) (?:\w+ )?(?:obtenu|arrache)|avancees? obtenues?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CommitmentTitle();

    [GeneratedRegex(@"\b(?:points?|sujets?) (?:\w+ )?(?:sans reponse|en suspens|a eclaircir)\b|\b(?:nos |vos |les |autres? )?(?:questions?|interrogations?|questionnements?)\b(?! (?:diverses|ecologique|sociale|de fond|centrale|prealable|du jour|de l'emploi|des salaires))", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionTitle();

    [GeneratedRegex($@"\b(?:revendications?|demandes?|exigences?|reclamations?|propositions? (?:de la |de l'|du |cgt|syndicale)\w*|nos propositions|preconisations?|recommandations?|nos attentes|attentes|(?:cahier|plateforme) revendicati\w+|(?:ce que |que |ce qu'|qu')(?:nous |on |(?:la |l'|le |les )?(?:{Lexicon.Unions}|syndicats?|elue?s?) )?(?:lui |leur |vous )?(?:avons |avions |a |ont )?(?:demand|voul|veu|exig|revendiqu|reclam|propos|port|defend)\w*(?: la cgt| le syndicat)?|mesures? (?:demandee|exigee|urgente)s?|(?:nos |les )?priorites?(?: (?:de la |du )?(?:cgt|fsu|fo|sud|unsa|cfdt|syndicat))?(?= *:| *$)|conditions? posees?)\b|^\W*(?:on|nous|(?:la |l'|les |le )?(?:{Lexicon.Unions}|syndicats?|agents|salaries|elus)) (?:veut|veulent|voulons|demand(?:e|ons|ent)|exige(?:ons|nt)?|reclam(?:e|ons|ent)|revendiqu(?:e|ons|ent))\W*$(?! (?:d'emploi|de mobilite|de conge|d'asile|d'aide))", RegexOptions.CultureInvariant)]
    private static partial Regex DemandTitle();

    [GeneratedRegex($@"\b(?:elements?|points?|sujets?|arguments?|interventions?|declarations?|prises? de parole|positions?|remarques?|observations?|avis|analyse|contribution|dossiers?|themes?|questions?)\b.{{0,40}}\b(?:{Lexicon.Unions}|syndicat|syndicale?s?|liminaire|portee?s? par|defendue?s?|elue?s|representants?)\b|\b(?:{Lexicon.Unions})\b.{{0,20}}\b(?:intervention|declaration|points?)\b|^\W*(?:\d+\W+)?questions diverses\b|\bce que (?:nous avons|on a|la (?:cgt|fsu|cfdt) a|(?:vos|nos|les) elue?s (?:\w+ )?ont) (?:\w+ )?(?:dit|porte|rappele|defendu|declare)\b|^\W*(?:declaration liminaire|notre (?:intervention|position|declaration)|nos (?:interventions|positions|declarations|remarques|observations))", RegexOptions.CultureInvariant)]
    private static partial Regex PointTitle();

    // « Notre question / demande »: what has no question mark is demanded.
    [GeneratedRegex(@"\bquestions? ?(?:/|et|ou|&|,) ?(?:nos )?(?:demande|revendication|exigence)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    /// <summary>Is the word that says it among the first ones?</summary>
    public static bool StartsWithIt(string folded) =>
        new[] { CommitmentTitle(), ActionTitle(), QuestionTitle(), DemandTitle(), PointTitle() }.Any(cue => cue.Match(folded) is { Success: true, Index: <= 14 });

    /// <summary>Null when the title says nothing of what is below.</summary>
    public static Role? Of(string folded)
    {
        if (SkipStart().IsMatch(folded))
        {
            return Role.Skip;
        }

        return CommitmentTitle().IsMatch(folded) ? Role.Commitments
            : ActionTitle().IsMatch(folded) ? Role.Actions
            : QuestionTitle().IsMatch(folded) && !Both().IsMatch(folded) ? Role.Questions
            : DemandTitle().IsMatch(folded) ? Role.Demands
            : PointTitle().IsMatch(folded) ? Role.Points
            : null;
    }
}
