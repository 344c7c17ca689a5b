using System.Diagnostics;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Verbs;

public sealed class ReplayVerbTests
{
    [Theory]
    [InlineData("Quel est le coût annuel de l'outil ?", "1 entrée ouverte, dont 1 question ; la plus ancienne depuis 2025-03-04 ; 0 close")]
    [InlineData("Quel est le coût annuel de l'outil ?\n\nQui a choisi le prestataire du logiciel de paie ?", "2 entrées ouvertes, dont 2 questions ; la plus ancienne depuis 2025-03-04 ; 0 close")]
    [InlineData("Rien à signaler.", "aucune entrée ouverte ; 0 close")]
    public async Task What_is_open_at_the_end_is_counted_in_words_that_agree(string minutes, string said)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["cr.md"], $"# Réunion d'information du 4 mars 2025\n\n{minutes}\n", TestContext.Current.CancellationToken);

        var replayed = await Verb.RunAsync("replay", folder["cr.md"]);

        replayed.Output.Trim().Split('\n')[^1].ShouldEndWith($" · {said}");
    }

    [Fact]
    public async Task Where_a_server_keeps_the_register_a_dossier_is_replayed_without_it()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["cr.md"], "# Réunion d'information du 4 mars 2025\n\nQuel est le coût annuel de l'outil ?\n", TestContext.Current.CancellationToken);
        // A process of its own, for the settings of this one are every test's.
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [typeof(BotHost).Assembly.Location, "replay", folder["cr.md"]])
        {
            RedirectStandardOutput = true, WorkingDirectory = folder.Path,
            Environment = { ["Storage__Database"] = "postgres", ["Storage__ConnectionString"] = "Host=127.0.0.1;Port=9;Timeout=2", ["Storage__KeyFolder"] = folder["keys"] },
        })!;
        var said = await bot.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        (bot.ExitCode, said.Contains("1 entrée ouverte", StringComparison.Ordinal)).ShouldBe((0, true), said);
        Directory.Exists(folder["keys"]).ShouldBeFalse();
    }
}
