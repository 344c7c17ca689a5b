using System.Buffers;
using System.Globalization;

namespace CgtBot.Domain.Topics.Reading;

internal enum WordForm
{
    Inflected,
    Exact,
    Stem,
    Capitals,
}

/// <summary>One word of a phrase, and how many words may stand between it and the one before.</summary>
internal readonly record struct PhraseWord(WordForm Form, string Letters, int Gap)
{
    /// <summary>True when a word of a text is this one; not asked of stems.</summary>
    /// <param name="key">Its key without inflection, where this one is inflected.</param>
    public bool IsSatisfiedBy(ReadOnlySpan<char> word, bool capitals, ReadOnlySpan<char> key) => Form switch
    {
        WordForm.Inflected => key.SequenceEqual(Letters),
        WordForm.Exact => word.SequenceEqual(Letters),
        _ => capitals && (word.SequenceEqual(Letters) || (word[^1] == 's' && word[..^1].SequenceEqual(Letters))),
    };
}

/// <summary>A phrase in the notation of <see cref="TopicTerm"/>, spelled out into the plain sequences of words that satisfy it.</summary>
internal static class Phrase
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœ ");

    private const int UsualGap = 5;
    private const int LongestGap = 12;
    private const int MostGaps = 2;
    private const int MostWords = 24;
    private const int LongestStem = 40;
    private const int MostSequences = 256;

    /// <summary>Every sequence of words the phrase stands for; none when it holds no usable word, or is so long or so loose that looking for it would be slow.</summary>
    public static IReadOnlyList<IReadOnlyList<PhraseWord>> Parse(string phrase) => phrase.AsSpan().ContainsAnyExcept(Plain) ? ParseNotation(phrase) : ParsePlain(phrase);

    /// <summary>Most terms are small letters and spaces, and there may be a hundred thousand: the words as they are.</summary>
    private static IReadOnlyList<IReadOnlyList<PhraseWord>> ParsePlain(string phrase)
    {
        var words = Words.Of(phrase);
        var sequence = new PhraseWord[words.Count];
        for (var i = 0; i < sequence.Length; i++)
        {
            sequence[i] = new(WordForm.Inflected, Inflection.Key(words.Folded(i)), 0);
        }

        return sequence.Length is > 0 and <= MostWords ? [sequence] : [];
    }

    private static IReadOnlyList<IReadOnlyList<PhraseWord>> ParseNotation(string phrase)
    {
        List<List<PhraseWord>> sequences = [[]];
        var gap = 0;
        foreach (var chunk in phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsGap(chunk, out var words))
            {
                gap = words;
                continue;
            }

            var ways = chunk.Split('|').SelectMany(alternative => Ways(alternative, gap)).Where(w => w.Count > 0).ToList();
            if (ways.Count > 0)
            {
                sequences = [.. sequences.SelectMany(s => ways, (s, way) => s.Concat(way).ToList()).Take(MostSequences)];
                gap = 0;
            }
        }

        return [.. sequences.Where(s => s.Count is > 0 and <= MostWords && s.Skip(1).Count(w => w.Gap > 0) <= MostGaps)];
    }

    /// <summary>A usual gap stays inside its clause: « suppression des annonces, suivi des emplois » suppresses no job. A longer one was asked for.</summary>
    public static WordBreak StoppedBy(int gap) => gap > UsualGap ? WordBreak.Sentence : WordBreak.Clause;

    private static bool IsGap(string chunk, out int words)
    {
        var rest = chunk.StartsWith('…') ? chunk[1..] : chunk.StartsWith("...", StringComparison.Ordinal) ? chunk[3..] : null;
        words = UsualGap;
        return rest is "" || (rest is not null && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out words) && words <= LongestGap);
    }

    private static IEnumerable<List<PhraseWord>> Ways(string chunk, int gap)
    {
        var (exact, stem) = (chunk.StartsWith('='), chunk.EndsWith('*'));
        var written = chunk.Trim('=', '*');
        foreach (var spelling in Spellings(written))
        {
            var words = Words.Of(spelling);
            var way = new List<PhraseWord>(words.Count);
            for (var i = 0; i < words.Count; i++)
            {
                way.Add(One(words, i, exact, stem && i == words.Count - 1, way.Count == 0 ? gap : 0));
            }

            yield return way;
        }
    }

    private static PhraseWord One(Words words, int i, bool exact, bool stem, int gap)
    {
        var letters = words.Folded(i).ToString();
        return (exact, stem && letters.Length is >= 3 and <= LongestStem, words[i].Capitals && letters.Length <= 6) switch
        {
            (_, true, _) => new(WordForm.Stem, letters, gap),
            (true, _, _) => new(WordForm.Exact, letters, gap),
            (_, _, true) => new(WordForm.Capitals, letters, gap),
            _ => new(WordForm.Inflected, Inflection.Key(letters), gap),
        };
    }

    /// <summary>The chunk as written; joined, when it has a hyphen that a line end may have swallowed; and, for a house name such as LigérIA, with the look-alikes of its capital I.</summary>
    private static IEnumerable<string> Spellings(string written)
    {
        yield return written;
        if (written.Contains('-'))
        {
            yield return written.Replace("-", "", StringComparison.Ordinal);
        }

        if (written.Skip(1).Any(c => c == 'I') && written.Any(char.IsLower))
        {
            yield return written[0] + written[1..].Replace('I', 'l');
            yield return written[0] + written[1..].Replace('I', '1');
        }
    }
}
