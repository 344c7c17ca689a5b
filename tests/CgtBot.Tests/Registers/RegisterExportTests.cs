using System.Net;
using System.Text;
using System.Text.Json;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Registers;

public sealed class RegisterExportTests
{
    [Fact]
    public async Task The_JSON_file_has_every_entry_with_its_answers_and_the_head_of_the_journal()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Quel est le coût de l’IA ?");
        await app.Runs("answer", ("number", 1), ("text", "40 000 €"), ("partial", "true"), ("source", "courriel"));
        await app.Adds("Annulée ?");
        await app.Runs("undo");

        var card = await app.Runs("export", ("format", "json"));
        using var json = JsonDocument.Parse(await app.Client.GetStringAsync(card.Blocks.OfType<CardBlock.Link>().Single().Address));
        var root = json.RootElement;
        root.GetProperty("format").GetString().ShouldBe("cgtbot-register");
        var entry = root.GetProperty("entries").EnumerateArray().ShouldHaveSingleItem();
        (entry.GetProperty("kind").GetString(), entry.GetProperty("state").GetString(), entry.GetProperty("topic").GetString(), entry.GetProperty("dueOn").GetString(), entry.GetProperty("author").GetString())
            .ShouldBe(("question", "partly-answered", "ia", "2025-07-15", "person-1"));
        entry.GetProperty("answers").EnumerateArray().ShouldHaveSingleItem().GetProperty("source").GetString().ShouldBe("courriel");

        var head = await app.Reads(db => db.Journal.OrderByDescending(l => l.Sequence).FirstAsync());
        root.GetProperty("journal").GetProperty("lines").GetInt64().ShouldBe(head.Sequence);
        root.GetProperty("journal").GetProperty("head").GetString().ShouldBe(Convert.ToHexStringLower(head.Hash));
        root.ToString().ShouldNotContain("web:local");
    }

    [Fact]
    public async Task The_CSV_file_opens_in_a_spreadsheet_and_computes_nothing()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("=HYPERLINK(\"http://mal\";\"Quel coût ?\")");
        var bytes = await app.Client.GetByteArrayAsync("/exports/register.csv");

        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("n°;nature;texte;état;");
        lines[1].ShouldStartWith("1;Question;\"'=HYPERLINK(\"\"http://mal\"\";\"\"Quel coût ?\"\")\";ouverte;");
        lines[2].ShouldContain(Convert.ToHexStringLower(await app.Reads(db => db.Journal.OrderByDescending(l => l.Sequence).Select(l => l.Hash).FirstAsync())));
    }

    [Fact]
    public void No_cell_ever_starts_a_formula_and_every_text_comes_back_whole() => Gen.String[Gen.Char["=+-@\t\r\n;\",a é＝'"], 0, 12].Sample(text =>
    {
        var cell = RegisterCsv.Cell(text);
        var shown = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        if (shown.Length > 0)
        {
            "=+-@\t\r\n＝".ShouldNotContain(shown[0]);
        }

        (shown == text || shown == "'" + text).ShouldBeTrue();
    });

    [Fact]
    public async Task An_unknown_format_is_named_and_a_stranger_gets_no_file()
    {
        await using var app = await BotApp.StartAsync(settings: ("Web:AllowedHosts", "bot.example.org"));
        (await app.Runs("export", ("format", "pdf"))).Title.ShouldBe("Je ne connais pas le format « pdf »");
        (await app.Client.GetAsync("/exports/register.csv")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_verb_writes_the_same_file_without_the_bot_running()
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-").FullName;
        await using (var app = await BotApp.StartAsync(folder: folder))
        {
            await app.Adds("Qui décide ?");
            var file = Path.Combine(folder, "registre.json");
            var said = await Verb.RunAsync("export", "--out", file, $"--Storage:Folder={folder}");
            said.Exit.ShouldBe(0, said.Errors);
            JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("entries").GetArrayLength().ShouldBe(1);
            (await Verb.RunAsync("export", "--format", "pdf", $"--Storage:Folder={folder}")).Exit.ShouldBe(2);
            (await Verb.RunAsync("export", "--section", "9", $"--Storage:Folder={folder}")).Errors.ShouldContain("Il n’y a pas de section 9.");
        }
    }
}
