using System.Globalization;
using System.Text;

namespace CgtBot.Watch.Sources.Text;

/// <summary>Cleans text for people and for matching: no control, invisible or broken character, calm white space, bounded length.</summary>
public static class PlainText
{
    public static string Clean(string text, int longest = SourceLimits.TextLength)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest) + 1);
        var (newLines, spaces) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                break;
            }

            switch (Spacing(rune))
            {
                case '\n':
                    newLines++;
                    break;
                case ' ':
                    spaces++;
                    break;
                case '\0':
                    break;
                default:
                    Append(clean, rune, ref newLines, ref spaces);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>On one line, for titles and names.</summary>
    public static string Line(string text, int longest = SourceLimits.TitleLength)
    {
        var line = Clean(text.Replace('\n', ' ').Replace('\r', ' '), longest + 1);
        return line.Length <= longest ? line : line[..(char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1)].TrimEnd() + "…";
    }

    private static void Append(StringBuilder clean, Rune rune, ref int newLines, ref int spaces)
    {
        if (clean.Length > 0)
        {
            _ = newLines > 0 ? clean.Append('\n', Math.Min(newLines, 2)) : spaces > 0 ? clean.Append(' ') : clean;
        }

        (newLines, spaces) = (0, 0);
        _ = clean.Append(FromC1(rune));
    }

    private static char Spacing(Rune rune) => rune.Value switch
    {
        '\n' or 0x2028 or 0x2029 => '\n',
        '\t' or ' ' or '\r' or '\f' or '\v' => ' ',
        0xFEFF or 0xAD or 0x200B or 0x2060 => '\0',
        >= 0x80 and <= 0x9F => 'x',
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.Control or UnicodeCategory.Surrogate => '\0',
            UnicodeCategory.Format when rune.Value is not (0x200C or 0x200D) => '\0',
            _ => 'x',
        },
    };

    // &#146; and its like mean windows-1252 in the pages that write them.
    private static string FromC1(Rune rune) =>
        rune.Value is >= 0x80 and <= 0x9F ? C1[rune.Value - 0x80].ToString().Trim('\0') : rune.ToString();

    private const string C1 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
}
