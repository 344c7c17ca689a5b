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
}
