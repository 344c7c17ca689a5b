using System.IO.Compression;
using System.Text.Json.Nodes;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Verbs;

public sealed class ManifestVerbTests : IDisposable
{
    private const string App = "6f8a1c52-1111-4c7e-9d5f-0123456789ab";

    private readonly TemporaryFolder folder = new();

    private string Zip => folder["teams.zip"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_writes_the_package_of_this_installation_and_says_what_to_do_with_it()
    {
        var (exit, output, errors) = await Verb.RunAsync("manifest", "teams", "--id", App, "--domain", "bot.exemple.fr", "--out", Zip);

        (exit, errors).ShouldBe((0, ""));
        output.ShouldContain(Zip);
        output.ShouldContain("centre d’administration Teams");
        (await ReadAsync()).ShouldBe((App, App, "bot.exemple.fr", "https://bot.exemple.fr/"));
    }

    [Fact]
    public async Task What_is_not_said_is_taken_from_the_settings()
    {
        var (exit, _, errors) = await Verb.RunAsync("manifest", "teams", "--out", Zip, $"--Teams:AppId={App}", $"--Teams:TenantId={App}", "--Teams:AppPassword=x", "--Web:AllowedHosts=registre.exemple.fr");

        (exit, errors).ShouldBe((0, ""));
        (await ReadAsync()).ShouldBe((App, App, "registre.exemple.fr", "https://registre.exemple.fr/"));
    }

    [Fact]
    public async Task A_host_with_accents_is_written_as_the_network_knows_it()
    {
        (await Verb.RunAsync("manifest", "teams", "--id", App, "--domain", "Référence.exemple.fr", "--out", Zip)).Exit.ShouldBe(0);

        (await ReadAsync()).Domain.ShouldBe("xn--rfrence-byab.exemple.fr");
    }

    [Theory]
    [InlineData(null, "bot.exemple.fr", "Il manque l’identifiant d’application du bot : ajoutez --id")]
    [InlineData(App, null, "Il manque le nom d’hôte du bot : ajoutez --domain")]
    [InlineData("28:" + App, "bot.exemple.fr", "--id : « 28:" + App + " » n’est pas un identifiant d’application")]
    [InlineData("00000000-0000-0000-0000-000000000000", "bot.exemple.fr", "--id : « 00000000-0000-0000-0000-000000000000 » n’est pas")]
    [InlineData("{" + App + "}", "bot.exemple.fr", "--id : « {" + App + "} » n’est pas")]
    [InlineData("mon-bot", "bot.exemple.fr", "--id : « mon-bot » n’est pas")]
    [InlineData(App, "https://bot.exemple.fr", "--domain : « https://bot.exemple.fr » n’est pas un nom d’hôte public")]
    [InlineData(App, "bot.exemple.fr/api/messages", "--domain : « bot.exemple.fr/api/messages » n’est pas")]
    [InlineData(App, "bot.exemple.fr:3978", "--domain : « bot.exemple.fr:3978 » n’est pas")]
    [InlineData(App, "localhost", "--domain : « localhost » n’est pas")]
    [InlineData(App, "bot.local", "--domain : « bot.local » n’est pas")]
    [InlineData(App, "192.168.1.12", "--domain : « 192.168.1.12 » n’est pas")]
    [InlineData(App, "*.exemple.fr", "--domain : « *.exemple.fr » n’est pas")]
    [InlineData(App, "mon bot.exemple.fr", "--domain : « mon bot.exemple.fr » n’est pas")]
    [InlineData(App, "bot..fr", "--domain : « bot..fr » n’est pas")]
    public async Task A_mistake_is_told_in_a_sentence_and_nothing_is_written(string? id, string? domain, string told)
    {
        var (exit, output, errors) = await Verb.RunAsync(["manifest", "teams", "--out", Zip, .. id is null ? [] : new[] { "--id", id }, .. domain is null ? [] : new[] { "--domain", domain }]);

        (exit, output).ShouldBe((2, ""));
        errors.ShouldStartWith(told);
        File.Exists(Zip).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        var (exit, _, errors) = await Verb.RunAsync("manifest", "teams", "--id", App, "--domain", "bot.exemple.fr", "--out", folder["absent/teams.zip"]);

        exit.ShouldBe(2);
        errors.ShouldStartWith("--out : impossible d’écrire");
    }

    private async Task<(string Id, string Bot, string Domain, string Page)> ReadAsync()
    {
        await using var zip = await ZipFile.OpenReadAsync(Zip);
        await using var file = await zip.GetEntry("manifest.json")!.OpenAsync();
        var manifest = (await JsonNode.ParseAsync(file))!;
        return ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["validDomains"]![0]!, (string)manifest["developer"]!["privacyUrl"]!);
    }
}
