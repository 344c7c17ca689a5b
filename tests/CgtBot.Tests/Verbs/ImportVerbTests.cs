using CgtBot.Tests.Support;

namespace CgtBot.Tests.Verbs;

public sealed class ImportVerbTests
{
    [Fact]
    public async Task A_refused_consultation_that_names_no_body_is_left_out_and_told()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["cr.md"], "# Réunion d'information du 4 mars 2025\n\nQuel est le coût de l'IA ?\n\nAucune réponse et refus de la consultation sur l'IA.\n", TestContext.Current.CancellationToken);

        var imported = await Verb.RunAsync("import", folder["cr.md"], $"--Storage:Folder={folder["data"]}", $"--Storage:KeyFolder={folder["keys"]}");

        imported.ShouldSatisfyAllConditions(
            i => i.Exit.ShouldBe(0),
            i => i.Output.ShouldContain("Entrées : 1"),
            i => i.Output.ShouldContain("aucune instance n’y est nommée (ligne 5) : « Aucune réponse et refus de la consultation sur l'IA. »"));
    }

    [Fact]
    public async Task A_refused_consultation_on_no_followed_topic_is_left_out_and_told()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["cr.md"], "# Réunion d'information du 4 mars 2025\n\nQuel est le prix des chaises ?\n\nAucune réponse et refus de passage en CST.\n", TestContext.Current.CancellationToken);

        var imported = await Verb.RunAsync("import", folder["cr.md"], $"--Storage:Folder={folder["data"]}", $"--Storage:KeyFolder={folder["keys"]}");

        imported.ShouldSatisfyAllConditions(
            i => i.Exit.ShouldBe(0),
            i => i.Output.ShouldContain("refus de consultation : 0"),
            i => i.Output.ShouldContain("aucun sujet suivi n’y est reconnu (ligne 5) : « Aucune réponse et refus de passage en CST. »"));
    }
}
