using System.Text;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;

namespace CgtBot.Tests.Dossiers;

/// <summary>Tables, boxes and notes of office documents: who speaks, once, and on which day.</summary>
public sealed class OfficeTextTests
{
    private const string Asked = "Quel est le budget de la formation ?";
    private const string Back = "Pouvez-vous préciser de quels postes il s’agit ?";
    private const string Inner = "Qui pilote le projet ?";

    public static TheoryData<string, byte[]> Tables => new()
    {
        { "docx", OfficeFiles.Word(Table(Row(Cell("Question"), Cell("Réponse de la direction")), Row(Cell(Asked), Cell(Back)))) },
        { "docx, a title above", OfficeFiles.Word(Table(Row(Spanned("Questions de la CGT")), Row(Cell("Question"), Cell("Réponse de la direction")), Row(Cell(Asked), Cell(Back)))) },
        { "docx, content controls", OfficeFiles.Word(Table(Row(Cell("Thème"), Cell("Question"), Cell("Réponse de la direction")), $"<w:sdt><w:sdtContent>{Row($"<w:sdt><w:sdtContent>{Spanned(Asked)}</w:sdtContent></w:sdt>", Cell(Back))}</w:sdtContent></w:sdt>")) },
        { "odt", OfficeFiles.OpenDocument(OdtTable("<table:table-header-rows>" + OdtRow(OdtCell("Question"), OdtCell("Réponse de la direction")) + "</table:table-header-rows>", OdtRow(OdtCell(Asked), OdtCell(Back)))) },
        { "odt, spanned", OfficeFiles.OpenDocument(OdtTable(OdtRow(OdtCell("Thème"), OdtCell("Question"), OdtCell("Réponse de la direction")), OdtRow(OdtCell(Asked), "<table:covered-table-cell/>", OdtCell(Back)))) },
        { "html", Page($"<table><thead><tr><th>Question<th>Réponse de <b>la direction</b></thead><tr><td>{Asked}</td><td>{Back}</td></tr></table>") },
        { "html, spanned", Page($"<table><tr><td><table><tr><td rowspan=\"2\">Thème</td><td colspan=2>Question</td><td>Réponse de la direction</td></tr><tr><td>{Asked}</td><td>–</td><td>{Back}</td></tr></table></td></tr></table>") },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void What_stands_in_the_column_of_the_employer_is_no_question_of_the_union(string kind, byte[] bytes) =>
        Items(bytes).ShouldBe([Asked], kind);

    [Fact]
    public void Tables_that_only_label_their_rows_lose_none() =>
        Items(OfficeFiles.Word(Table(Row(Cell("Question"), Cell(Asked)), Row(Cell("Réponse"), Cell("Non communiqué"))))).ShouldBe([Asked]);

    [Fact]
    public void A_table_within_a_cell_is_read() =>
        Items(OfficeFiles.Word(Table(Row(Cell("Compte rendu"), $"<w:tc>{Table(Row(Cell("Question"), Cell("Réponse de la direction")), Row(Cell(Asked), Cell(Back)))}{Paragraph("")}</w:tc>")))).ShouldBe([Asked]);

    [Fact]
    public void A_text_box_of_Word_is_read_once_a_line_a_paragraph()
    {
        var box = $"<w:txbxContent>{Paragraph(Asked)}{Paragraph(Inner)}</w:txbxContent>";
        var drawn = $"""
            <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>
            """;

        Lines(OfficeFiles.Word($"{Paragraph("CSE du 12 mars 2025")}<w:p><w:r><w:t>Encadré</w:t></w:r><w:r>{drawn}</w:r></w:p>{Table(Row(Cell("Rappel"), $"<w:tc><w:p><w:r>{drawn}</w:r></w:p></w:tc>"))}"))
            .ShouldBe(["CSE du 12 mars 2025", "Encadré", Asked, Inner, $"| Rappel | {Asked} {Inner} |"]);
    }

    [Fact]
    public void A_frame_of_OpenDocument_is_read_a_line_a_paragraph() =>
        Lines(OfficeFiles.OpenDocument($"<text:p>Encadré<draw:frame><draw:text-box><text:p>{Asked}</text:p><text:p>{Inner}</text:p></draw:text-box></draw:frame></text:p>")).ShouldBe(["Encadré", Asked, Inner]);

    public static TheoryData<string, byte[]> Notes => new()
    {
        {
            "docx",
            OfficeFiles.Word(
                $"{Title("CSE du 12 mars 2025")}{Paragraph("Les effectifs baissent.", "<w:footnoteReference w:id=\"2\"/>")}{Paragraph("Les budgets aussi.", "<w:endnoteReference w:id=\"2\"/>")}{Title("CSE du 5 juin 2025")}{Paragraph("Qui décide du calendrier ?")}",
                $"<w:footnote w:type=\"separator\" w:id=\"0\">{Paragraph("")}</w:footnote><w:footnote w:id=\"2\">{Paragraph(Asked)}</w:footnote>",
                $"<w:endnote w:id=\"2\">{Paragraph(Inner)}</w:endnote>")
        },
        {
            "odt",
            OfficeFiles.OpenDocument($"<text:h>CSE du 12 mars 2025</text:h><text:p>Les effectifs baissent.{Note("footnote", Asked)}</text:p><text:p>Les budgets aussi.{Note("endnote", Inner)}</text:p><text:h>CSE du 5 juin 2025</text:h><text:p>Qui décide du calendrier ?</text:p>")
        },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_is_of_the_meeting_that_calls_it(string kind, byte[] bytes) =>
        MinutesReader.Read(DossierFile.Decode(bytes).Text).Meetings.Select(m => $"{m.Date?.Value}: {string.Join(' ', m.Items.Select(i => i.Text))}")
            .ShouldBe([$"2025-03-12: {Asked} {Inner}", "2025-06-05: Qui décide du calendrier ?"], kind);

    [Fact]
    public void A_note_called_in_a_list_does_not_cut_it() =>
        Lines(OfficeFiles.OpenDocument($"<text:list><text:list-item><text:p>un{Note("footnote", "note")}</text:p></text:list-item><text:list-item><text:p>deux</text:p></text:list-item></text:list><text:p>Suite</text:p>"))
            .ShouldBe(["- un", "- deux", "note", "Suite"]);

    private static string[] Items(byte[] bytes) =>
        [.. MinutesReader.Read(DossierFile.Decode(bytes).Text).Meetings.SelectMany(m => m.Items).Where(i => i.Kind == EntryKind.Question).Select(i => i.Text)];

    private static string[] Lines(byte[] bytes) => [.. DossierFile.Decode(bytes).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Paragraph(string text, string after = "") => $"<w:p><w:r><w:t>{text}</w:t></w:r><w:r>{after}</w:r></w:p>";

    private static string Title(string text) => $"<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Cell(string text) => $"<w:tc>{Paragraph(text)}</w:tc>";

    private static string Spanned(string text) => $"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{Paragraph(text)}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static string OdtCell(string text) => $"<table:table-cell><text:p>{text}</text:p></table:table-cell>";

    private static string OdtRow(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    private static string OdtTable(params string[] rows) => $"<table:table>{string.Concat(rows)}</table:table>";

    private static string Note(string kind, string text) => $"<text:note text:note-class=\"{kind}\"><text:note-citation>1</text:note-citation><text:note-body><text:p>{text}</text:p></text:note-body></text:note>";

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<!doctype html><html><body><h1>CSE du 12 mars 2025</h1>{body}</body></html>");
}
