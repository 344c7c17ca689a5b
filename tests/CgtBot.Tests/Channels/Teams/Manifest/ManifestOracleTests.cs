using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Manifest;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Teams.Manifest;

/// <summary>Microsoft's own library and schema judge the manifest and its translation.</summary>
public sealed class ManifestOracleTests
{
    [Fact]
    public async Task It_is_valid_under_the_published_schema() => (await ComplaintsAsync(_ => { })).ShouldBeEmpty();

    [Fact]
    public async Task The_judge_sees_what_is_wrong()
    {
        var complaints = await ComplaintsAsync(files =>
        {
            files["manifest"]!["id"] = "not-an-id";
            files["manifest"]!["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");
            files["translations"]!["en.json"]!["name.short"] = new string('x', 31);
        });

        complaints.Count.ShouldBe(3, string.Join('\n', complaints));
    }

    private static async Task<IReadOnlyList<string>> ComplaintsAsync(Action<JsonNode> spoil)
    {
        var files = AppPackage.Files(AppPackageTests.Example).Where(f => f.Name.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(f => f.Name, f => JsonNode.Parse(f.Bytes)!);
        var asked = new JsonObject
        {
            ["manifest"] = files[AppPackage.ManifestFile],
            ["translations"] = new JsonObject(files.Where(f => f.Key != AppPackage.ManifestFile).Select(f => new KeyValuePair<string, JsonNode?>(f.Key, f.Value))),
        };
        spoil(asked);
        return [.. (await NodeOracle.AskAsync("manifest.js", asked, "@microsoft/app-manifest")).AsArray().Select(c => (string)c!)];
    }
}
