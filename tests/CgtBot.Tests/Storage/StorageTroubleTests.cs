using System.Net;
using System.Text.Json;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Storage;

/// <summary>What a person, the log and the health page say when the disk fails under a running bot; and that what was stored stays.</summary>
public sealed class StorageTroubleTests : IDisposable
{
    private readonly LogMemory log = new();
    private readonly BrokenDisk disk = new();
    private readonly TemporaryFolder folder = new();

    // Long enough to need pages of its own.
    private static readonly string Question = "noter question : combien coûte l’outil ? " + string.Concat(Enumerable.Repeat("Le détail est demandé. ", 150));

    // In words of its own: nearly the same words would be the same question asked again, and nothing new to write.
    private static readonly string Another = "noter question : quand ouvrira la cantine ? " + string.Concat(Enumerable.Repeat("Un calendrier précis est attendu. ", 100));

    public void Dispose()
    {
        folder.Dispose();
        log.Dispose();
    }

    [Fact]
    public Task A_full_disk_is_said_and_loses_nothing() => FailsAndRecovers(BrokenDisk.Full, "Le disque est plein : rien n’a été enregistré, rien de ce qui l’était déjà n’est perdu.", "database or disk is full");

    [Fact]
    public Task A_disk_that_became_read_only_is_said_and_loses_nothing() => FailsAndRecovers(BrokenDisk.ReadOnly, "n’est pas modifiable", "readonly database");

