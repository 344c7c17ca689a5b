using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Verbs;

public sealed class ScanVerbTests : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Offres</title><item><guid>1</guid><title>Directeur RH</title>
        <description>Il devra intégrer les enjeux liés à l’intelligence artificielle dans le projet de service.</description><pubDate>Thu, 15 May 2025 08:00:00 +0200</pubDate></item></channel></rss>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dry_scan_reads_and_saves_nothing_then_a_scan_saves()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/rss.xml", Feed, "application/rss+xml");
        await Watches(site.At("/rss.xml"));

        (await Scan("--dry")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("1 publication(s) lue(s), dont 1 nouvelle(s)"), r => r.Output.ShouldContain("· 15/05/2025 · Directeur RH"));
        (await Publications()).ShouldBe(0);

        (await Scan()).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("1 nouvelle(s) publication(s), 1 écart(s)"));
        (await Publications()).ShouldBe(1);
    }

    [Fact]
    public async Task A_source_that_fails_is_named_and_the_others_are_read()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/rss.xml", Feed, "application/rss+xml");
        await Watches(site.At("/gone.xml"), site.At("/rss.xml"));

        (await Scan()).ShouldSatisfyAllConditions(
            r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("source 1"), r => r.Output.ShouldContain("source 2"), r => r.Output.ShouldContain("2 source(s) lue(s), 1 en échec"));
    }

    [Fact]
    public async Task A_code_made_on_the_command_line_is_shown_once_and_kept_as_a_hash()
    {
        await Watches();

        var (exit, output, errors) = await Verb.RunAsync("code", "Dominique", "--role", "steward", $"--Storage:Folder={folder["data"]}");

        exit.ShouldBe(0, errors);
        var secret = output.Trim();
        secret.ShouldMatch("^1-2(-[0-9A-Z]{5}){4}$");
        await using var app = await BotApp.StartAsync(folder: folder["data"]);
        (await app.Reads(db => db.Persons.SingleAsync(p => p.Label == "Dominique"))).ShouldSatisfyAllConditions(p => p.Role.ShouldBe(Role.Steward), p => p.CodeHash.ShouldNotBeNull().ShouldNotContain(secret[4..]));
        (await app.Reads(db => CgtBot.Channels.Web.WebCodes.CheckAsync(db, secret))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_code_for_a_section_that_does_not_exist_is_refused()
    {
        await Watches();

        (await Verb.RunAsync("code", "Dominique", "--section", "7", $"--Storage:Folder={folder["data"]}")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Output.ShouldBe(""));
    }

    private Task<(int Exit, string Output, string Errors)> Scan(params string[] options) =>
        Verb.RunAsync(["scan", .. options, $"--Storage:Folder={folder["data"]}", "--Watch:AllowLoopback=true", "--Watch:HostInterval=00:00:00", "--Watch:RetryDelay=00:00:00.001"]);

    private async Task Watches(params Uri[] addresses)
    {
        await using var app = await BotApp.StartAsync(folder: folder["data"]);
        await app.Arranges(async (db, act) =>
        {
            foreach (var address in addresses)
            {
                db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Offres", Kind = SourceKind.Feed, Address = address.AbsoluteUri, Paused = false, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            }
        });
    }

    private async Task<int> Publications()
    {
        await using var app = await BotApp.StartAsync(folder: folder["data"]);
        return await app.Reads(db => db.Publications.CountAsync());
    }
}
