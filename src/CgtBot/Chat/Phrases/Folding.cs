using System.Globalization;
using System.Text;

namespace CgtBot.Chat.Phrases;

/// <summary>Lower case, no accents, plain apostrophes: what remains of a word however it was typed.</summary>
public static class Folding
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
            Append(folded, character);
        return folded.ToString();
    }

    internal static void Append(StringBuilder folded, char character)
    {
        if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)) folded.Append(character);
        else if (char.IsAscii(character)) folded.Append(char.ToLowerInvariant(character));
        else folded.Append(FoldOther(character));
    }

    internal static bool IsJoiner(char character) => character is '\u00AD' or '·' or '•' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'
        || character >= '\u0300' && character <= '\u036F';

    private static ReadOnlySpan<char> FoldOther(char character) => char.ToLowerInvariant(character) switch
    {
        'à' or 'â' or 'ä' or 'á' or 'ã' or 'å' => "a",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'î' or 'ï' or 'í' or 'ì' => "i",
        'ô' or 'ö' or 'ó' or 'ò' or 'õ' => "o",
        'û' or 'ü' or 'ù' or 'ú' => "u",
        'ç' => "c",
        'ñ' => "n",
        'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        '’' or '‘' or 'ʼ' or '`' => "'",
        _ when IsJoiner(character) => "",
        _ => Decomposed(character),
    };

    private static string Decomposed(char character)
    {
        if (char.IsSurrogate(character)) return character.ToString();
        var kept = character.ToString().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(kept).ToLowerInvariant();
    }
}
