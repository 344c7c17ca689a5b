namespace CgtBot.Channels.Cards;

/// <summary>A text longer than one place of a platform holds, in parts.</summary>
public static class TextParts
{
    /// <summary>The text in parts no longer than that, cut where a space or a line ends if one does, never within a character.</summary>
    public static IEnumerable<string> Of(string text, int most)
    {
        var from = 0;
        while (text.Length - from > most)
        {
            var end = Cut(text, from, most);
            yield return text[from..end];
            from = end;
        }

        yield return text[from..];
    }

    private static int Cut(string text, int from, int most)
    {
        var space = text.LastIndexOfAny([' ', '\n'], from + most - 1, most / 2);
        var end = space < 0 ? from + most : space + 1;
        return char.IsSurrogatePair(text[end - 1], text[end]) ? end - 1 : end;
    }
}
