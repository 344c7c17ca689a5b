using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtBot.Dossiers.Documents;

/// <summary>The text of a Word document (.docx) as Markdown lines: titles, bullets and table rows keep their marks; page headers, footers and deleted words are left out.</summary>
internal sealed class WordText
{
    private readonly StringBuilder text = new();
    private readonly Styles styles;
    private readonly Dictionary<(bool IsEnd, long Id), FootnoteEndnoteType> notes;
    private readonly List<FootnoteEndnoteType> called = [];

    private WordText(MainDocumentPart part)
    {
        styles = new Styles(part);
        notes = Enumerable.Empty<FootnoteEndnoteType>().Concat(part.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? []).Concat(part.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
            .Where(n => n.Type is null && n.Id is not null).DistinctBy(Key).ToDictionary(Key);
    }

    public static string Read(Stream stream)
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = DocumentText.LongestPart });
        if (document.MainDocumentPart is not { Document.Body: { } body } part)
        {
            return "";
        }

        var word = new WordText(part);
        word.Blocks(body);
        word.TellNotes();
        return word.text.ToString();
    }

    private static (bool, long) Key(FootnoteEndnoteType note) => (note is Endnote, note.Id!.Value);

    private void Blocks(OpenXmlElement parent)
    {
        foreach (var child in WordRuns.ChildrenOf(parent))
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Line(paragraph);
                    break;
                case Table table:
                    Rows(table);
                    break;
                default:
                    // Content controls and the like hold paragraphs of their own.
                    Blocks(child);
                    break;
            }
        }
    }

    private void Line(Paragraph paragraph)
    {
        var listed = styles.IsListed(paragraph);
        if (!listed)
        {
            TellNotes();
        }

        foreach (var line in WordRuns.Words(paragraph).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var level = styles.TitleLevel(paragraph);
            text.Append(level > 0 ? $"\n{new string('#', level)} " : listed ? "- " : "\n").AppendLine(line);
        }

        called.AddRange(CalledBy(paragraph));
        foreach (var box in WordRuns.Boxes(paragraph))
        {
            Blocks(box);
        }
    }

    private void Rows(Table table)
    {
        TellNotes();
        MarkdownRows.Write(text, WordTable.Rows(table));
        called.AddRange(WordTable.Paragraphs(table).SelectMany(CalledBy));
        foreach (var inner in WordTable.Within(table))
        {
            Rows(inner);
        }
    }

    // Where it is called, so that it is of the same meeting; below a list or a table, so as not to cut it.
    private void TellNotes()
    {
        foreach (var line in called.SelectMany(note => note.Descendants<Paragraph>()).Select(p => DocumentText.Line(WordRuns.Words(p))).Where(l => l.Length > 0))
        {
            text.Append('\n').AppendLine(line);
        }

        called.Clear();
    }

    private IEnumerable<FootnoteEndnoteType> CalledBy(Paragraph paragraph) => WordRuns.Notes(paragraph)
        .Select(r => notes.Remove((r is EndnoteReference, r.Id?.Value ?? 0), out var note) ? note : null).OfType<FootnoteEndnoteType>();

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
