using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Exclusions;

/// <summary>The noun phrase a term stands in: « conférence sur [l'intelligence artificielle] à la médiathèque ». It stops at a verb, a mark, or an article that no preposition brings in.</summary>
internal sealed class NounPhrase(Words words, int first, int last)
{
    /// <summary>A phrase that says more is of this one text only, and would exclude nothing else.</summary>
    private const int MostNouns = 2;

    /// <summary>As far as « … » reaches in our notation, and in the same clause.</summary>
    private const int ApartReach = 5;

    /// <summary>Where the phrase may begin, the term itself first.</summary>
    public List<int> Starts()
    {
        List<int> starts = [first];
        for (var at = first; starts.Count <= MostNouns && Before(at) is { } next;)
        {
            at = next;
            if (!FrenchWords.IsTie(Folded(at)))
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    /// <summary>Where it may end, the term itself first.</summary>
    public List<int> Ends()
    {
        List<int> ends = [last];
        for (var at = last; ends.Count <= MostNouns && After(at) is { } next;)
        {
            at = next;
            ends.Add(at);
        }

        return ends;
    }

    /// <summary>Nouns further on in the clause, each brought in by a preposition: « un [chatbot] sera installé à la piscine ».</summary>
    public IEnumerable<string> Apart()
    {
        for (var at = last + 1; at < words.Count && at - last <= ApartReach + 1 && words[at].Before is WordBreak.None; at++)
        {
            var before = FrenchWords.IsArticle(Folded(at - 1)) ? at - 2 : at - 1;
            if (before > last && FrenchWords.IsPreposition(Folded(before)) && FrenchWords.IsContent(Folded(at)) && FrenchWords.IsTelling(Folded(at)))
            {
                yield return $"{Text(first, last)} … {Text(at, at)}";
            }
        }
    }

    /// <summary>The words beside the term, from one place to another.</summary>
    public IEnumerable<string> Beside(int start, int end) => Enumerable.Range(start, end - start + 1).Where(i => i < first || i > last).Select(Folded);

    /// <summary>The words as written, on one line; a title that shouts is lowered, or it would be looked for in capitals only.</summary>
    public string Text(int start, int end)
    {
        var written = string.Join(' ', words.Between(start, end).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return end > start && !written.Any(char.IsLower) ? written.ToLowerInvariant() : written;
    }

    /// <summary>The next noun or adjective to the left, over the small words that tie it to what follows.</summary>
    private int? Before(int from)
    {
        var at = from - 1;
        var article = Reaches(at, from) && FrenchWords.IsArticle(Folded(at));
        at -= article ? 1 : 0;
        var preposition = Reaches(at, from) && FrenchWords.IsPreposition(Folded(at));
        at -= preposition ? 1 : 0;
        // « accompagne la dématérialisation »: what stands before a bare article is a verb.
        return (!article || preposition) && Reaches(at, from) && (FrenchWords.IsTie(Folded(at)) || FrenchWords.IsContent(Folded(at))) ? at : null;
    }

    private int? After(int from)
    {
        var at = from + 1;
        var preposition = at < words.Count && FrenchWords.IsPreposition(Folded(at));
        at += preposition ? 1 : 0;
        at += preposition && at < words.Count && FrenchWords.IsArticle(Folded(at)) ? 1 : 0;
        return at < words.Count && Enumerable.Range(from + 1, at - from).All(i => words[i].Before is WordBreak.None)
            && FrenchWords.IsContent(Folded(at)) && (preposition || FrenchWords.MayBeAdjective(Folded(at))) ? at : null;
    }

    /// <summary>Whether a word to the left is there, with no mark between it and the phrase.</summary>
    private bool Reaches(int at, int from) => at >= 0 && Enumerable.Range(at + 1, from - at).All(i => words[i].Before is WordBreak.None);

    private string Folded(int index) => words.Folded(index).ToString();
}
