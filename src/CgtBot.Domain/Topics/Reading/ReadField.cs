namespace CgtBot.Domain.Topics.Reading;

/// <summary>One field of a publication as read: words, sentences, and where each phrase was found.</summary>
internal sealed class ReadField
{
    private readonly Dictionary<int, List<PhraseHit>> byPhrase = [];
    private Sentences? sentences;

    public ReadField(string text, PhraseSet phrases, bool isTitle)
    {
        (Words, IsTitle) = (Words.Of(text), isTitle);
        Hits = phrases.Find(Words);
        foreach (var hit in Hits)
        {
            if (!byPhrase.TryGetValue(hit.Phrase, out var list))
            {
                byPhrase[hit.Phrase] = list = [];
            }

            list.Add(hit);
        }
    }

    public Words Words { get; }

    public bool IsTitle { get; }

    public IReadOnlyList<PhraseHit> Hits { get; }

    public IReadOnlyCollection<int> FoundPhrases => byPhrase.Keys;

    public Sentences Sentences => sentences ??= new Sentences(Words);

    public IReadOnlyList<PhraseHit> Of(int phrase) => byPhrase.TryGetValue(phrase, out var list) ? list : [];

    /// <summary>Hits of a phrase whose first word lies in a range of words, found by halving: hits are in the order of the text.</summary>
    public IEnumerable<PhraseHit> Of(int phrase, int firstWord, int endWord)
    {
        if (!byPhrase.TryGetValue(phrase, out var list))
        {
            yield break;
        }

        for (var i = LowerBound(list, firstWord); i < list.Count && list[i].First < endWord; i++)
        {
            yield return list[i];
        }
    }

    private static int LowerBound(List<PhraseHit> list, int firstWord)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].First < firstWord ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
