using System.Text.Json;
using CgtBot.Verbs;

namespace CgtBot.Tests.Topics;

public class MatchVerbTests
{
    private static async Task<(int Exit, string[] Lines, string Errors)> Answer(params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exit = await MatchVerb.AnswerAsync(input, output, errors, reasons: false, TestContext.Current.CancellationToken);
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), errors.ToString());
    }

    [Fact]
    public async Task A_publication_gets_one_line_in_the_agreed_form()
    {
        var (exit, lines, _) = await Answer("""{"id":"a","kind":"announcement","title":"","text":"La Région franchit une étape majeure avec le déploiement de LigérlA.","published":"2025-06-12"}""");

        exit.ShouldBe(0);
        lines.ShouldHaveSingleItem().TrimEnd().ShouldBe(
            """{"id":"a","topics":[{"topic":"ia","stance":"deployment","excerpts":[{"text":"La Région franchit une étape majeure avec le déploiement de LigérlA.","term":"LigérlA","start":60,"length":7}]}],"alert":true}""");
    }

    [Fact]
    public async Task A_hit_in_the_title_says_so()
    {
        var (_, lines, _) = await Answer("""{"id":"a","kind":"job","title":"Chef de projet IA","text":"Vous rejoignez la direction."}""");

        using var json = JsonDocument.Parse(lines[0]);
        var excerpt = json.RootElement.GetProperty("topics")[0].GetProperty("excerpts")[0];
        excerpt.GetProperty("field").GetString().ShouldBe("title");
        excerpt.GetProperty("start").GetInt32().ShouldBe(15);
    }

    [Fact]
    public async Task A_publication_without_a_topic_gets_an_empty_list_and_no_alert()
    {
        var (_, lines, _) = await Answer("""{"id":7,"kind":"job","title":"Jardinier","text":"Tonte des pelouses."}""");

        lines[0].TrimEnd().ShouldBe("""{"id":"7","topics":[],"alert":false}""");
    }

    [Theory]
    [InlineData("pas du JSON")]
    [InlineData("""["une liste"]""")]
    [InlineData("""{"id":"x","kind":"job","title":"sans texte"}""")]
    [InlineData("""{"id":"x","kind":"tract","title":"","text":"…"}""")]
    [InlineData("""{"id":"x","kind":"job","title":"","text":"\ud800"}""")]
    [InlineData("""{"kind":"job","title":"","text":"sans id"}""")]
    public async Task A_bad_line_is_named_by_its_number_and_the_others_are_answered(string bad)
    {
        const string Good = """{"id":"bon","kind":"job","title":"","text":"Tonte."}""";

        var (exit, lines, errors) = await Answer(Good, "", bad, Good);

        exit.ShouldBe(2);
        lines.Length.ShouldBe(2);
        errors.ShouldContain("3");
        errors.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_answered()
    {
        var text = string.Concat(Enumerable.Repeat("réduction de postes … supprimés IA IA agents agents agents - ", 17_000));

        var (exit, lines, _) = await Answer($$"""{"id":"long","kind":"job","title":"","text":"{{text}}"}""");

        exit.ShouldBe(0);
        lines.Length.ShouldBe(1);
    }
}
