using System.Diagnostics;
using CgtBot.Evidence.Timestamps;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Evidence;

/// <summary>The journal's head stamped by an authority made of `openssl ts` on loopback, and checked by both sides.</summary>
public sealed class TimestampTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_head_is_stamped_once_a_day_and_openssl_agrees_with_the_token_in_the_dossier()
    {
        await using var site = await AuthorityAsync();
        await using var app = await BotApp.StartAsync(settings: [("Timestamp:Address", site.At("/tsr").AbsoluteUri)]);
        await SampleEvidence.FillAsync(app);
        var round = app.Services.GetRequiredService<TimestampRound>();

        await round.RunAsync(TestContext.Current.CancellationToken);
        var stamped = Stamps(app).Last();

        (await app.Reads(db => db.Journal.Where(l => l.Sequence == stamped.Sequence).Select(l => l.Hash).SingleAsync())).ShouldBe(stamped.Hash);
        using var zip = await SampleEvidence.ArchiveAsync(app, "committee");
        await File.WriteAllBytesAsync(folder["token.tst"], zip.Bytes("horodatage.tst"));
        Openssl("ts", "-verify", "-token_in", "-in", folder["token.tst"], "-digest", Convert.ToHexStringLower(stamped.Hash), "-CAfile", folder["ca.pem"]).ShouldContain("Verification: OK");
        zip.Text("dossier.html").ShouldContain("a été horodatée le");
        (await VerifiedAsync(app)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_for_another_line_and_a_token_tampered_with_are_named()
    {
        await using var site = await AuthorityAsync();
        await using var app = await BotApp.StartAsync(settings: [("Timestamp:Address", site.At("/tsr").AbsoluteUri)]);
        await SampleEvidence.FillAsync(app);
        await app.Services.GetRequiredService<TimestampRound>().RunAsync(TestContext.Current.CancellationToken);
        var (file, good) = (app.Services.GetRequiredService<TimestampFile>(), Stamps(app).Last());
        var broken = good.Token.ToArray();
        broken[^20] ^= 1;

        file.Add(good with { Sequence = 1 });
        file.Add(good with { Token = broken });

        (await VerifiedAsync(app)).Faults.ShouldBe([new TimestampFault(good.Section, 1, false), new TimestampFault(good.Section, good.Sequence, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_written_beside_a_later_line_than_it_signs_dates_nothing_in_the_dossier()
    {
        await using var site = await AuthorityAsync();
        await using var app = await BotApp.StartAsync(settings: [("Timestamp:Address", site.At("/tsr").AbsoluteUri)]);
        await app.Adds("Qui décide ?");
        await app.Services.GetRequiredService<TimestampRound>().RunAsync(TestContext.Current.CancellationToken);
        var good = Stamps(app).Last();
        await app.Adds("Qui paie ?");
        app.Services.GetRequiredService<TimestampFile>().Add(good with { Sequence = good.Sequence + 1 });

        using var zip = await SampleEvidence.ArchiveAsync(app, "committee", "tous");

        zip.Manifest().GetProperty("timestamp").GetProperty("sequence").GetInt64().ShouldBe(good.Sequence);
    }

    [Fact]
    public async Task An_authority_that_fails_leaves_no_token_and_nothing_else_undone()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/tsr", [1, 2, 3], "application/timestamp-reply");
        await using var app = await BotApp.StartAsync(settings: [("Timestamp:Address", site.At("/tsr").AbsoluteUri)]);

        await app.Services.GetRequiredService<TimestampRound>().RunAsync(TestContext.Current.CancellationToken);

        site.Seen.ShouldContain("/tsr");
        Stamps(app).ShouldBeEmpty();
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    private static IReadOnlyList<StampedHead> Stamps(BotApp app) => app.Services.GetRequiredService<TimestampFile>().Read();

    private static Task<TimestampReport> VerifiedAsync(BotApp app) => app.Reads(db => TimestampVerification.VerifyAsync(db, app.Services.GetRequiredService<TimestampFile>(), CancellationToken.None));

    /// <summary>A time-stamping authority of one's own: a root, a signer made for nothing else, and `openssl ts -reply` behind a page.</summary>
    private async Task<FakeSite> AuthorityAsync()
    {
        Assert.SkipUnless(Directory.GetFiles("/usr/bin", "openssl").Length > 0, "No openssl on this machine: the timestamp tests are skipped (Debian: apt-get install openssl).");
        await File.WriteAllTextAsync(folder["tsa.cnf"], $"""
            [tsa]
            default_tsa = own
            [own]
            serial = {folder["serial"]}
            signer_cert = {folder["tsa.pem"]}
            signer_key = {folder["tsa.key"]}
            certs = {folder["ca.pem"]}
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_chain = no
            [stamping]
            extendedKeyUsage = critical,timeStamping
            keyUsage = critical,digitalSignature
            """);
        await File.WriteAllTextAsync(folder["serial"], "01");
        Openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=Root", "-keyout", folder["ca.key"], "-out", folder["ca.pem"]);
        Openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Stamps", "-keyout", folder["tsa.key"], "-out", folder["tsa.csr"]);
        Openssl("x509", "-req", "-in", folder["tsa.csr"], "-CA", folder["ca.pem"], "-CAkey", folder["ca.key"], "-CAcreateserial", "-days", "30", "-extfile", folder["tsa.cnf"], "-extensions", "stamping", "-out", folder["tsa.pem"]);
        var site = await FakeSite.StartAsync();
        return site.On("/tsr", async http =>
        {
            var (query, reply) = (folder[$"{Guid.NewGuid():N}.tsq"], folder[$"{Guid.NewGuid():N}.tsr"]);
            await using (var asked = File.Create(query))
            {
                await http.Request.Body.CopyToAsync(asked);
            }

            Openssl("ts", "-reply", "-config", folder["tsa.cnf"], "-queryfile", query, "-out", reply);
            http.Response.ContentType = "application/timestamp-reply";
            await http.Response.Body.WriteAsync(await File.ReadAllBytesAsync(reply));
        });
    }

    private static string Openssl(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.Result);
        return output + errors.Result;
    }
}
