using CgtBot.Domain.Minutes.Printed;

namespace CgtBot.Domain.Minutes.Plain;

/// <summary>« repré-/sentants » : the end of the word goes back to its line.</summary>
internal static class CutWords
{
    public static List<PlainLine> Whole(List<PlainLine> lines)
    {
        var whole = new List<PlainLine>(lines.Count);
        foreach (var line in lines)
        {
            var rest = line.Text.AsSpan().TrimStart();
            if (whole.Count > 0 && rest.Length > 0 && char.IsLower(rest[0]) && PrintedParagraphs.EndsInAWord(whole[^1].Text.AsSpan().TrimEnd().ToString()))
            {
                var end = rest.IndexOfAny(' ', '\u00A0', '\t');
                end = end < 0 ? rest.Length : end;
                whole[^1] = whole[^1] with { Text = PrintedParagraphs.Join(whole[^1].Text.TrimEnd(), rest[..end].ToString()) };
                whole.Add(line with { Text = rest[end..].TrimStart().ToString() });
                if (whole[^1].Text.Length == 0)
                {
                    whole.RemoveAt(whole.Count - 1);
                }
            }
            else
            {
                whole.Add(line);
            }
        }

        return whole;
    }
}
