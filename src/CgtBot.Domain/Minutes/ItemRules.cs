using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Decides whether a sentence is a question, a demand or a commitment, from its words and its setting.</summary>
internal static partial class ItemRules
{
    [GeneratedRegex($@"^\W*(?:d'apres|selon|aux dires d[eu]|de l'aveu d[eu]) {Lexicon.Employer}|^\W*(?:(?:(?!\bqu[e'’]|\b(?:{Lexicon.Unions})\b)[^.;:!?«]){{0,60}}[, ])?{Lexicon.Employer}(?: (?!doi|dev|n'a|peu)[\w'().-]+){{0,6}},? {Lexicon.Speaks}", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerStates();

    [GeneratedRegex($@"{Lexicon.Employer}(?: [\w'().-]+){{0,4}} (?:(?:nous|vous|lui|leur) )?(?:a |ont |avait )?(?:demand|interrog|question|souhait|propos|voudrai|veu)\w*", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerAsks();

    [GeneratedRegex($@"^\W*{Lexicon.Employer}(?: \w+){{0,3}} (?:(?:nous|vous|lui|leur) )?(?:a |ont |avait )?(?:demande|demandent|interroge|interrogent|questionne)\b(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerQuestions();

    [GeneratedRegex($@"\b(?:{Lexicon.Unions})\b|\b(?:re)?(?:demand|exig|reclam|revendiqu|souhait|attend|voul|propos|insist)(?:ons|ions)\b|\bnous avons\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnionSpeaks();

    [GeneratedRegex(@"^\W*(?:quid\b|questions? (?:sur|relatives? a|concernant) |questions? (?:posees?|soulevees?|portees?|transmises?|restees?|de la cgt|du syndicat|des elus)\b.*\b(?:sur|concernant|relatives?|au sujet|quant|a propos|sans reponse)|(?:interrogations?|questionnements?) (?:\w+ ){0,5}(?:sur|quant|concernant))", RegexOptions.CultureInvariant)]
    private static partial Regex NamedQuestion();

    [GeneratedRegex($@"^\W*(?:[^:.;]{{1,40}} : )?(?:et |mais |donc |sinon |alors |du coup |si (?:oui|non),? )?(?:comment|pourquoi|quel(?:le)?s? (?!que |qu')|combien|c'est quoi|qui c'est qui|qui est-ce qui|qui (?:a|ont|gere|fait|s'occupe|va|peut|doit|decide|pilote|finance|paie|porte|est)\b|qu'en est-il|ou en (?:est|sont)|ou (?:est|sont)(?! \w+ (?:que|qu'))|a quoi (?:sert|servent|servira)|que (?:peut|peuvent|fait|font|compte|va|devien|prevoi)\w*|est-ce qu|a (?:quelle?s?|qui) |dans quelle?s? |avec quelle?s? |sous quelle?s? |par quelle?s? |sur quelle?s? |qu'est-ce|y a-t-il|faut-il|peut-on|a-t-on|(?:est|sont|va|vont|ont|a)-(?:t-)?(?:il|elle|ils|elles|on)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OpensAsQuestion();

    [GeneratedRegex(@"\b\w+-(?:t-)?(?:il|elle|ils|elles|on|nous|vous|ce|je)\b|\b(?:est-ce qu|comment|pourquoi|quel(?:le)?s?|combien|ou en|qu'en|quid|qui|que|qu'|quoi|lesquel\w+|laquelle|lequel|quand|ou|peut-etre)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    public static EntryKind? KindOf(string source, Span span, string folded, Setting setting)
    {
        // The agenda of a group's notes is often the notes themselves.
        if (folded.Length < 8 || Subject().IsMatch(folded) || (setting.Role == Role.Skip && (setting.UnionText || !setting.ListItem || !EndsWithQuestion(source, span))))
        {
            return null;
        }

        if (EndsWithQuestion(source, span))
        {
            if (!setting.ByEmployer && DemandsBefore(source, span, folded))
            {
                return EntryKind.Demand;
            }

            return !setting.ByEmployer && !Attribution.OpensAsEmployer(folded) && !EmployerQuestions().IsMatch(folded) && !Rhetoric.AsksItself(folded) && IsRealQuestion(folded, IsRhetorical(source, span, folded), setting) ? EntryKind.Question : null;
        }

        if ((Rhetoric.AnnouncesAMeeting(folded) && !(setting.ByEmployer && Agrees().IsMatch(folded)) && !DemandCues.IsLetter(folded) && !AsksFormally().IsMatch(folded)) || (Rhetoric.IsCall(folded) && !setting.ByEmployer && !DemandCues.IsLetter(folded)))
        {
            return null;
        }

        return Stated(source, span, folded, setting, SpokenByEmployer(folded, setting));
    }

    // « Réponse : oui, une réunion se tiendra en février. »
    [GeneratedRegex(@"^\W*(?:reponses? ?: ?)?(?:oui|d'accord|entendu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Agrees();

    // « Objet : demande d'audience »: what the letter says itself, below.
    [GeneratedRegex(@"^\W*objet ?:", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    /// <summary>« Pourquoi les allées ne sont plus repeintes », with or without its mark.</summary>
    public static bool OpensLikeQuestion(string folded) => OpensAsQuestion().IsMatch(folded) && !Rhetoric.IsRhetorical(folded);

    /// <summary>« Interrogations sur le devenir du site »: no verb, and a question all the same.</summary>
    public static bool IsNamedQuestion(string folded) => NamedQuestion().IsMatch(folded);

    /// <summary>« La direction répond que… » and what a label or a column gives to the employer.</summary>
    public static bool SpokenByEmployer(string folded, Setting setting) =>
        setting.ByEmployer || (setting.Speaker != Speaker.Union && StatedByEmployer(folded));

    private static bool StatedByEmployer(string folded) =>
        (EmployerAsks().IsMatch(folded) && !UnionSpeaks().IsMatch(folded))
        || (EmployerStates().IsMatch(folded) && !(UnionSpeaks().IsMatch(folded) && DemandCues.IsExplicit(folded)));

    private static EntryKind? Stated(string source, Span span, string folded, Setting setting, bool employer)
    {
        // « À quelle date sera pourvu le poste » promises nothing.
        var asks = !employer && setting.ListItem && OpensAsQuestion().IsMatch(folded) && IsUnmarkedQuestion(folded, setting);
        if (!asks && IsCommitment(source, span, folded, setting, employer))
        {
            return EntryKind.Commitment;
        }

        if (employer)
        {
            return null;
        }

        return NamedQuestion().IsMatch(folded) || DemandCues.Questions(folded) || IsUnmarkedQuestion(folded, setting) ? EntryKind.Question
            : IsDemand(folded, setting) ? EntryKind.Demand
            : null;
    }

    private static bool IsCommitment(string source, Span span, string folded, Setting setting, bool employer) =>
        (setting.Speaker != Speaker.Union && !((UnionDemands(folded) || (setting.UnionText && DemandCues.IsImplicit(folded))) && !employer) && CommitmentCues.IsOfEmployer(folded, employer))
        || (!employer && CommitmentCues.IsRecalled(folded))
        || ((employer || setting.AfterQuestion) && TerseReply.Promises(folded))
        || (!setting.UnionText && (CommitmentCues.IsOwnTask(folded) || PersonTask.IsTaken(span.Of(source)) || (setting.ListItem && PersonTask.IsTakenInHaste(span.Of(source)))))
        || (setting.UnionText && setting.ListItem && (PersonTask.IsTakenByFirstName(span.Of(source)) || PersonTask.IsAppointed(span.Of(source))))
        || (setting.Role == Role.Commitments && setting.ListItem && folded.Length >= 12)
        || (setting.Role == Role.Actions && setting.ListItem && ((!setting.UnionText && Infinitive.Opens(folded)) || PersonTask.IsAssigned(span.Of(source)) || PersonTask.IsGiven(span.Of(source))))
        || PersonTask.Find(source, span) is not null;

    private static bool UnionDemands(string folded) => DemandCues.IsExplicit(folded);

    private static bool IsRealQuestion(string folded, bool rhetorical, Setting setting) =>
        setting.Role == Role.Questions || setting.ListItem || setting.Speaker == Speaker.Union
            ? !(rhetorical && !(setting.Role == Role.Questions && setting.ListItem))
            : !rhetorical && (!setting.UnionText || (Asks().IsMatch(folded) && folded.Count(c => c == ' ') >= (Inverted().IsMatch(folded) ? 2 : 3)));

    // « Nous voulons que les agents aient la notice : comment expliquer ce qu'on ne comprend pas ? »
    private static bool DemandsBefore(string source, Span span, string folded) =>
        folded.LastIndexOf(" : ", StringComparison.Ordinal) is > 0 and var colon && DemandCues.IsExplicit(folded[..colon]) && IsRhetorical(source, span, folded);

    // « …dénonce une saignée : comment faire croire que… ? »: the rhetoric may come after the colon.
    private static bool IsRhetorical(string source, Span span, string folded)
    {
        var clause = Clause.Of(source, span, EntryKind.Question);
        return Rhetoric.IsRhetorical(folded) || (clause != span && clause.Length > LongestTag && Rhetoric.IsRhetorical(FoldedText.Of(source, clause.Start, clause.End).Text));
    }

    /// <summary>« …, oui ou non ? » presses for an answer.</summary>
    private const int LongestTag = 14;

    [GeneratedRegex(@"^\W*\w+-(?:t-)?(?:il|elle|ils|elles|on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    // « Un bilan est-il prévu », typed in haste: « les échanges sont ils conservés ».
    [GeneratedRegex(@"^\W*(?!si |comme |ainsi |aussi |peut-etre |sans doute )(?:\d+ |n° )?\w[^.;!?]* (?:est|sont|a|ont|sera|seront|peut|peuvent|va|vont|doit|doivent|serait|seraient)(?:-(?:t-)?| )(?:il|elle|ils|elles)\b(?! (?:que|qui)\b)|^\W*(?!si |comme |ainsi |aussi |peut-etre |sans doute )\w[^.;!?]* \w{3,}-t-(?:il|elle|ils|elles|on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InvertedWithin();

    // « On met le logo ou pas »
    [GeneratedRegex(@"^\W*(?:on|je|faut|il faut) [^.;:!?]{4,80} ou (?:pas|non|on \w+|bien on \w+|plutot)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Wavers();

    // « Nous vous demandons d'inscrire ce projet au prochain CST »
    [GeneratedRegex(@"\bnous vous (?:re)?demandons (?:de|d'|que|qu')", RegexOptions.CultureInvariant)]
    private static partial Regex AsksFormally();

    private static bool IsUnmarkedQuestion(string folded, Setting setting) =>
        setting.Role == Role.Questions && setting.ListItem && setting.Alone ? !Infinitive.Opens(folded) && !ActionNoun().IsMatch(folded) && !DemandCues.IsExplicit(folded) && !DemandCues.IsImplicit(folded) && !Dealt().IsMatch(folded) && folded.Length >= 12
        : InvertedWithin().IsMatch(folded) && folded.Length < 200 && folded[^1] is not ('.' or '!' or ':' or '»' or ')') && !Rhetoric.IsRhetorical(folded) ? true
        : (setting.ListItem || setting.Role == Role.Questions || (!setting.UnionText && folded.Length < 120 && !folded.EndsWith('.'))) && (OpensAsQuestion().IsMatch(folded) || Wavers().IsMatch(folded)) && !folded.EndsWith('!') && !folded.EndsWith(':') && !Rhetoric.IsRhetorical(folded);

    private static bool IsDemand(string folded, Setting setting) =>
        DemandCues.IsExplicit(folded)
        || (!setting.AfterEmployer && DemandCues.IsOfPronoun(folded))
        || (setting.Speaker == Speaker.Unknown && setting.UnionText && DemandCues.IsOfSomebody(folded))
        || (setting.Role is Role.Demands or Role.Points or Role.Questions && ((Infinitive.Opens(folded) && !Judges().IsMatch(folded)) || (setting.ListItem && Infinitive.Opens(Told(folded)))))
        || (setting.AfterUs && DemandCues.IsOfPronounAfterUs(folded))
        || DemandCues.IsOrder(folded, setting.Speaker == Speaker.Union)
        || (setting.Speaker == Speaker.Union && DemandCues.IsWish(folded))
        || ((setting.Speaker == Speaker.Union || (setting.Role is Role.Points or Role.Demands && (setting.ListItem || !Tells().IsMatch(folded)))) && ((ActionNoun().IsMatch(folded) && !folded.Contains(" : ")) || DemandCues.IsWish(folded)) && !Dealt().IsMatch(folded))
        || (setting.Role == Role.Questions && setting.ListItem && setting.Alone && ActionNoun().IsMatch(folded))
        || (setting.Role == Role.Demands && setting.ListItem && setting.First && (setting.Alone || !Situation().IsMatch(folded)) && folded.Length >= SentenceReader.ShortestDemand && !folded.StartsWith('('))
        || (setting.UnionText && DemandCues.IsImplicit(folded) && !Rhetoric.ArguesLaw(folded));

    // « Self : rouvrir le soir »
    private static string Told(string folded) => folded.IndexOf(" : ", StringComparison.Ordinal) is > 0 and < 40 and var colon ? folded[(colon + 3)..] : "";

    [GeneratedRegex(@"\b(?:est|sont|a|ont|avait|etait|sera|seront|va|vont)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    // « Fermer ce centre, c'est une demi-heure de plus »: a judgement.
    [GeneratedRegex(@"^\W*\w+(?:er|ir|re) [^.;:!?]{2,60}, (?:c'est|ce serait|ce n'est|cela)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Judges();

    /// <summary>« Retrait immédiat »: an action that the words name, and do not tell.</summary>
    public static bool WantsSomethingDone(string folded) => ActionNoun().IsMatch(folded);

    // « Mise à disposition de gants » among the questions wants something done.
    [GeneratedRegex(@"^\W*(?:mise (?:a disposition|en place|aux normes)|remplacement|installation|achat|reparation|creation|ouverture|attribution|paiement|versement|augmentation|embauche|titularisation|retablissement|fourniture|report|retrait|abandon|remboursement|revalorisation|communication|remise en (?:service|etat|place)|mensualisation|regularisation|possibilite|suppression|maintien|prise en charge|reouverture|mise a jour|rattrapage|gel|arret|abandon|recrutement|nettoyage|affichage|revision|alignement|reconnaissance|reduction|abrogation|integration|prolongation|revoyure) (?:immediate? )?(?:de|d'|du|des|par)\b|^\W*(?:retour|passage) (?:immediat |rapide )?(?:a|au|aux) \b|^\W*(?:retrait|remplacement|embauche|arret|maintien|abandon|retour|versement|remboursement) (?:immediate?|pur et simple|sans delai|des le|pour)\b|^\W*(?:pas (?:un seul|une seule|de|d')|aucune?|zero) [^.;:!?]{3,100}(?:contraint|force|sec|sans|tant que|!)|^\W*\d[\w €%,]* (?:de plus |minimum )?(?:pour tou(?:s|te)|par (?:agent|bus|classe|service|equipe|mois|direction))", RegexOptions.CultureInvariant)]
    private static partial Regex ActionNoun();

    // « Plusieurs préparateurs signalent des maux de tête. Les élus demandent… »: what is demanded comes after.
    [GeneratedRegex(@"\b(?:signalent|constatent|subissent|decouvrent|attendent|se plaignent|font etat)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Situation();

    // « Don de 5 000 € : voté à l'unanimité », « point reporté »: done with.
    [GeneratedRegex(@"\b(?:vote(?:e|s|es)?|adopte(?:e|s|es)?|unanimite|reporte(?:e|s|es)?|sans objet|ras)\b[^a-z]*(?:a l'unanimite)?\)?\W*$|\bvote(?:e|s|es)? (?:a l')?unanimite", RegexOptions.CultureInvariant)]
    private static partial Regex Dealt();

    private static bool EndsWithQuestion(string source, Span span)
    {
        var text = source.AsSpan(span.Start, span.Length).TrimEnd(" \u00A0\u202F.»\"”)*_!");
        return text.Length > 0 && text[^1] == '?' && !IsAside(source.AsSpan(span.Start, span.Length), text.Length);
    }

    // « ajouter les comptes quelque part (lesquels ?) »: only what is in brackets is asked.
    private static bool IsAside(ReadOnlySpan<char> sentence, int mark)
    {
        var open = sentence[..mark].LastIndexOf('(');
        return open > 0 && sentence[mark..].Contains(')') && sentence[open..mark].IndexOf(')') < 0;
    }
}
