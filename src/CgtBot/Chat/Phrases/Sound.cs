using System.Text;

namespace CgtBot.Chat.Phrases;

/// <summary>A French word roughly as it is heard: endings that are not pronounced and ways of writing one sound are the same (« donnee » and « données », « semene » and « semaine »).</summary>
internal static class Sound
{
    private static readonly (string Written, string Heard)[] Spellings =
    [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ph", "f"), ("qu", "k"), ("ck", "k"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
        ("tion", "sion"), ("tiel", "siel"), ("ain", "in"), ("ein", "in"), ("ai", "e"), ("ei", "e"), ("em", "an"), ("en", "an"), ("am", "an"), ("gu", "g"), ("ge", "je"), ("gi", "ji"), ("xc", "x"), ("c", "k"), ("h", ""), ("y", "i"), ("z", "s"),
    ];

    public static string Of(string word)
    {
        var heard = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;) i += Append(heard, word.AsSpan(i));
        return Ended(heard);
    }

    private static int Append(StringBuilder heard, ReadOnlySpan<char> rest)
    {
        foreach (var (written, sound) in Spellings)
            if (rest.StartsWith(written, StringComparison.Ordinal) && !(written is "em" or "en" or "am" or "ain" or "ein" && rest.Length > written.Length && rest[written.Length] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'n' or 'm'))
            {
                foreach (var letter in sound) Once(heard, letter);
                return written is "ce" or "ci" or "ca" or "co" or "cu" or "ge" or "gi" ? 2 : written.Length;
            }

        Once(heard, rest[0]);
        return 1;
    }

    private static void Once(StringBuilder heard, char letter)
    {
        if (heard.Length == 0 || heard[^1] != letter) heard.Append(letter);
    }

    /// <summary>Without the ending nobody hears, or that verbs change: -s, then -er, -ez, -ée or -e, or else a last -t or -d.</summary>
    private static string Ended(StringBuilder heard)
    {
        var end = heard.Length;
        if (end > 3 && heard[end - 1] is 's' or 'x') end--;
        if (end > 4 && heard[end - 1] is 'r' or 's' && heard[end - 2] == 'e') end -= 2;
        else if (end > 3 && heard[end - 1] is 'e' or 't' or 'd') end--;
        return heard.ToString(0, end);
    }
}
