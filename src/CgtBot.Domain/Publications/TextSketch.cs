using System.Globalization;
using System.Text;

namespace CgtBot.Domain.Publications;

/// <summary>The runs of four words of a text, of which the few hundred with the lowest hash are kept (bottom-k): two texts share as much as their sketches do, whatever their length.</summary>
public sealed class TextSketch
{
    private const int Run = 4;
    private const int Kept = 256;
    private readonly ulong[] runs;

    private TextSketch(ulong[] runs, int words) => (this.runs, Words) = (runs, words);

    /// <summary>How many words the text has.</summary>
    public int Words { get; }

    public static TextSketch Of(string text)
    {
        var words = WordsOf(text);
        var hashes = new HashSet<ulong>();
        for (var at = 0; at + Run <= words.Count; at++)
        {
            hashes.Add(HashOf(string.Join(' ', words.GetRange(at, Run))));
        }

        return new([.. hashes.Order().Take(Kept)], words.Count);
    }

    /// <summary>The share of the runs of both that they have in common: 1 for the same text, near 0 for two others.</summary>
    public double Likeness(TextSketch other)
    {
        // The lowest of both together are a fair draw from all their runs.
        var drawn = runs.Union(other.runs).Order().Take(Kept).ToArray();
        return drawn.Length == 0 ? 0 : (double)drawn.Count(run => Array.BinarySearch(runs, run) >= 0 && Array.BinarySearch(other.runs, run) >= 0) / drawn.Length;
    }

    /// <summary>The words of a text without accents or capitals; what is between them says nothing.</summary>
    internal static List<string> WordsOf(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0 && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }

    // FNV-1a, then mixed so that its low bits are as good as any.
    internal static ulong HashOf(ReadOnlySpan<char> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in words)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
