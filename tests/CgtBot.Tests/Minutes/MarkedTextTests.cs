using CgtBot.Domain.Minutes;

namespace CgtBot.Tests.Minutes;

/// <summary>Rules, fences and front matter of Markdown, and what merely looks like them.</summary>
public sealed class MarkedTextTests
{
    private static string[] Items(string text) => [.. MinutesReader.Read(text).Meetings.SelectMany(m => m.Items).Select(i => i.Text)];

    [Theory]
    [InlineData("---\nQuel est le budget de la formation ?\n\nDate : 12 mars 2025\n---\n")]
    [InlineData("---\nPrésents : Anne, Bruno\nQuestion: Quel est le budget de la formation ?\n---\n")]
    [InlineData("---\ntitle: CSE\n- Quel est le budget de la formation ?\n---\n")]
    [InlineData("CSE du 12 mars 2025\n\n```\nQuel est le budget de la formation ?\n\n")]
    public void What_only_looks_like_front_matter_or_code_is_read(string text) =>
        Items(text + "\nQui pilote le projet ?\n").ShouldBe(["Quel est le budget de la formation ?", "Qui pilote le projet ?"]);

    [Theory]
    [InlineData("---\ntitle: Quel est le budget de la formation ?\ntags:\n  - cse\n- Quel avenir ?\ndescription: |\n  Qui paie ?\n---\n")]
    [InlineData("CSE du 12 mars 2025\n\n```\nQuel est le budget de la formation ?\n```\n")]
    public void Front_matter_and_code_are_left_alone(string text) => Items(text + "\nQui pilote le projet ?\n").ShouldBe(["Qui pilote le projet ?"]);

    [Theory]
    [InlineData("2021-04-15", "2021-04-15")]
    [InlineData("0001-01-01", null)]
    public void Front_matter_dates_a_text_unless_its_tool_wrote_no_date(string written, string? date) =>
        MinutesReader.Read($"---\ntitle: Notes\ndate: {written}\n---\n\nLa CGT demande un bilan du projet.\n").Meetings.ShouldHaveSingleItem().Date?.Value.ToString().ShouldBe(date);
}
