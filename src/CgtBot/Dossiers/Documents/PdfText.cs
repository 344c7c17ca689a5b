using System.Text;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Minutes.Printed;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace CgtBot.Dossiers.Documents;

/// <summary>The text layer of a PDF, a paragraph a line, in reading order (columns one after the other), without running headers and footers; each page begins with a form feed.</summary>
internal static class PdfText
{
    public const int MostPages = 1000;

    // A page number alone is no text layer.
    private const int LettersOfAPage = 20;

    /// <summary>Refused when there is no text layer, or more pages than are read: none is left out in silence.</summary>
    public static DocumentReading Read(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, FilterProvider = new BoundedFilters() });
        if (pdf.NumberOfPages > MostPages)
        {
            return new("", DossierProblem.TooLong);
        }

        var pages = pdf.GetPages().Select(LinesOf).ToList();
        return pages.Sum(p => p.Sum(l => l.Text.Length)) < LettersOfAPage ? new("", DossierProblem.Scan) : new(Written(PrintedParagraphs.Of(RunningLines.Without(pages))));
    }

    private static string Written(IEnumerable<PrintedParagraph> paragraphs)
    {
        var (text, page) = (new StringBuilder(), 0);
        foreach (var paragraph in paragraphs)
        {
            text.Append(PageStarts.Mark, Math.Max(0, paragraph.Page - page)).Append(paragraph.Text).Append("\n\n");
            page = Math.Max(page, paragraph.Page);
        }

        return text.ToString();
    }

    private static IReadOnlyList<PrintedLine> LinesOf(Page page)
    {
        // Head, body and foot are cut apart first: a foot between two columns must not come between their sentences.
        var parts = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(w => !string.IsNullOrWhiteSpace(w.Text))
            .ToLookup(w => HeightOf(page, w.BoundingBox) switch { > 1 - RunningLines.Margin => 0, < RunningLines.Margin => 2, _ => 1 });
        var blocks = Enumerable.Range(0, 3).SelectMany(part => BlocksOf([.. parts[part]]));
        return [.. blocks.SelectMany((block, at) => block.TextLines.Select(line => Line(page, at, block, line)))];
    }

    private static IEnumerable<TextBlock> BlocksOf(IReadOnlyList<Word> words) =>
        words.Count == 0 ? [] : UnsupervisedReadingOrderDetector.Instance.Get(RecursiveXYCut.Instance.GetBlocks(words));

    private static double HeightOf(Page page, PdfRectangle box) => page.Height <= 0 ? 0.5 : box.Bottom / page.Height;

    private static PrintedLine Line(Page page, int at, TextBlock block, TextLine line) => new(
        page.Number, at, Unligatured(Written(string.Join(' ', line.Words.Select(w => w.Text))).Trim()),
        block.BoundingBox.Width <= 0 ? 1 : (line.BoundingBox.Right - block.BoundingBox.Left) / block.BoundingBox.Width,
        line.Words.Max(w => w.Letters.Max(l => l.PointSize)),
        HeightOf(page, line.BoundingBox));

    // A picture drawn as a letter (an emoji) may have no letter to its name.
    private static string Written(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;

    // « ﬁ » is a shape of the font, not of the language.
    private static string Unligatured(string text) => text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 ? text
        : string.Concat(text.Select(c => c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString()));
}
