using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Tests.Support;
using Microsoft.Playwright;

namespace CgtBot.Tests.Evidence;

/// <summary>The page that checks a dossier without the bot, in a real browser, from a file on disk.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dossier_as_it_came_agrees_and_one_byte_changed_anywhere_is_named()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        var path = folder["dossier.zip"];
        await File.WriteAllBytesAsync(path, await app.Client.GetByteArrayAsync("/exports/dossier/ia/lawyer.zip"));
        using (var zip = ZipFile.OpenRead(path))
        {
            zip.GetEntry("verifier.html")!.ExtractToFile(folder["verifier.html"]);
        }

        var page = await browser.OpenAsync(new Uri(folder["verifier.html"]), folder["verifier.html"]);
        (await VerdictAsync(page, path)).ShouldStartWith("Tout concorde");
        foreach (var exhibit in new[] { "pieces/piece-01/original.html.txt", "pieces/piece-02/original.html.txt", "pieces/piece-03/original.html.txt", "pieces/piece-02/texte.txt", "journal.jsonl", "dossier.docx" })
        {
            var verdict = await VerdictAsync(page, Changed(path, exhibit));
            verdict.ShouldStartWith("Différences trouvées");
            verdict.ShouldContain($"{exhibit}\u00a0: le contenu n’est plus celui que liste le manifeste");
            verdict.Contains($"{exhibit} n’a plus l’empreinte que le journal a notée", StringComparison.Ordinal).ShouldBe(exhibit.StartsWith("pieces/", StringComparison.Ordinal), exhibit);
        }

        (await VerdictAsync(page, Changed(path, "pieces/piece-02/original.html.txt", andManifest: true))).ShouldContain("Pièce 2, «\u00a0Chef ou cheffe de projet intelligence artificielle\u00a0»\u00a0: le journal ne confirme pas son empreinte");
        (await VerdictAsync(page, Without(path, "registre.csv"))).ShouldContain("registre.csv\u00a0: le fichier manque");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forger_who_rewrites_the_manifest_with_the_files_is_held_against_the_journal()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        var (path, page) = await OpenedAsync(browser, app, "lawyer");

        (await VerdictAsync(page, path)).ShouldContain("Toutes les captures que le journal note depuis la plus ancienne pièce sont dans ce dossier");
        (await VerdictAsync(page, Forged(path, Drop(2)))).ShouldContain("elle montre une capture jointe à ce dossier, que le manifeste ne compte plus parmi les pièces");
        (await VerdictAsync(page, Forged(path, Drop(2) + Close("Capture/3")))).ShouldContain("leurs numéros devraient aller de 1 à 2");
        (await VerdictAsync(page, Forged(path, Drop(1) + Close("Capture/1") + Renumber))).ShouldContain("il devrait commencer à la plus ancienne pièce du dossier, et n’y commence pas");
        (await VerdictAsync(page, Forged(path, Drop(3) + Close("Capture/2")))).ShouldSatisfyAllConditions(
            said => said.ShouldStartWith("Tout concorde"), said => said.ShouldContain("que ce dossier ne montre pas\u00a0: 1. Elles concernent un autre sujet, n’étaient pas pour ce destinataire, ou ont été retirées après coup"));
        (await VerdictAsync(page, Forged(path, Unname(2) + Alter("pieces/piece-02/original.html.txt")))).ShouldContain("pieces/piece-02/original.html.txt n’a plus l’empreinte que le journal a notée");
        (await VerdictAsync(page, Forged(path, Alter("pieces/piece-03/capture.json")))).ShouldContain("pieces/piece-03/capture.json n’a plus l’empreinte que le journal a notée");
        (await VerdictAsync(page, Forged(path, Unname(2) + Remove("pieces/piece-02/texte.txt")))).ShouldContain("pieces/piece-02/texte.txt\u00a0: le fichier manque");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dossier_that_leaves_things_out_agrees_and_the_page_says_what_it_cannot_tell()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        var (path, page) = await OpenedAsync(browser, app, "public");

        var said = await VerdictAsync(page, path);

        said.ShouldStartWith("Tout concorde");
        said.ShouldContain("Captures que le journal note depuis la plus ancienne pièce et que ce dossier ne montre pas\u00a0: 1.");
        said.ShouldContain("Sans original joint\u00a0: pièce n°\u00a01, pièce n°\u00a03.");
        said.ShouldContain("Texte donné sans les noms\u00a0: pièce n°\u00a01, pièce n°\u00a03.");
        browser.Complaints.ShouldBeEmpty();
    }

    private async Task<(string Path, IPage Page)> OpenedAsync(Support.Browser browser, BotApp app, string profile)
    {
        var path = folder["dossier.zip"];
        await File.WriteAllBytesAsync(path, await app.Client.GetByteArrayAsync($"/exports/dossier/ia/{profile}.zip"));
        using var zip = ZipFile.OpenRead(path);
        zip.GetEntry("verifier.html")!.ExtractToFile(folder["verifier.html"]);
        return (path, await browser.OpenAsync(new Uri(folder["verifier.html"]), folder["verifier.html"]));
    }

    private static Forgery Drop(int exhibit) => (zip, manifest) =>
    {
        manifest["exhibits"]!.AsArray().RemoveAll(e => (int)e!["number"]! == exhibit);
        zip.Entries.Where(e => e.FullName.StartsWith($"pieces/piece-{exhibit:00}/", StringComparison.Ordinal)).ToList().ForEach(e => e.Delete());
    };

    private static Forgery Remove(string name) => (zip, _) => zip.GetEntry(name)!.Delete();

    private static Forgery Alter(string name) => (zip, _) => Replace(zip, name, [.. zip.Bytes(name)[..^1], (byte)'!']);

    private static Forgery Unname(int exhibit) => (_, manifest) =>
    {
        var forged = manifest["exhibits"]!.AsArray().Single(e => (int)e!["number"]! == exhibit)!;
        (forged["original"], forged["text"]) = (null, null);
    };

    private static Forgery Renumber => (zip, manifest) =>
    {
        foreach (var (exhibit, at) in manifest["exhibits"]!.AsArray().Select((e, at) => (e!, at)))
        {
            var (before, after) = ($"pieces/piece-{at + 2:00}/", $"pieces/piece-{at + 1:00}/");
            foreach (var file in zip.Entries.Where(e => e.FullName.StartsWith(before, StringComparison.Ordinal)).ToList())
            {
                var content = zip.Bytes(file.FullName);
                file.Delete();
                using var moved = zip.CreateEntry(file.FullName.Replace(before, after, StringComparison.Ordinal)).Open();
                moved.Write(content);
            }

            exhibit["number"] = at + 1;
            (exhibit["original"], exhibit["text"]) = (((string)exhibit["original"]!).Replace(before, after, StringComparison.Ordinal), ((string)exhibit["text"]!).Replace(before, after, StringComparison.Ordinal));
        }
    };

    private static Forgery Close(string subject) => (zip, _) =>
    {
        var rows = zip.Text("journal.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => JsonNode.Parse(row)!).ToList();
        rows.Where(r => (string?)r["opened"]?["Subject"] == subject).ToList().ForEach(r => r["opened"] = null);
        Replace(zip, "journal.jsonl", Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => r.ToJsonString() + "\n"))));
    };

    /// <summary>The archive as a forger leaves it: the manifest lists what is there, with its hashes.</summary>
    private string Forged(string path, Forgery forge) => Rewritten(path, zip =>
    {
        var manifest = JsonNode.Parse(zip.Text("manifest.json"))!;
        forge(zip, manifest);
        manifest["files"] = new JsonArray([.. zip.Entries.Where(e => e.FullName != "manifest.json").Select(e => e.FullName).ToList().Select(name => new JsonObject { ["name"] = name, ["sha256"] = Hash(zip.Bytes(name)) })]);
        Replace(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()));
    });

    private delegate void Forgery(ZipArchive zip, JsonNode manifest);

    private static async Task<string> VerdictAsync(IPage page, string zip)
    {
        await page.EvaluateAsync("document.getElementById('result').replaceChildren()");
        await page.SetInputFilesAsync("#files", zip);
        await page.Locator("#result p, #result.bad h2").First.WaitForAsync();
        return await page.Locator("#result").InnerTextAsync();
    }

    /// <summary>The archive with the last byte but five of one file changed; and its hash put right in the manifest, as a forger would.</summary>
    private string Changed(string path, string name, bool andManifest = false) => Rewritten(path, zip =>
    {
        var before = zip.Bytes(name);
        var after = before.ToArray();
        after[^6] ^= 1;
        Replace(zip, name, after);
        if (andManifest)
        {
            Replace(zip, "manifest.json", Encoding.UTF8.GetBytes(zip.Text("manifest.json").Replace(Hash(before), Hash(after), StringComparison.Ordinal)));
        }
    });

    private string Without(string path, string name) => Rewritten(path, zip => zip.GetEntry(name)!.Delete());

    private string Rewritten(string path, Action<ZipArchive> change)
    {
        var copy = folder[$"{Guid.NewGuid():N}.zip"];
        File.Copy(path, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        change(zip);
        return copy;
    }

    private static void Replace(ZipArchive zip, string name, byte[] content)
    {
        zip.GetEntry(name)!.Delete();
        using var file = zip.CreateEntry(name).Open();
        file.Write(content);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
