using System.Text;

namespace CgtBot.Channels;

/// <summary>Text as a person may send it: line breaks and tabs, no other control character, no broken character.</summary>
public static class PlainText
{
    /// <summary>The text without what cannot be kept, lines ending in « \n », and how many characters were taken out.</summary>
    public static (string Text, int TakenOut) Clean(string raw)
    {
        var text = raw.ReplaceLineEndings("\n");
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (IsPlain(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return (kept.ToString(), text.Length - kept.Length);
    }

    private static bool IsPlain(char c) => c is '\n' or '\t' || (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF' or '\uFEFF'));
}
