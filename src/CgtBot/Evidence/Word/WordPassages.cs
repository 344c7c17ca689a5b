using CgtBot.Domain.Messages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static CgtBot.Evidence.Word.WordText;

namespace CgtBot.Evidence.Word;

/// <summary>A passage as paragraphs and tables.</summary>
internal static class WordPassages
{
    // Twentieths of a point: the width between the margins, and that of a first column.
    private const int Full = 9638;
    private const int First = 2500;

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Passage> passages, WordPictures pictures)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            // The lines of a chronology are the rows of one table.
            if (passages[i] is Passage.Dated)
            {
                var dated = passages.Skip(i).TakeWhile(p => p is Passage.Dated).Cast<Passage.Dated>().ToList();
                i += dated.Count - 1;
                yield return Table(dated.Select(Row));
                yield return Paragraph(WordStyles.Body, "");
                continue;
            }

            foreach (var element in Of(passages[i], pictures))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Of(Passage passage, WordPictures pictures) => passage switch
    {
        Passage.Text text => [Paragraph(text.Weight switch { TextWeight.Strong => WordStyles.Strong, TextWeight.Subtle => WordStyles.Note, _ => WordStyles.Body }, text.Words)],
        Passage.Quote quote => [Paragraph(WordStyles.Quote, quote.Parts.Select(p => Run(p.Text, p.Marked ? WordStyles.Marked : null)))],
        Passage.Facts facts => [Table(facts.Pairs.Select(f => Row(Paragraph(WordStyles.Label, f.Label), Paragraph(WordStyles.Cell, f.Value)))), Paragraph(WordStyles.Gap, "")],
        Passage.Items items => items.Lines.Select(line => Paragraph(WordStyles.Item, "–\u00a0" + line)),
        Passage.Entry entry => new[] { Paragraph(WordStyles.EntryHead, entry.Head), Paragraph(WordStyles.EntryWords, entry.Words) }.Concat(entry.Detail is { } detail ? [Paragraph(WordStyles.Source, detail)] : []),
        Passage.Sheet sheet => Of(sheet.Parts, pictures).Prepend(Paragraph(sheet.Marked ? WordStyles.GapTitle : WordStyles.Heading2, sheet.Title)),
        Passage.Verbatim verbatim => verbatim.Words.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0).Select(line => Paragraph(WordStyles.Verbatim, line)),
        Passage.Hash hash => [Paragraph(WordStyles.Hash, hash.Hexadecimal)],
        Passage.Picture picture => [new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Body }), new Run(pictures.Draw(picture.Drawn)))],
        Passage.Dated dated => [Table([Row(dated)])],
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    private static TableRow Row(Passage.Dated dated) => Row(
        Paragraph(WordStyles.Label, Run(dated.When, dated.Marked ? WordStyles.Red : null)),
        Paragraph(WordStyles.Cell, [Run(dated.Lane + "\u2002", dated.Marked ? WordStyles.Red : WordStyles.Lane), Run(dated.What), .. dated.Source is { } source ? [Run("\n" + source, WordStyles.SourceRun)] : Array.Empty<Run>()]));

    private static TableRow Row(Paragraph first, Paragraph second) => new(new TableRowProperties(new CantSplit()), Cell(first, First), Cell(second, Full - First));

    private static TableCell Cell(Paragraph words, int width) => new(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), words);

    private static Table Table(IEnumerable<TableRow> rows) => new(new OpenXmlElement[]
    {
        new TableProperties(
            new TableWidth { Width = $"{Full}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "D9D4CB" }),
            new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(new GridColumn { Width = $"{First}" }, new GridColumn { Width = $"{Full - First}" }),
    }.Concat(rows));
}
