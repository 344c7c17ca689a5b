using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
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
