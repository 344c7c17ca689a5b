using System.CommandLine;
using System.Text.Json;
using CgtBot.Verbs;

namespace CgtBot.Tests.Minutes;

public sealed class ExtractVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("extract").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_prints_meetings_items_and_publications_with_their_accents()
    {
        var (code, output, _) = await Run(Write("dossier.md", "## CST de mars 2025\n\nQuel est le coût du projet ?\n\n## Note du DGS parue le 12 avril\n\n> Le logiciel est déployé aujourd'hui.\n"));

        code.ShouldBe(0);
        output.ShouldContain("Quel est le coût du projet ?");
        using var json = JsonDocument.Parse(output);
        var meeting = json.RootElement.GetProperty("meetings")[0];
        meeting.GetProperty("date").GetString().ShouldBe("2025-03");
        meeting.GetProperty("kind").GetString().ShouldBe("committee");
        meeting.GetProperty("items")[0].GetProperty("line").GetInt32().ShouldBe(3);
        meeting.GetProperty("items")[0].GetProperty("kind").GetString().ShouldBe("question");
        var publication = json.RootElement.GetProperty("publications")[0];
        publication.GetProperty("date").GetString().ShouldBe("2025-04-12");
        publication.GetProperty("kind").GetString().ShouldBe("announcement");
        publication.GetProperty("text").GetString().ShouldBe("Le logiciel est déployé aujourd'hui.");
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData("\0\0\0", "n’est pas un texte")]
    [InlineData("%PDF-1.4", "abîmé")]
    public async Task A_file_that_cannot_be_read_gets_a_clear_message_and_code_2(string content, string reason)
    {
        var (code, output, error) = await Run(Write("bad.txt", content));

        (code, output).ShouldBe((2, ""));
        error.ShouldContain(reason);
    }

    [Fact]
    public async Task A_missing_file_or_a_folder_gets_a_clear_message_and_code_2()
    {
        var missing = await Run(Path.Combine(folder, "absent.txt"));
        (missing.Code, missing.Error.Contains("introuvable", StringComparison.Ordinal)).ShouldBe((2, true));
        (await Run(folder)).Code.ShouldBe(2);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> Run(string file)
    {
        var console = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var root = new RootCommand { ExtractVerb.Create() };
        var code = await root.Parse(["extract", file]).InvokeAsync(console);
        return (code, console.Output.ToString()!, console.Error.ToString()!);
    }
}
