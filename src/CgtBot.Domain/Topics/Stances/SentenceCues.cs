using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Stances;

/// <summary>A rule met in a sentence, and the words that met it.</summary>
internal readonly record struct Cue(StanceRule Rule, PhraseHit Words);

/// <summary>The cues of each sentence of one field, with the heading each sentence stands under. Read once per field, for all topics.</summary>
internal sealed class SentenceCues
{
    /// <summary>A heading is a short line; beyond this it is a sentence like another.</summary>
    private const int LongestHeading = 8;

    private readonly ReadField reading;
    private readonly List<Cue>[] own;
    private readonly Cue?[] headings;

    public SentenceCues(ReadField reading, CompiledRules rules)
    {
        this.reading = reading;
        own = [.. Enumerable.Range(0, reading.Sentences.Count).Select(_ => new List<Cue>())];
        headings = new Cue?[reading.Sentences.Count];
        foreach (var hit in reading.Hits)
        {
            foreach (var rule in rules.Of(hit.Phrase))
            {
                own[reading.Sentences.Of(hit.First)].Add(new Cue(rule, hit));
            }
        }

        FindHeadings();
    }

    /// <summary>The cues of a sentence that begin in a range of words, found by halving: a « sentence » may be as long as the text.</summary>
    public IEnumerable<Cue> In(int sentence, int firstWord, int endWord)
    {
        var list = own[sentence];
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].Words.First < firstWord ? (middle + 1, high) : (low, middle);
        }

        for (; low < list.Count && list[low].Words.First < endWord; low++)
        {
            yield return list[low];
        }
    }

    public Cue? HeadingOf(int sentence) => headings[sentence];

    private void FindHeadings()
    {
        Cue? current = null;
        for (var i = 0; i < own.Length; i++)
        {
            headings[i] = current;
            if (IsHeadingLine(reading.Sentences[i]))
            {
                var cue = own[i].Where(c => c.Rule.Heading).Select(c => (Cue?)c).FirstOrDefault();
                current = cue ?? current;
            }
        }
    }

    private bool IsHeadingLine(Sentence sentence)
    {
        if (sentence.End - sentence.First > LongestHeading || sentence.IsBullet)
        {
            return false;
        }

        var after = reading.Words.Gap(sentence.End);
        return after.Contains('\n') && !after.TrimStart().StartsWith(".") && !after.StartsWith(";") && (sentence.First == 0 || reading.Words.Gap(sentence.First).Contains('\n'));
    }
}
