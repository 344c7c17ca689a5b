using System.Globalization;
using System.Text;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>One letter of any case and accent to plain lowercase letters: É → e, œ → oe, ﬁ → fi. Marks that only dress a letter fold to nothing.</summary>
internal static class Folding
{
    private const int Table = 0x2200;
    private static readonly string?[] Known = Enumerable.Range(0, Table).Select(c => Compute((char)c)).ToArray();

    /// <summary>The folded letters; empty for what is to be skipped inside a word; null for what ends a word.</summary>
    public static string? Of(char c) => c < Table ? Known[c] : Compute(c);

    private static string? Compute(char c) => c switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        _ when char.IsSurrogate(c) => null,
        _ when IsMark(c) => "",
        _ when !char.IsLetterOrDigit(c) => null,
        _ when c < 128 => char.ToLowerInvariant(c).ToString(),
        _ => Plain(c),
    };

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Plain(char c)
    {
        var plain = new StringBuilder(2);
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit))
        {
            plain.Append(char.ToLowerInvariant(part));
        }

        return plain.Length > 0 ? plain.ToString() : c.ToString();
    }
}
