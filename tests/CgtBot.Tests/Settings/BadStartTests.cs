using System.Net;
using System.Net.Sockets;
using CgtBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CgtBot.Tests.Settings;

/// <summary>What a person sees when the bot cannot start: a sentence, an exit code, and their data as they were.</summary>
public sealed class BadStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => Path.Combine(folder["data"], "cgtbot.db");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--Storage:Database=oracle", "Storage:Database", "sqlite | postgres")]
    [InlineData("--Storage:Database=postgres", "Storage:ConnectionString", "postgres")]
    [InlineData("--Storage:Foldr=data", "Storage:Foldr", "Storage:Folder")]
    [InlineData("--Storge:Folder=data", "Storge", "Storage:…")]
    [InlineData("--Watch:MaxBytes=beaucoup", "Watch:MaxBytes", "un nombre entier")]
    [InlineData("--Watch:MaxBytes=1", "Watch:MaxBytes", "de 1024 à 100000000")]
    [InlineData("--Watch:Timeout=une heure", "Watch:Timeout", "une durée")]
    [InlineData("--Watch:Timeout=30", "Watch:Timeout vaut 30 j ;", "de 0,1 s à 5 min")]
    [InlineData("--Watch:AllowLoopback=oui", "Watch:AllowLoopback", "true | false")]
    [InlineData("--Web:MaxFileMegabytes=0", "Web:MaxFileMegabytes", "de 1 à 50")]
    [InlineData("--Section:Name=", "Section:Name", "doit être rempli")]
    [InlineData("--Log:Format=xml", "Log:Format", "auto | text | json")]
    [InlineData("--urls=ici", "urls", "http://127.0.0.1:3978")]
    [InlineData("--urls=http://127.0.0.1:99999", "urls", "http://127.0.0.1:3978")]
    public async Task A_wrong_setting_is_one_line_that_names_the_key_and_what_it_may_hold(string setting, string key, string allowed)
    {
        var (exit, output, errors) = await Verb.RunAsync("run", setting);

        (exit, output).ShouldBe((2, ""));
        errors.TrimEnd().ShouldSatisfyAllConditions(
            e => e.ShouldNotContain("\n"), e => e.ShouldStartWith("Réglage refusé : "), e => e.ShouldContain(key), e => e.ShouldContain(allowed), e => e.ShouldNotContain("   at "));
    }

    [Fact]
    public async Task Keys_kept_with_the_data_are_refused() =>
        (await Verb.RunAsync("run", $"--Storage:Folder={folder["data"]}", $"--Storage:KeyFolder={folder["data/keys"]}")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("Storage:KeyFolder"));

    [Fact]
    public async Task In_English_when_asked() =>
        (await Verb.RunAsync("run", "--Log:Format=xml", "--lang", "en")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldStartWith("Setting refused: Log:Format is “xml”"));

    [Theory]
    [InlineData("verifie")]
    [InlineData("backup")]
    [InlineData("restore", "a", "--forse")]
    public async Task A_wrong_word_on_the_command_line_ends_with_2(params string[] args) =>
        (await Verb.RunAsync([.. args, $"--Storage:Folder={folder["data"]}"])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldNotBeEmpty());

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(folder["file"], "");

        (await Start(folder["file/data"])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldStartWith("Storage:Folder : le dossier"), r => r.Errors.TrimEnd().ShouldNotContain("\n"));
    }

    [Fact]
    public async Task A_watched_folder_that_is_not_there_is_told_at_the_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        (await Verb.RunAsync("run", $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", $"--Storage:Folder={folder["data"]}", $"--Watch:Folders:notes={folder["nulle-part"]}", $"--Watch:Folders:ici={Path.GetTempPath()}"))
            .Errors.ShouldSatisfyAllConditions(e => e.ShouldContain($"Watch:Folders:notes nomme « {folder["nulle-part"]} »"), e => e.ShouldNotContain("Watch:Folders:ici"));
    }

    [Fact]
    public async Task A_taken_port_is_named_with_a_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        (await Verb.RunAsync("run", $"--urls={url}", $"--Storage:Folder={folder["data"]}")).ShouldSatisfyAllConditions(
            r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain(url), r => r.Errors.ShouldContain("--urls"), r => r.Errors.TrimEnd().ShouldNotContain("\n"));
    }

    [Theory]
    [InlineData("ceci n’est pas une base")]
    [InlineData("SQLite format 3\0 puis plus rien de lisible")]
    public async Task A_file_that_is_no_database_is_left_as_it_is(string content)
    {
        Directory.CreateDirectory(folder["data"]);
        await File.WriteAllTextAsync(Database, content);

        var (exit, _, errors) = await Start(folder["data"]);

        (exit, errors.TrimEnd().Contains('\n')).ShouldBe((1, false));
        errors.ShouldContain("Rien n’a été modifié");
        (await File.ReadAllTextAsync(Database)).ShouldBe(content);
    }

    [Fact]
    public async Task A_database_damaged_in_its_middle_is_left_as_it_is()
    {
        await (await BotApp.StartAsync(folder: folder["data"])).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(Database);
        new Random(1).NextBytes(bytes.AsSpan(4096));
        await File.WriteAllBytesAsync(Database, bytes);

        var (exit, _, errors) = await Start(folder["data"]);

        exit.ShouldBe(1);
        errors.ShouldContain("abîmée");
        (await File.ReadAllBytesAsync(Database)).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_gone_from_beside_its_journal_heads_is_not_replaced_by_an_empty_one(bool deleted)
    {
        await (await BotApp.StartAsync(folder: folder["data"])).DisposeAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(Database, []);
        if (deleted)
        {
            File.Delete(Database);
        }

        (await Start(folder["data"])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("restore"));
        new FileInfo(Database).ShouldSatisfyAllConditions(f => f.Exists.ShouldBe(!deleted));
    }

    [Fact]
    public async Task A_PostgreSQL_that_does_not_answer_is_one_line_without_the_password()
    {
        var (exit, _, errors) = await Verb.RunAsync("run", "--urls=http://127.0.0.1:0", $"--Storage:Folder={folder["data"]}", "--Storage:Database=postgres", "--Storage:ConnectionString=Host=127.0.0.1;Port=1;Username=bot;Password=s3cret;Timeout=2");

        exit.ShouldBe(1);
        errors.TrimEnd().ShouldSatisfyAllConditions(e => e.ShouldContain("PostgreSQL ne répond pas"), e => e.ShouldNotContain("s3cret"), e => e.ShouldNotContain("\n"));
    }

    private static Task<(int Exit, string Output, string Errors)> Start(string data) => Verb.RunAsync("run", "--urls=http://127.0.0.1:0", $"--Storage:Folder={data}");
}
