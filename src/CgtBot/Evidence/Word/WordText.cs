using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtBot.Evidence.Word;

/// <summary>Paragraphs and runs. A line break in the words is a line break on the page; what XML cannot hold is a space.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, params IEnumerable<Run> runs) => new(new OpenXmlElement[] { new ParagraphProperties(new ParagraphStyleId { Val = style }) }.Concat(runs));

    public static Paragraph Paragraph(string style, string words) => Paragraph(style, Run(words));

    public static Run Run(string words, string? style = null)
    {
        var run = new Run();
        if (style is not null)
        {
            run.RunProperties = new RunProperties(new RunStyle { Val = style });
        }

        var lines = Clean(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                clean.Append(c).Append(words[++i]);
            }
            else if (c is not '\r')
            {
                clean.Append(c is '\n' || (XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)) ? c : ' ');
            }
        }

        return clean.ToString();
    }
}
