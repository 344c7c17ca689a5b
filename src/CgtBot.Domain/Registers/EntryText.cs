using System.Globalization;
using System.Text;

namespace CgtBot.Domain.Registers;

/// <summary>The words of an entry, an answer or a reason, fit to be kept: no control characters, no more than a page.</summary>
public static class EntryText
{
    /// <summary>About one printed page: more is a document, which `import` reads.</summary>
    public const int MaximumLength = 4000;

    /// <summary>Takes out what cannot be seen (control, direction and formatting characters, halves of pairs) and evens out spaces; line breaks stay. What is far too long is not worth cleaning.</summary>
    public static string Clean(string? text)
    {
        if (text is null || text.Length > 4 * MaximumLength)
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            Append(clean, rune);
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Letters and digits only, without accents or capitals: two texts that fold to the same say the same.</summary>
    public static string Fold(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(r => Rune.ToLowerInvariant(r).ToString());
        return string.Concat(folded);
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '\n')
        {
            clean.Append('\n');
        }
        else if (rune.Value is '\t')
        {
            clean.Append(' ');
        }
        else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
        {
            clean.Append(rune);
        }
    }
}
