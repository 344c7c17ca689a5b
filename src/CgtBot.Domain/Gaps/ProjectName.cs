using System.Globalization;
using System.Text;

namespace CgtBot.Domain.Gaps;

/// <summary>Compares names of projects as people write them: case, accents, quotes and the look-alikes l/I (« LigérlA », « LigérIA ») do not count; borders of words do.</summary>
public static class ProjectName
{
    private const int ShortestAlike = 3;

    /// <summary>True when the name stands as whole words in the text.</summary>
    public static bool IsIn(string name, string text)
    {
        var (wanted, words) = (Fold(name), Fold(text));
        return wanted.Length > 1 && $" {words} ".Contains($" {wanted} ", StringComparison.Ordinal);
    }

    public static bool Same(string a, string b) => Fold(a) == Fold(b);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Alike));
    }

    // A capital I and a lower-case L look the same in many typefaces, and people copy what they see; but « IA » is not the article « la ».
    private static string Alike(string word) => word.Length <= ShortestAlike ? word : word.Replace('l', 'i').Replace('1', 'i');
}
