using System.Numerics;

namespace CgtBot.Chat.Phrases;

/// <summary>Puts right a slip of the finger in a word of the commands: one for a short word, two for a long one, never in the first letter.</summary>
internal sealed class Spelling
{
    private readonly HashSet<string> known;
    private readonly ILookup<(char First, int Length), (string Word, uint Letters)> candidates;

    public Spelling(IEnumerable<string> words, IEnumerable<string> bystanders)
    {
        var spelled = words.Distinct().ToList();
        known = [.. spelled, .. bystanders];
        candidates = spelled.Where(w => w.Length >= 4 && w.All(char.IsAsciiLetterLower)).ToLookup(w => (w[0], w.Length), w => (w, Letters(w)));
    }

    /// <summary>The known word that was meant, or the word itself.</summary>
    public string Correct(string word)
    {
        if (word.Length is < 4 or > 24 || known.Contains(word) || !word.All(char.IsAsciiLetterLower)) return word;
        var (best, distance) = (word, Allowed(word.Length) + 1);
        for (var length = word.Length - Allowed(word.Length); length <= word.Length + Allowed(word.Length); length++)
            foreach (var (candidate, letters) in candidates[(word[0], length)])
            {
                if (BitOperations.PopCount(letters ^ Letters(word)) > 2 * distance) continue;
                var found = Distance(word, candidate, distance);
                if (found < distance && Meant(word, candidate)) (best, distance) = (candidate, found);
            }
        return best;
    }

    private static int Allowed(int length) => length >= 9 ? 2 : 1;

    /// <summary>A long word misspelt is still itself; in four letters anything is one slip from anything, so that only letters swapped count.</summary>
    private static bool Meant(string word, string candidate) => word.Length switch
    {
        4 => word.Length == candidate.Length && Letters(word) == Letters(candidate),
        < 8 => Slips.Likely(word, candidate),
        _ => true,
    };

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word) letters |= 1u << (letter - 'a');
        return letters;
    }

    /// <summary>Edit distance with neighbouring letters swapped as one slip; any number from the limit up when it is not below.</summary>
    internal static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) >= limit) return limit;
        Span<int> before = stackalloc int[other.Length + 1], above = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) above[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            above.CopyTo(before);
            row.CopyTo(above);
        }
        return above[other.Length];
    }
}
