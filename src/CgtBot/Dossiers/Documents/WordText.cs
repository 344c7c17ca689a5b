using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtBot.Dossiers.Documents;

/// <summary>The text of a Word document (.docx) as Markdown lines: titles, bullets and table rows keep their marks; page headers, footers and deleted words are left out.</summary>
internal static class WordText
{
    public static string Read(Stream stream)
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = DocumentText.LongestPart });
        var text = new StringBuilder();
        if (document.MainDocumentPart?.Document?.Body is { } body)
        {
            Blocks(text, body, new Styles(document.MainDocumentPart));
        }

        foreach (var note in document.MainDocumentPart?.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(n => n.Type is null) ?? [])
        {
            text.Append('\n').AppendLine(DocumentText.Line(Words(note)));
        }

        return text.ToString();
    }

    private static void Blocks(StringBuilder text, OpenXmlElement parent, Styles styles)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Line(text, paragraph, styles);
                    break;
                case Table table:
                    Rows(text, table);
                    break;
                default:
                    // Content controls and the like hold paragraphs of their own.
                    Blocks(text, child, styles);
                    break;
            }
        }
    }

    private static void Line(StringBuilder text, Paragraph paragraph, Styles styles)
    {
        foreach (var line in Words(paragraph).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var level = styles.TitleLevel(paragraph);
            text.Append(level > 0 ? $"\n{new string('#', level)} " : styles.IsListed(paragraph) ? "- " : "\n").AppendLine(line);
        }
    }

    private static void Rows(StringBuilder text, Table table)
    {
        text.Append('\n');
        foreach (var row in table.Elements<TableRow>())
        {
            text.Append("| ").AppendJoin(" | ", row.Elements<TableCell>().Select(cell => DocumentText.Line(string.Join(' ', cell.Elements<Paragraph>().Select(Words))))).AppendLine(" |");
        }
    }

    private static string Words(OpenXmlElement element)
    {
        var words = new StringBuilder();
        foreach (var part in element.Descendants())
        {
            words.Append(part switch
            {
                // A deleted word is a DeletedText; one moved away stays a Text.
                Text moved when moved.Ancestors<MoveFromRun>().Any() => "",
                Text said => said.Text,
                TabChar => " ",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        }

        return words.ToString();
    }

    /// <summary>What the styles of the document say of a paragraph: a title's level, and whether it is in a list.</summary>
    private sealed class Styles(MainDocumentPart part)
    {
        private readonly Dictionary<string, Style> known = (part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(s => s.StyleId?.Value is not null).DistinctBy(s => s.StyleId!.Value!).ToDictionary(s => s.StyleId!.Value!);

        public int TitleLevel(Paragraph paragraph)
        {
            var level = Along(paragraph).Select(p => p.OutlineLevel?.Val?.Value).FirstOrDefault(l => l is not null);
            return level is >= 0 and <= 5 ? level.Value + 1 : StyleOf(paragraph)?.StyleName?.Val?.Value is "Title" or "title" ? 1 : 0;
        }

        public bool IsListed(Paragraph paragraph) =>
            paragraph.ParagraphProperties?.NumberingProperties is { } own ? own.NumberingId?.Val?.Value is not 0
            : Along(paragraph).Any(p => p.Numbered);

        private Style? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id ? known.GetValueOrDefault(id) : null;

        // The paragraph's own properties, then its style, then the styles that one is based on (a loop is cut).
        private IEnumerable<(OutlineLevel? OutlineLevel, bool Numbered)> Along(Paragraph paragraph)
        {
            yield return (paragraph.ParagraphProperties?.OutlineLevel, false);
            var style = StyleOf(paragraph);
            for (var depth = 0; style is not null && depth < 10; depth++)
            {
                yield return (style.StyleParagraphProperties?.OutlineLevel, style.StyleParagraphProperties?.NumberingProperties is not null);
                style = style.BasedOn?.Val?.Value is { } parent ? known.GetValueOrDefault(parent) : null;
            }
        }
    }
}
