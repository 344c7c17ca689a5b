using CgtBot.Domain.Minutes;
using CgtBot.Domain.Minutes.Printed;

namespace CgtBot.Tests.Minutes;

/// <summary>Minutes in pages: what is repeated at their heads, and the page a line stands on.</summary>
public sealed class PagedMinutesTests
{
    private static ExtractedDossier Pages(params string[] pages) => MinutesReader.Read(string.Join("\n\f", pages));

    [Fact]
    public void A_meeting_a_page_keeps_its_own_date() =>
        Pages(
            "Réunion technique du 04/11/2024\n\nQuel est le budget du projet ?",
            "Réunion technique du 11/12/2024\n\nQuel est le calendrier du projet ?",
            "Réunion technique du 12/03/2025\n\nQui pilote le projet ?",
            "Réunion technique du 12/03/2025\n\nQui le paie ?",
            "Réunion technique du 04/11/2024\n\nQui en décide ?")
            .Meetings.Select(m => $"{m.Date?.Value}: {string.Join(' ', m.Items.Select(i => i.Text))}").ShouldBe(
            [
                "2024-11-04: Quel est le budget du projet ?", "2024-12-11: Quel est le calendrier du projet ?", "2025-03-12: Qui pilote le projet ? Qui le paie ?", "2024-11-04: Qui en décide ?",
            ]);

    [Fact]
    public void A_title_with_the_number_of_its_page_is_one_title() =>
        Pages(
            "CSE du 12 mars 2025 – page 1/3\n\nLa CGT demande un état précis des effectifs titulaires", "CSE du 12 mars 2025 – page 2/3\n\nde chaque service avant l'été.", "CSE du 12 mars 2025 – page 3/3\n\nQui pilote le projet ?")
            .Meetings.ShouldHaveSingleItem().Items.Count.ShouldBe(2);

    [Fact]
    public void A_line_at_the_head_of_pages_that_tells_other_figures_is_kept() =>
        Pages("CSE du 12 mars 2025\n\nQuel budget ?", "La CGT demande 3 postes au service social.\n\nQuel est le calendrier ?", "La CGT demande 5 postes au service social.\n\nQui en décide ?")
            .Meetings.ShouldHaveSingleItem().Items.Select(i => i.Text).ShouldContain("La CGT demande 5 postes au service social.");

    [Fact]
    public void A_printed_page_keeps_the_head_that_dates_it_once_and_loses_its_foot()
    {
        string[] heads = ["Réunion technique du 04/11/2024", "Réunion technique du 04/11/2024", "Réunion technique du 11/12/2024"];
        var pages = heads.Select((head, at) => new[] { On(at, head, 0.95), On(at, "CGT Brial – Liaison", 0.93), On(at, $"Texte {(char)('a' + at)}", 0.5), On(at, $"Imprimé le 12/12/2024 – {at + 1}", 0.03) });

        RunningLines.Without([.. pages]).Select(l => l.Text).ShouldBe([heads[0], "Texte a", "Texte b", heads[2], "Texte c"]);
    }

    [Fact]
    public void The_moment_a_browser_prints_dates_no_meeting() =>
        RunningLines.Without([.. Enumerable.Range(0, 3).Select(at => new[] { On(at, "12/03/2025 14:05 Compte rendu", 0.95), On(at, $"Texte {(char)('a' + at)}", 0.5) })])
            .Count().ShouldBe(3);

    // « pdftotext » ends each page with a form feed; our reader of PDF begins each with one.
    [Theory]
    [InlineData("un\n\fdeux\n\ftrois\n\f", "1 2 3")]
    [InlineData("\n\fdeux\n\ftrois\n\f", "1 2 3")]
    [InlineData("\fun\n\n\fdeux\n\n\ftrois\n\n", "1 1 2 2 3")]
    [InlineData("\f\fdeux\n", "2")]
    [InlineData("un\ndeux\n\ftrois\n", "1 1 2")]
    public void A_line_is_known_by_its_page(string text, string pages)
    {
        var dossier = MinutesReader.Read(text);

        string.Join(' ', Enumerable.Range(1, text.TrimEnd().Count(c => c == '\n') + 1).Select(dossier.PageOf)).ShouldBe(pages);
    }

    private static PrintedLine On(int page, string text, double height) => new(page + 1, 0, text, 1, 11, height);
}