    [Fact]
    public async Task A_database_locked_by_another_program_is_said_in_the_page_and_in_health()
    {
        await using var app = await StartAsync();
        using var person = new WebPerson(app.Address);
        await person.Types(Question);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "cgtbot.db")};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await Run(other, "BEGIN EXCLUSIVE");

            (await person.Types(Another)).Response.ShouldSatisfyAllConditions(r => r.StatusCode.ShouldBe(HttpStatusCode.InternalServerError), r => Read(r).ShouldContain("occupée : rien n’a été enregistré"));
            (await HealthAsync(person)).ShouldBe((HttpStatusCode.ServiceUnavailable, "Locked"));
            await Run(other, "ROLLBACK");
        }

        await StandsAsync(app, person, "database is locked");
    }

    [Fact]
    public async Task A_database_damaged_in_its_middle_is_said_to_who_needs_what_is_lost_and_in_health()
    {
        await DamageAsync();
        await using var app = await StartAsync(folder["data"]);
        using var person = new WebPerson(app.Address);

        (await app.Says("questions ouvertes"))!.Blocks.ShouldHaveSingleItem().ToString().ShouldContain("abîmée. Rien n’a été écrit. Il faut restaurer une sauvegarde");
        (await person.Opens("/registre")).Response.ShouldSatisfyAllConditions(r => r.StatusCode.ShouldBe(HttpStatusCode.InternalServerError), r => Read(r).ShouldContain("abîmée"));
        (await HealthAsync(person)).ShouldBe((HttpStatusCode.ServiceUnavailable, "Corrupted"));
        log.Lines.ShouldContain(line => line.StartsWith("Critical") && line.Contains("damaged"));
    }

    [Fact]
    public async Task A_damaged_database_is_found_soon_after_the_start_before_anyone_needs_it()
    {
        await DamageAsync();
        await using var app = await StartAsync(folder["data"]);
        app.Services.GetRequiredService<Damage>().IsKnown.ShouldBeFalse();

        await Eventually.HoldsAsync(() => app.Services.GetRequiredService<Damage>().IsKnown, () => app.Clock.Advance(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_head_that_cannot_be_anchored_is_no_failure_to_the_person_and_goes_with_the_next()
    {
        await using var app = await StartAsync();
        using var person = new WebPerson(app.Address);
        var anchor = app.Services.GetRequiredService<JournalAnchor>().Path;
        var before = await File.ReadAllBytesAsync(anchor, TestContext.Current.CancellationToken);
        File.Delete(anchor);
        Directory.CreateDirectory(anchor);

        (await app.Says("noter question : combien ?"))!.Title.ShouldBe("Question notée : n° 1");
        (await HealthAsync(person, "journal")).ShouldBe((HttpStatusCode.OK, "AnchorNotWritten"));
        log.Lines.ShouldContain(line => line.StartsWith("Error") && line.Contains("anchored"));

        Directory.Delete(anchor);
        await File.WriteAllBytesAsync(anchor, [.. before, .. "2025-06-13T08:00:00 1 9"u8], TestContext.Current.CancellationToken);
        (await app.Says("noter question : quand ?"))!.Title.ShouldBe("Question notée : n° 2");
        (await HealthAsync(person, "journal")).ShouldBe((HttpStatusCode.OK, null));
        (await app.Verifies()).Faults.ShouldBeEmpty();
        app.Services.GetRequiredService<JournalAnchor>().Read().Select(h => h.Sequence).TakeLast(2).ShouldBe(await app.Reads(db => db.Journal.Where(l => l.Subject.StartsWith("RegisterEntry/")).OrderBy(l => l.Sequence).Select(l => l.Sequence).ToListAsync()));
    }

    private async Task FailsAndRecovers(string fault, string said, string logged)
    {
        await using var app = await StartAsync();
        using var person = new WebPerson(app.Address);
        await person.Types(Question);

        disk.Fault = fault;
        (await person.Types(Another)).Response.ShouldSatisfyAllConditions(r => r.StatusCode.ShouldBe(HttpStatusCode.InternalServerError), r => Read(r).ShouldContain(said));
        (await app.Says(Another))!.Title.ShouldBe("Quelque chose s’est mal passé");
        (await person.Opens("/registre")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);

        disk.Fault = null;
        await StandsAsync(app, person, logged);
    }

    /// <summary>What was there is there, what failed is not, and the next one is noted.</summary>
    private async Task StandsAsync(BotApp app, WebPerson person, string logged)
    {
        (await person.Types("noter question : et maintenant ?")).Page.Body!.TextContent.ShouldContain("Question notée : n° 2");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(2);
        (await HealthAsync(person)).ShouldBe((HttpStatusCode.OK, null));
        (await app.Verifies()).Faults.ShouldBeEmpty();
        log.Lines.ShouldContain(line => line.StartsWith("Error") && line.Contains(logged));
    }

    private async Task DamageAsync()
    {
        await using (var app = await BotApp.StartAsync(folder: folder["data"]))
        {
            await app.Says(Question);
        }

        SqliteConnection.ClearAllPools();
        var path = Path.Combine(folder["data"], "cgtbot.db");
        int page;
        await using (var database = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await Run(database, "PRAGMA wal_checkpoint(TRUNCATE)");
            await using var command = database.CreateCommand();
            command.CommandText = "SELECT rootpage FROM sqlite_master WHERE name = 'Entries'";
            page = Convert.ToInt32(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        await using var file = File.OpenWrite(path);
        file.Seek((page - 1) * 4096L, SeekOrigin.Begin);
        file.Write(Enumerable.Repeat((byte)0xDE, 4096).ToArray());
    }

    private Task<BotApp> StartAsync(string? at = null) => BotApp.StartAsync(folder: at, adapt: (WebApplicationBuilder builder) =>
    {
        builder.Services.AddSingleton<IInterceptor>(disk);
        builder.Logging.AddProvider(log);
    });

    private static string Read(HttpResponseMessage response) => response.Content.ReadAsStringAsync().GetAwaiter().GetResult();

    private static async Task Run(SqliteConnection on, string sql)
    {
        await using var command = on.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(HttpStatusCode Status, string? Problem)> HealthAsync(WebPerson person, string part = "database")
    {
        var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, "/health"));
        var parts = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("parts").GetProperty(part);
        return (response.StatusCode, parts.TryGetProperty("problem", out var problem) ? problem.GetString() : null);
    }
}
