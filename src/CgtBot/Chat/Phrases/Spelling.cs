using System.Numerics;

namespace CgtBot.Chat.Phrases;

/// <summary>Puts right a slip of the finger in a word of the commands: one for a short word, two for a long one, never in the first letter.</summary>
internal sealed class Spelling
{
    /// <summary>What is written in one with the word it belongs to when the apostrophe or the space is forgotten.</summary>
    private static readonly string[] Stuck = ["l", "d", "j", "n", "qu", "la", "les", "des", "une"];

    private readonly HashSet<string> known;
    private readonly HashSet<string> spelled;
    private readonly Dictionary<string, string> heard = new(StringComparer.Ordinal);
    private readonly ILookup<(char First, int Length), (string Word, uint Letters)> candidates;

    public Spelling(IEnumerable<string> words, IEnumerable<string> bystanders)
    {
        spelled = [.. words];
        known = [.. spelled, .. bystanders];
        foreach (var word in spelled.Where(w => w.Length >= 4 && w.All(char.IsAsciiLetterLower)).OrderBy(w => w.Length)) Hear(word);
        candidates = spelled.Where(w => w.Length >= 4 && w.All(char.IsAsciiLetterLower)).ToLookup(w => (w[0], w.Length), w => (w, Letters(w)));
    }

    /// <summary>The known word that was meant, or the word itself; a name is only put right letter by letter (« Marc » is not « marque »).</summary>
    public string Correct(string word, bool named = false)
    {
        if (word.Length is < 4 or > 24 || known.Contains(word) || !word.All(char.IsAsciiLetterLower)) return word;
        if (Squeezed(word) is { } calm && calm != word) return Correct(calm, named);
        if (Parted(word) is { } parted) return parted;
        if (Nearest(word) is { } nearest && nearest != word) return nearest;
        if (word[0] == 'k' && Nearest("qu" + word[1..]) is var near && spelled.Contains(near)) return near;
        if (word.Length >= 6 && string.Concat(word[1].ToString(), word[0].ToString(), word[2..]) is var swapped && spelled.Contains(swapped)) return swapped;
        return !named && Sound.Of(word) is { Length: >= 4 } sound && heard.TryGetValue(sound, out var same) ? same : word;
    }

    public bool Knows(string word) => spelled.Contains(word);

    /// <summary>The known word that slips of the finger make of this one.</summary>
    private string Nearest(string word)
    {
        if (spelled.Contains(word)) return word;
        var (best, distance, rank) = (word, Allowed(word.Length) + 1, 0);
        for (var length = word.Length - Allowed(word.Length); length <= word.Length + Allowed(word.Length); length++)
            foreach (var (candidate, letters) in candidates[(word[0], length)])
            {
                if (BitOperations.PopCount(letters ^ Letters(word)) > 2 * distance) continue;
                var found = Distance(word, candidate, distance + 1);
                if (found > distance || !Meant(word, candidate)) continue;
                var likelihood = Slips.Rank(word, candidate);
                if (found < distance || best != word && likelihood < rank) (best, distance, rank) = (candidate, found, likelihood);
            }
        return best;
    }

    /// <summary>« merciiii », « stppp »: a letter held down.</summary>
    private string Squeezed(string word)
    {
        var squeezed = new System.Text.StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
            if (i < 2 || word[i] != word[i - 1] || word[i] != word[i - 2]) squeezed.Append(word[i]);
        if (squeezed.Length == word.Length || spelled.Contains(squeezed.ToString())) return squeezed.ToString();
        for (var i = squeezed.Length - 1; i > 0; i--)
            if (squeezed[i] == squeezed[i - 1]) squeezed.Remove(i, 1);
        return squeezed.ToString();
    }

    /// <summary>« lengagement », « laquestion »: the word without what stuck to it; a single letter sticks before a vowel only.</summary>
    private string? Parted(string word)
    {
        foreach (var stuck in Stuck)
            if (word.Length >= stuck.Length + 5 && word.StartsWith(stuck, StringComparison.Ordinal) && (stuck[^1] is 'a' or 'e' or 's' or 'x' || stuck.Length > 1 && stuck != "qu" || word[stuck.Length] is 'a' or 'e' or 'i' or 'o' or 'u' or 'h')
                && spelled.Contains(word[stuck.Length..])) return word[stuck.Length..];
        return null;
    }

    private void Hear(string word)
    {
        heard.TryAdd(Sound.Of(word), word);
        if (word.Length > 6 && word.EndsWith("ent", StringComparison.Ordinal)) heard.TryAdd(Sound.Of(word[..^3]), word);
    }

    private static int Allowed(int length) => length >= 9 ? 2 : 1;

    /// <summary>A long word misspelt is still itself; in four letters anything is one slip from anything, so that only letters swapped count.</summary>
    private static bool Meant(string word, string candidate) => word.Length switch
    {
        4 => word.Length == candidate.Length && Letters(word) == Letters(candidate) || Slips.LostVowel(word, candidate),
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
