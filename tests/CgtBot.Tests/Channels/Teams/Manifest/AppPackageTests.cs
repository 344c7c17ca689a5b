using System.IO.Compression;
using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Manifest;
using CgtBot.Chat.Commands;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Teams.Manifest;

/// <summary>What an administrator uploads, held to the rules Teams publishes: here without node, by its own schema in <see cref="ManifestOracleTests"/>.</summary>
public sealed class AppPackageTests
{
    /// <summary>The order the files of manifests/teams are made from.</summary>
    public static readonly AppOrder Example = new("00000000-0000-4000-8000-000000000000", "bot.exemple.fr");

    private static readonly IReadOnlyDictionary<string, byte[]> Files = AppPackage.Files(Example).ToDictionary(f => f.Name, f => f.Bytes);

    private static readonly JsonNode Manifest = Read(AppPackage.ManifestFile);

    [Fact]
    public void The_zip_holds_the_manifest_its_translation_and_the_icons_at_its_root()
    {
        using var stream = new MemoryStream(AppPackageSetup.Make(Example.Id, Example.Domain).Zip!);
        using var zip = new ZipArchive(stream);

        zip.Entries.Select(e => e.FullName).ShouldBe(["manifest.json", "en.json", "color.png", "outline.png"]);
        zip.Entries.ShouldAllBe(e => e.Length > 0);
    }

    [Fact]
    public void The_same_order_gives_the_same_bytes() =>
        AppPackageSetup.Make(Example.Id, Example.Domain).Zip.ShouldBe(AppPackageSetup.Make(Example.Id.ToUpperInvariant(), "BOT.exemple.fr.").Zip);

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("en.json")]
    public void What_is_read_in_manifests_is_what_is_made(string file) =>
        File.ReadAllText(Repository.PathOf("manifests/teams/" + file)).TrimEnd().ShouldBe(Read(file).ToJsonString(AppManifest.Options), "made again by: manifest teams --id 00000000-0000-4000-8000-000000000000 --domain bot.exemple.fr");

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_have_the_sizes_Teams_wants(string file, int size)
    {
        var png = Files[file];
        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        (At(png, 16), At(png, 20)).ShouldBe((size, size));
    }

    // Teams draws it on any ground: colour type 6 is red, green, blue and transparency.
    [Fact]
    public void The_outline_is_transparent() => Files["outline.png"][25].ShouldBe((byte)6);

    [Fact]
    public void Nothing_is_longer_than_Teams_allows()
    {
        foreach (var (path, text) in Texts(Manifest).Concat(Read("en.json").AsObject().Select(t => (t.Key, (string)t.Value!))))
        {
            text.ShouldNotBeNullOrWhiteSpace(path);
            text.Length.ShouldBeLessThanOrEqualTo(Longest(path), path);
        }
    }

    [Fact]
    public void The_other_language_says_all_that_the_first_one_says() =>
        Read("en.json").AsObject().Select(t => t.Key).Where(k => k != "$schema").Order(StringComparer.Ordinal).ShouldBe(Texts(Manifest).Select(t => t.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void It_is_a_bot_for_teams_groups_and_persons_that_takes_files()
    {
        var bot = Manifest["bots"]!.AsArray().ShouldHaveSingleItem()!;
        Words(bot["scopes"]).ShouldBe(["personal", "team", "groupChat"]);
        ((bool)bot["supportsFiles"]!).ShouldBeTrue();
        ((string)bot["botId"]!).ShouldBe(Example.Id);
        bot["commandLists"]!.AsArray().SelectMany(l => Words(l!["scopes"])).Order().ShouldBe(["groupChat", "personal", "team"]);
        bot["commandLists"]!.AsArray().ShouldAllBe(l => l!["commands"]!.AsArray().Count <= 12);
    }

    [Fact]
    public void A_message_can_be_followed_and_the_register_searched()
    {
        var commands = Manifest["composeExtensions"]!.AsArray().ShouldHaveSingleItem()!["commands"]!.AsArray();
        commands.Select(c => ((string)c!["id"]!, (string)c["type"]!)).ShouldBe([("suivre", "action"), ("chercher", "query")]);
        Words(commands[0]!["context"]).ShouldBe(["message"]);
        ((bool)commands[0]!["fetchTask"]!).ShouldBeTrue();
        commands[1]!["parameters"]!.AsArray().Select(p => (string)p!["name"]!).ShouldBe(["mots"]);
    }

    [Fact]
    public void A_personal_tab_shows_how_to_open_the_register()
    {
        var tab = Manifest["staticTabs"]!.AsArray().ShouldHaveSingleItem()!;
        Words(tab["scopes"]).ShouldBe(["personal"]);
        ((string)tab["contentUrl"]!).ShouldBe($"https://{Example.Domain}{OpenCommand.TabPath}");
    }

    [Fact]
    public void Nothing_is_asked_for_that_the_bot_does_not_need()
    {
        Manifest["authorization"].ShouldBeNull("a right on a team's or a chat's messages: the bot is handed those that name it without one");
        Manifest["webApplicationInfo"].ShouldBeNull();
        Words(Manifest["permissions"]).ShouldBe(["identity"]);
        Words(Manifest["validDomains"]).ShouldBe([Example.Domain]);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("en.json")]
    public void The_bot_understands_every_phrase_that_Teams_offers(string file)
    {
        var offered = file == AppPackage.ManifestFile ? Texts(Manifest) : Read(file).AsObject().Select(t => (Path: t.Key, Text: (string)t.Value!));
        var phrases = offered.Where(t => t.Path.StartsWith("bots[0].commandLists", StringComparison.Ordinal) && t.Path.EndsWith(".title", StringComparison.Ordinal)).Select(t => t.Text).Distinct().ToList();
        phrases.Count.ShouldBeGreaterThanOrEqualTo(8);

        // What ends in a colon is gone on with.
        phrases.Select(p => p.EndsWith(':') ? p + " quel est le coût de l’outil ?" : p).Where(p => PhraseReader.BuiltIn.Read(p, new DateOnly(2025, 6, 13)).Name == ChatCommand.None).ShouldBeEmpty();
    }

    private static JsonNode Read(string file) => JsonNode.Parse(Files[file])!;

    private static IEnumerable<string> Words(JsonNode? list) => list!.AsArray().Select(w => (string)w!);

    private static int At(byte[] png, int offset) => (png[offset] << 24) | (png[offset + 1] << 16) | (png[offset + 2] << 8) | png[offset + 3];

    /// <summary>What a person reads in a manifest, under its path.</summary>
    private static IEnumerable<(string Path, string Text)> Texts(JsonNode node, string path = "") => node switch
    {
        JsonObject o => o.Where(p => p.Key is not ("developer" or "icons" or "localizationInfo")).SelectMany(p => Texts(p.Value!, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray a => a.SelectMany((item, i) => Texts(item!, $"{path}[{i}]")),
        JsonValue v when path.Split('.')[^1] is "title" or "description" or "short" or "full" || path.StartsWith("staticTabs", StringComparison.Ordinal) && path.EndsWith(".name", StringComparison.Ordinal) => [(path, (string)v!)],
        _ => [],
    };

    private static int Longest(string path) => path switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        "$schema" => 2048,
        _ when path.StartsWith("composeExtensions", StringComparison.Ordinal) => path.EndsWith(".title", StringComparison.Ordinal) ? 32 : 128,
        _ => 128,
    };
}
