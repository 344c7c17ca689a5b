namespace CgtBot.Domain.Minutes;

/// <summary>The mark of a list: « - », « • », « 3) », « 3- », « 1er point – », « a. ».</summary>
internal static class ListMark
{
    private const string Signs = "-*•–—▪◦‣·●○■□➢➤→⇒✓✔►▶➔❖+★☆☛☞▸▹➜➥✦✱✗✘◆◇»";

    public static int Length(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (Signs.Contains(text[0]))
        {
            return Sign(text);
        }

        if (text.Length > 2 && text[0] == 'o' && text[1] is ' ' or '\t' && char.IsUpper(text[2]))
        {
            return 2;
        }

        return Emoji(text) is > 0 and var drawn ? drawn : Number(text, out number);
    }

    // « ✊ 300 € pour tous » in a leaflet.
    private static int Emoji(ReadOnlySpan<char> text) =>
        System.Text.Rune.DecodeFromUtf16(text, out var rune, out var length) is System.Buffers.OperationStatus.Done
        && System.Text.Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherSymbol && rune.Value >= 0x2600
        && text[length..].TrimStart('\uFE0F') is [' ' or '\u00A0', ..] ? length : 0;

    // « **Nota** » and « *italique* » are emphasis, « --- » a rule, « -5 % » a number.
    private static int Sign(ReadOnlySpan<char> text)
    {
        var spaced = text.Length > 1 && char.IsWhiteSpace(text[1]);
        var glued = text.Length > 1 && text[0] is not ('*' or '+' or '·' or '»') && char.IsLetter(text[1]);
        return spaced || glued ? 1 : 0;
    }

    // « 3 - Quand… » and « 3 – Quand… », not « 12 - 14 mai » nor « 3 - 4 personnes ».
    private static int Dashed(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[0] == ' ' && text[1] is '-' or '–' && text[2] == ' ' && char.IsUpper(text[3]) ? 3 : 0;

    private static int Number(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var letter = digits == 0 && text.Length > 1 && char.IsAsciiLetter(text[0]) ? 1 : 0;
        var at = digits + letter;
        if (at == 0 || at >= text.Length)
        {
            return 0;
        }

        if (digits > 0 && text[at] == '\\' && at + 1 < text.Length)
        {
            at++;
        }

        if (digits is 1 or 2 && Dashed(text[at..]) is > 0 and var dashed)
        {
            number = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
            return at + dashed;
        }

        if (digits is 1 or 2 && text[at] == '-' && at + 2 < text.Length && text[at + 1] == ' ' && char.IsLetter(text[at + 2]))
        {
            number = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
            return at + 2;
        }

        var close = digits > 0 ? text[at] is '.' or ')' or '°' or '/' : text[at] is ')';
        var wide = at + 1 < text.Length && (char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '-' or ')');
        if (!close || !wide)
        {
            return 0;
        }

        number = letter > 0 ? char.ToLowerInvariant(text[0]) - 'a' + 1 : int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
        return at + 2;
    }
}
