using System.IO.Compression;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Verbs;

public sealed class OperationsVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    private string DataSetting => $"--Storage:Folder={Data}";

    private string Backup => folder["backup.zip"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("fr", "Montre cette aide.")]
    [InlineData("en", "Shows this help.")]
    public async Task The_help_is_in_the_language_asked_for(string language, string told)
    {
        var (exit, output, _) = await Verb.RunAsync("--help", "--lang", language);

        exit.ShouldBe(0);
        output.ShouldContain(told);
        output.ShouldNotContain("Show help");
    }

    [Fact]
    public async Task The_help_of_a_verb_is_in_French_to_its_last_line()
    {
        var (_, output, _) = await Verb.RunAsync("secret", "--help", "--lang", "fr");

        output.ShouldSatisfyAllConditions(o => o.ShouldContain("[par défaut : 1]"), o => o.ShouldContain("Réglages du bot"), o => o.ShouldNotContain("additional arguments"), o => o.ShouldNotContain("passed to the application"), o => o.ShouldNotContain("[default"));
    }

    [Theory]
    [InlineData("« chef » ne convient pas à --role : reader, member, steward.", "code", "Claude", "--role", "chef")]
    [InlineData("« abc » ne convient pas à NUMBER. L’aide : cgtbot original --help", "original", "abc", "--forget")]
    [InlineData("Il manque une valeur à --role. L’aide : cgtbot code --help", "code", "Claude", "--role")]
    [InlineData("Il manque une valeur à NAME. L’aide : cgtbot code --help", "code")]
    public async Task A_value_that_does_not_suit_is_told_in_the_reader_s_language(string told, params string[] args)
    {
        var (exit, _, errors) = await Verb.RunAsync(args);

        (exit, errors.Trim()).ShouldBe((2, told));
    }

    [Fact]
    public async Task A_backup_that_is_not_there_is_said_to_be_missing_whatever_the_data_hold()
    {
        await Record("Quel est le coût de l’outil ?");

        var (exit, _, errors) = await Verb.RunAsync("restore", folder["absente.zip"], DataSetting);

        (exit, errors).ShouldSatisfyAllConditions(r => r.exit.ShouldBe(2), r => r.errors.ShouldContain("est introuvable ou illisible"));
    }

    [Fact]
    public async Task Verify_says_that_all_is_consistent()
    {
        await Record("Quel est le coût de l’outil ?");

        var (exit, output, errors) = await Verb.RunAsync("verify", DataSetting);

        (exit, errors).ShouldBe((0, ""));
        output.ShouldContain("Tout concorde");
    }

    [Theory]
    [InlineData("UPDATE Journal SET Payload = replace(Payload, 'coût', 'prix')", "le contenu n’est plus celui")]
    [InlineData("DELETE FROM Journal WHERE Sequence = (SELECT max(Sequence) FROM Journal)", "la fin du journal a été coupée")]
    [InlineData("DELETE FROM Journal WHERE Sequence = 2", "il manque une ou plusieurs lignes")]
    [InlineData("UPDATE Journal SET Payload = '…' WHERE Subject = 'RegisterEntry/1'", "le contenu n’est plus celui")]
    [InlineData("UPDATE Entries SET Text = 'Rien à signaler'", "Section 1, entrée n° 1, texte : la base ne dit pas ce que le journal en a dit en dernier")]
    [InlineData("DELETE FROM Entries", "Section 1, entrée n° 1 : le journal en parle")]
    public async Task Verify_names_what_was_changed_behind_the_bot(string tampering, string told)
    {
        await Record("Quel est le coût de l’outil ?");
        Execute(tampering);

        var (exit, _, errors) = await Verb.RunAsync("verify", DataSetting);

        exit.ShouldBe(1);
        errors.ShouldContain(told);
        errors.ShouldNotContain("(s)");
    }

    [Theory]
    [InlineData("DELETE FROM MatchedTopics", "Section 1, MatchedTopic/1 : le journal en parle")]
    [InlineData("UPDATE MatchedTopics SET Stance = 'Mention'", "Section 1, MatchedTopic/1 : la base ne dit pas ce que le journal en a dit en dernier")]
    public async Task Verify_names_a_publication_whose_topics_were_changed_behind_the_bot(string tampering, string told)
    {
        await using (var app = await BotApp.StartAsync(folder: Data))
        {
            await app.Runs("analyse", ("text", "Un assistant d’intelligence artificielle est déployé lundi dans tous les services."));
        }

        (await Verb.RunAsync("verify", DataSetting)).Exit.ShouldBe(0);
        Execute(tampering);

        (await Verb.RunAsync("verify", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain(told));
    }

    [Fact]
    public async Task Verify_sees_that_the_anchored_heads_were_taken_away()
    {
        await Record("Quel est le coût de l’outil ?");
        File.Delete(Path.Combine(Data, "journal-heads.log"));

        (await Verb.RunAsync("verify", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("journal-heads.log manque"));
    }

    [Fact]
    public async Task Verify_without_data_says_so_and_creates_nothing()
    {
        (await Verb.RunAsync("verify", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("pas encore de données"));

        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_made_while_the_bot_runs_is_restored_whole()
    {
        await using (var app = await BotApp.StartAsync(folder: Data))
        {
            await Record(app, "Question d’avant la sauvegarde");
            (await Verb.RunAsync("backup", Backup, DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("Les clés"));
            await Record(app, "Question d’après la sauvegarde");
        }

        var (exit, output, errors) = await Verb.RunAsync("restore", Backup, "--force", DataSetting);

        (exit, errors).ShouldBe((0, ""));
        output.ShouldContain("Tout concorde");
        Questions().ShouldBe(["Question d’avant la sauvegarde"]);
        Directory.GetDirectories(Data, "replaced-*").ShouldHaveSingleItem().ShouldSatisfyAllConditions(aside => Questions(Path.Combine(aside, "cgtbot.db")).Count.ShouldBe(2));
        Query("SELECT What FROM Journal ORDER BY Sequence DESC LIMIT 1").ShouldBe(["restored"]);
        Query("PRAGMA journal_mode").ShouldBe(["wal"]);
        (await Verb.RunAsync("verify", DataSetting)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_holds_the_database_its_heads_and_a_manifest_and_only_its_owner_reads_it()
    {
        await Record("Question");
        await Verb.RunAsync("backup", Backup, DataSetting);

        using var zip = ZipFile.OpenRead(Backup);
        zip.Entries.Select(e => e.Name).ShouldBe(["manifest.json", "cgtbot.db", "journal-heads.log"]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFileSystemEntries(folder.Path).Order().ShouldBe([Backup, Data, Data + "-keys"]);
    }

    [Fact]
    public async Task A_backup_never_overwrites_another()
    {
        await Record("Question");
        await File.WriteAllTextAsync(Backup, "déjà là");

        (await Verb.RunAsync("backup", Backup, DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("existe déjà"));
        (await File.ReadAllTextAsync(Backup)).ShouldBe("déjà là");
    }

    [Fact]
    public async Task Restoring_over_data_wants_force()
    {
        await Record("Question");
        await Verb.RunAsync("backup", Backup, DataSetting);
        await Record("Autre question");

        (await Verb.RunAsync("restore", Backup, DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("--force"));
        Questions().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Restoring_under_a_running_bot_is_refused()
    {
        await using var app = await BotApp.StartAsync(folder: Data);
        await Record(app, "Question");
        await Verb.RunAsync("backup", Backup, DataSetting);

        using var served = DataLock.Take(Data);
        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("arrêtez-le"));
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_data_is_refused()
    {
        using var served = DataLock.Take(Data);

        (await Verb.RunAsync("run", "--urls=http://127.0.0.1:0", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("sert déjà"));
    }

    [Theory]
    [InlineData("cgtbot.db")]
    [InlineData("manifest.json")]
    [InlineData(null)]
    public async Task A_damaged_backup_is_refused_and_the_data_stay(string? damaged)
    {
        await Record("Question");
        await Verb.RunAsync("backup", Backup, DataSetting);
        await Damage(damaged);

        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("Rien n’a été modifié"));
        Questions().ShouldBe(["Question"]);
        Directory.GetDirectories(Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_by_a_backup_and_kept_aside()
    {
        await Record("Question");
        await Verb.RunAsync("backup", Backup, DataSetting);
        await File.WriteAllTextAsync(Path.Combine(Data, "cgtbot.db"), "ceci n’est plus une base");

        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors));
        Questions().ShouldBe(["Question"]);
    }

    [Fact]
    public async Task Migrate_says_what_is_pending_then_does_it()
    {
        (await Verb.RunAsync("migrate", "--dry", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("à appliquer"));
        File.Exists(Path.Combine(Data, "cgtbot.db")).ShouldBeFalse();

        (await Verb.RunAsync("migrate", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("mise à jour"));
        (await Verb.RunAsync("migrate", "--dry", DataSetting)).Output.ShouldContain("La base est à jour");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("import")]
    public async Task A_setting_is_never_taken_for_the_file(string verb)
    {
        (await Verb.RunAsync(verb, DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldStartWith($"Il manque FILE : « {DataSetting} »"));
        File.Exists(DataSetting).ShouldBeFalse();
    }

    [Fact]
    public async Task An_option_that_a_verb_does_not_have_is_refused() =>
        (await Verb.RunAsync("extract", Backup, "--jsn")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldStartWith("« --jsn » n’est pas une option de ce verbe."));

    [Fact]
    public async Task After_a_restore_the_last_command_before_the_backup_can_still_be_undone()
    {
        await using (var app = await BotApp.StartAsync(folder: Data))
        {
            await app.Says("noter question : qui décide ?");
            await Verb.RunAsync("backup", Backup, DataSetting);
        }

        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).Exit.ShouldBe(0);

        await using var again = await BotApp.StartAsync(folder: Data);
        (await again.Says("annule"))!.Title.ShouldBe("Annulé : entrée notée");
    }

    [Fact]
    public async Task Whoever_asked_to_be_forgotten_after_the_backup_is_not_brought_back_by_it()
    {
        await using (var app = await BotApp.StartAsync(folder: Data))
        {
            await app.Runs("roles", ("person", "new"), ("label", "Claude"), ("role", "member"));
            await app.RunsAs(Role.Member, "web:2", "add", ("kind", "question"), ("text", "Qui décide ?"));
            await Verb.RunAsync("backup", Backup, DataSetting);
            await app.Runs("roles", ("person", "new"), ("label", "Dominique"), ("role", "member"));
            foreach (var person in new[] { "web:2", "web:3" })
            {
                var asked = await app.RunsAs(Role.Member, person, "erase-me");
                await app.RunsAs(Role.Member, person, "erase-me", ("confirm", asked.Button("Oui, effacer").Command["confirm"]));
            }
        }

        var (exit, output, errors) = await Verb.RunAsync("restore", Backup, "--force", DataSetting);

        (exit, errors).ShouldBe((0, ""));
        output.ShouldContain("demandés après cette sauvegarde : 2. Refaits ici, car la sauvegarde ramenait ce qui avait été effacé : 1.");
        output.ShouldContain("Reste 1 : rien dans la sauvegarde ne désigne qui l’avait demandé.");
        Query("SELECT CreatedBy FROM Entries").ShouldBe(["erased"]);
        Query("SELECT Author FROM Persons WHERE Number > 1").ShouldBe(["erased"]);
        Query("SELECT Payload FROM Journal WHERE Payload LIKE '%Claude%' UNION SELECT Author FROM Journal WHERE Author = 'web:2'").ShouldBeEmpty();
        (await Verb.RunAsync("verify", DataSetting)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_restore_cut_while_it_moves_the_data_is_told_and_done_again_with_the_erasures_asked_since()
    {
        await using (var app = await BotApp.StartAsync(folder: Data))
        {
            await app.Runs("roles", ("person", "new"), ("label", "Claude"), ("role", "member"));
            await app.RunsAs(Role.Member, "web:2", "add", ("kind", "question"), ("text", "Qui décide ?"));
            await Verb.RunAsync("backup", Backup, DataSetting);
            var asked = await app.RunsAs(Role.Member, "web:2", "erase-me");
            await app.RunsAs(Role.Member, "web:2", "erase-me", ("confirm", asked.Button("Oui, effacer").Command["confirm"]));
        }

        Directory.CreateDirectory(Path.Combine(Data, "replaced-20250613T080000Z"));
        foreach (var path in Directory.GetFiles(Data, "cgtbot.db*").Append(Path.Combine(Data, "journal-heads.log")))
        {
            File.Move(path, Path.Combine(Data, "replaced-20250613T080000Z", Path.GetFileName(path)));
        }

        await File.WriteAllTextAsync(Path.Combine(Data, "restore-unfinished"), "replaced-20250613T080000Z");
        foreach (var verb in new[] { "run", "verify", "migrate" })
        {
            (await Verb.RunAsync(verb, "--urls=http://127.0.0.1:0", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("Une restauration a été interrompue"));
        }

        (await Verb.RunAsync("restore", Backup, DataSetting)).Errors.ShouldContain("--force");
        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("Refaits ici, car la sauvegarde ramenait ce qui avait été effacé : 1."), r => r.Output.ShouldContain("replaced-20250613T080000Z"));
        Query("SELECT CreatedBy FROM Entries").ShouldBe(["erased"]);
        (await Verb.RunAsync("verify", DataSetting)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_in_which_what_is_left_to_do_fails_takes_the_place_of_nothing()
    {
        await Record("Question");
        Directory.CreateDirectory(folder["autre"]);
        File.Copy(Path.Combine(Data, "cgtbot.db"), Path.Combine(folder["autre"], "cgtbot.db"));
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder["autre"], "cgtbot.db")};Pooling=false"))
        {
            await other.OpenAsync();
            await new SqliteCommand("DROP TABLE Journal", other).ExecuteNonQueryAsync();
        }

        (await Verb.RunAsync("backup", Backup, $"--Storage:Folder={folder["autre"]}")).Exit.ShouldBe(0);
        await Record("Question d’après la sauvegarde");

        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).Exit.ShouldNotBe(0);

        Questions().Count.ShouldBe(2);
        Directory.GetDirectories(Data).ShouldBeEmpty();
        (await Verb.RunAsync("verify", DataSetting)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Where_nothing_tells_who_asked_to_be_forgotten_since_a_restore_says_so()
    {
        await Record("Question");
        await Verb.RunAsync("backup", Backup, DataSetting);

        (await Verb.RunAsync("restore", Backup, $"--Storage:Folder={folder["elsewhere"]}")).Output.ShouldContain("Tout effacement demandé depuis est à redemander.");
        (await Verb.RunAsync("restore", Backup, "--force", DataSetting)).Output.ShouldNotContain("à redemander");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task With_PostgreSQL_the_verb_names_the_tool_to_use(string verb) =>
        (await Verb.RunAsync(verb, Backup, "--Storage:Database=postgres", "--Storage:ConnectionString=Host=localhost", DataSetting))
            .ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("PostgreSQL"), r => r.Errors.ShouldContain(verb == "backup" ? "pg_dump" : "pg_restore"));

    private static Task Record(BotApp app, string text) => app.Arranges(async (db, act) =>
        db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, text, new PartialDate(new DateOnly(2025, 5, 15)),
            new DueDate(new DateOnly(2025, 6, 16), DueBasis.House, "{}"), act.Of.By, act.Of.At)));

    private async Task Record(string text)
    {
        await using var app = await BotApp.StartAsync(folder: Data);
        await Record(app, text);
    }

    private async Task Damage(string? entry)
    {
        if (entry is null)
        {
            await File.WriteAllBytesAsync(Backup, (await File.ReadAllBytesAsync(Backup))[..500]);
            return;
        }

        await using var zip = await ZipFile.OpenAsync(Backup, ZipArchiveMode.Update);
        await using var stream = await zip.GetEntry(entry)!.OpenAsync();
        stream.Seek(stream.Length / 2, SeekOrigin.Begin);
        await stream.WriteAsync(new byte[] { 0xFF, 0xFE, 0xFD });
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "cgtbot.db")};Pooling=false");
        connection.Open();
        new SqliteCommand(sql, connection).ExecuteNonQuery().ShouldBeGreaterThan(0);
    }

    private List<string> Questions(string? database = null) => Query("SELECT Text FROM Entries ORDER BY Number", database);

    private List<string> Query(string sql, string? database = null)
    {
        using var connection = new SqliteConnection($"Data Source={database ?? Path.Combine(Data, "cgtbot.db")};Pooling=false");
        connection.Open();
        using var reader = new SqliteCommand(sql, connection).ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
