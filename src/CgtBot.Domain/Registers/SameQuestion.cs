using System.Globalization;
using System.Text;

namespace CgtBot.Domain.Registers;

/// <summary>Tells that two texts ask the same thing: the same words but for the small ones, their endings and one or two others. Rather no than a wrong yes: a person decides anyway.</summary>
public static class SameQuestion
{
    // Of all the words of both, the part they must share.
    private const double Shared = 0.75;

    // Below this, two short questions are too easily alike.
    private const int FewestWords = 3;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "a", "au", "aux", "en", "dans", "par", "pour", "sur", "avec", "ce", "cet", "cette", "ces", "se", "s", "son", "sa", "ses", "leur", "leurs",
        "notre", "nos", "votre", "vos", "il", "elle", "ils", "elles", "on", "nous", "vous", "t", "y", "est", "sont", "sera", "seront", "qu", "que", "c", "n", "ne", "cgt", "question", "bien", "donc", "alors", "encore", "toujours", "enfin",
    };

    public static bool Is(string one, string other)
    {
        if (EntryText.Fold(one) == EntryText.Fold(other))
        {
            return true;
        }

        var (a, b) = (Words(one), Words(other));
        var (numbers, others) = (a.Where(IsNumber), b.Where(IsNumber));
        return Math.Min(a.Count, b.Count) >= FewestWords && numbers.Order().SequenceEqual(others.Order()) && Denied(one) == Denied(other)
            && a.Intersect(b).Count() >= Shared * a.Union(b).Count();
    }

    private static bool IsNumber(string word) => char.IsDigit(word[0]);

    private static bool Denied(string text) => Split(text).Any(word => word is "pas" or "jamais" or "aucun" or "aucune" or "sans");

    private static HashSet<string> Words(string text) => Split(text).Where(word => !Small.Contains(word)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    // « outils », « déployée », « coûts »: endings apart.
    private static string Stem(string word) => word.Length <= 4 ? word : word.TrimEnd('s', 'x') is var singular && singular.Length > 4 ? singular.TrimEnd('e') : singular;

    private static IEnumerable<string> Split(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                letters.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
