using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtBot.Dossiers.Documents;

/// <summary>A table of a Word document, wherever its rows and cells are wrapped in content controls; the tables within its cells come after it.</summary>
internal static class WordTable
{
    public static IReadOnlyList<IReadOnlyList<string>> Rows(Table table) => [.. Nearest<TableRow>(table).Select(row => Cells(row).ToList())];

    public static IEnumerable<Table> Within(Table table) => Nearest<TableRow>(table).SelectMany(row => Nearest<TableCell>(row)).SelectMany(cell => Nearest<Table>(cell));

    public static IEnumerable<Paragraph> Paragraphs(Table table) => Nearest<TableRow>(table).SelectMany(row => Nearest<TableCell>(row)).SelectMany(cell => Nearest<Paragraph>(cell));

    private static IEnumerable<string> Cells(TableRow row)
    {
        var before = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        return Enumerable.Repeat("", Math.Clamp(before, 0, MarkdownRows.MostColumns)).Concat(Nearest<TableCell>(row).SelectMany(Spread));
    }

    // A cell over two columns leaves the second blank: what stands below keeps its own.
    private static IEnumerable<string> Spread(TableCell cell) =>
        Enumerable.Repeat("", Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MarkdownRows.MostColumns) - 1).Prepend(Said(cell));

    private static string Said(TableCell cell) => DocumentText.Line(string.Join(' ', Nearest<Paragraph>(cell).SelectMany(Lines)));

    // With what the boxes drawn in it say: a cell is one line.
    private static IEnumerable<string> Lines(Paragraph paragraph) =>
        WordRuns.Boxes(paragraph).SelectMany(box => Nearest<Paragraph>(box)).SelectMany(Lines).Prepend(WordRuns.Words(paragraph));

    /// <summary>Those of a kind under an element, not those within one of them nor within a table of its own.</summary>
    private static IEnumerable<T> Nearest<T>(OpenXmlElement parent) where T : OpenXmlElement =>
        WordRuns.ChildrenOf(parent).SelectMany(child => child switch
        {
            T found => [found],
            Table => [],
            _ => Nearest<T>(child),
        });
}
