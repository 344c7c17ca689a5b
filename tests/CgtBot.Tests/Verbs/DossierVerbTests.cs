using CgtBot.Tests.Support;

namespace CgtBot.Tests.Verbs;

public sealed class DossierVerbTests
{
    [Theory]
    [InlineData("public")]
    [InlineData("committee")]
    [InlineData("lawyer")]
    public async Task The_internal_page_is_not_written_in_place_of_the_dossier_of_another_reader(string profile)
    {
        using var folder = new TemporaryFolder();

        var (exit, _, errors) = await Verb.RunAsync("dossier", "--profile", profile, "--out", folder["dossier.html"], $"--Storage:Folder={folder["data"]}");

        (exit, File.Exists(folder["dossier.html"])).ShouldBe((2, false));
        errors.ShouldContain($"Pour le destinataire « {profile} », donnez un fichier en .zip");
    }

    [Fact]
    public async Task Where_there_are_no_data_no_dossier_is_written_and_no_register_is_made()
    {
        using var folder = new TemporaryFolder();

        var (exit, _, errors) = await Verb.RunAsync("dossier", "--out", folder["dossier.zip"], $"--Storage:Folder={folder["data"]}");

        exit.ShouldBe(2);
        errors.ShouldContain("Il n’y a pas encore de données");
        (File.Exists(folder["dossier.zip"]), Directory.Exists(folder["data"])).ShouldBe((false, false));
    }

    [Fact]
    public async Task The_page_to_print_and_the_whole_dossier_of_another_reader_are_written()
    {
        using var folder = new TemporaryFolder();
        await using (await BotApp.StartAsync(folder: folder["data"]))
        {
        }

        (await Verb.RunAsync("dossier", "--out", folder["dossier.html"], $"--Storage:Folder={folder["data"]}")).Exit.ShouldBe(0);
        (await Verb.RunAsync("dossier", "--profile", "public", "--out", folder["dossier.zip"], $"--Storage:Folder={folder["data"]}")).Exit.ShouldBe(0);

        (new FileInfo(folder["dossier.html"]).Length > 0, new FileInfo(folder["dossier.zip"]).Length > 0).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("dossier", "dossier.zip")]
    [InlineData("export", "registre.json")]
    public async Task What_is_handed_over_is_for_the_owner_of_the_machine_alone_and_takes_the_place_of_a_former_one(string verb, string file)
    {
        using var folder = new TemporaryFolder();
        await using (await BotApp.StartAsync(folder: folder["data"]))
        {
        }

        await File.WriteAllTextAsync(folder[file], "un autre", TestContext.Current.CancellationToken);
        (await Verb.RunAsync(verb, "--out", folder[file], $"--Storage:Folder={folder["data"]}")).Exit.ShouldBe(0);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder[file]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        new FileInfo(folder[file]).Length.ShouldBeGreaterThan(100);
        Directory.GetFiles(Path.GetDirectoryName(folder[file])!).ShouldHaveSingleItem("nothing half written is left beside it");
    }
}
