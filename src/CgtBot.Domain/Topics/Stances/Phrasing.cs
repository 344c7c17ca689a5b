using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Stances;

/// <summary>How a sentence puts a term: denied from within, named in passing, in a call for volunteers, taken up by the next sentence.</summary>
internal static class Phrasing
{
    /// <summary>The words of a lead paragraph.</summary>
    private const int Opening = 120;

    /// <summary>« l'IA pour la fonderie d'aluminium » is one item of a list; more is a clause.</summary>
    private const int LongestItem = 5;

    private const int EnumerationReach = 15;

    /// <summary>What a term says by its own words does not take it back: « ne seront pas reconduits », « l'abandon des registres papier », « les recrutements sont suspendus ».</summary>
    public static bool IsOwnWord(Cue cue, TermHit hit) => cue.Words.First >= hit.First && cue.Words.Last <= hit.Last
        && (cue.Rule.Outside || (cue.Rule.Caps is not null && (hit.Term.IsDenial || (hit.Term.Stance > Stance.Mention && (cue.Words.First == hit.First || (cue.Words.Last == hit.Last && cue.Rule.Code == "abandoned"))))));

    /// <summary>The word that denies a term from within: « ne supprimera pas d'emplois ».</summary>
    public static string? DenialIn(TermHit hit)
    {
        for (var i = hit.First; i < hit.Last; i++)
        {
            if (hit.Field.Words.Folded(i) is "pas" or "aucun" or "aucune" or "jamais")
            {
                return hit.Field.Words.Between(i, i).ToString();
            }
        }

        return null;
    }

    /// <summary>True when a term is one bare item of an enumeration: « Thèmes suivis : énergie, IA, mobilité ».</summary>
    public static bool IsInPassing(TermHit hit)
    {
        var words = hit.Field.Words;
        var sentence = hit.Field.Sentences[hit.Field.Sentences.Of(hit.First)];
        var first = hit.First > sentence.First && words.Folded(hit.First - 1) is "l" or "la" or "le" or "les" or "d" or "de" ? hit.First - 1 : hit.First;
        var before = first == sentence.First ? "" : words.Gap(first);
        var after = hit.Last + 1 == sentence.End ? "" : words.Gap(hit.Last + 1);
        var (opens, closes) = (before.ContainsAny(',', '(', ':'), after.ContainsAny(',', ')') || hit.Last + 1 == sentence.End);
        return (opens && closes && (before.Contains(',') || after.Contains(','))) || IsLastOfMany(words, hit, sentence, first);
    }

    /// <summary>« Thèmes : le climat, les sols, l'IA pour la fonderie. », « les salons, les podcasts et l'IA »: the last of at least three items, with at most a few words of its own.</summary>
    private static bool IsLastOfMany(Words words, TermHit hit, Sentence sentence, int first)
    {
        var afterAnd = first > sentence.First && words.Folded(first - 1) is "et" or "ou";
        var start = afterAnd ? first - 1 : first;
        if (sentence.End - hit.Last - 1 > LongestItem || (hit.Last + 1 < sentence.End && words.Folded(hit.Last + 1) is not ("pour" or "de" or "du" or "des" or "en" or "dans" or "appliquee")))
        {
            return false;
        }

        var separators = 0;
        for (var i = start; i > sentence.First && i > start - EnumerationReach; i--)
        {
            separators += words.Gap(i).ContainsAny(',', ':') ? 1 : 0;
        }

        return separators > (afterAnd ? 0 : 1) && (afterAnd || words.Gap(start).Contains(','));
    }

    /// <summary>« Dès septembre, … » at the head of a sentence dates all of it, however long.</summary>
    public static bool DatesAll(Cue cue, Sentence sentence) => cue.Rule.Weak && cue.Words.First <= sentence.First + 1;

    /// <summary>What a text is about stands in its title or near its beginning; a word dropped in the middle of a long one says nothing by itself.</summary>
    public static bool IsTheSubject(TermHit hit) => hit.Field.IsTitle || hit.First < Opening;

    /// <summary>« Vous souhaitez tester l'assistant ? » asks nothing: it calls for volunteers. « L'IA chez nous : où en est-on ? » tells how far it has come.</summary>
    public static bool Invites(ReadField field, int sentence) =>
        field.Words.Folded(field.Sentences[sentence].First) is "vous" or "envie" or "interesse" or "interessee" or "interesses" or "curieux" or "pret" or "prets" or "volontaire"
        || TakesStock(field.Words, field.Sentences[sentence]);

    private static bool TakesStock(Words words, Sentence sentence)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (words.Folded(i) is "ou" && words.Folded(i + 1) is "en" && words.Folded(i + 2) is ("est" or "sont" or "sommes"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a sentence goes on about the subject of the one before: « Elle pilotera le déploiement », « Aucun achat n'est prévu ».</summary>
    public static bool GoesOn(ReadField field, int sentence) => field.Words.Folded(field.Sentences[sentence].First) is "il" or "elle" or "ils" or "elles" or "celui" or "celle" or "cet" or "cette" or "ce" or "aucun" or "aucune";
}
