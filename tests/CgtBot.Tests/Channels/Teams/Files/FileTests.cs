using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams.Files;

/// <summary>Minutes dropped one to one, and the register sent as a file.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task Minutes_dropped_one_to_one_go_through_the_same_review_as_on_the_page_and_are_saved()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        town.Teams.Files["/files/compte-rendu"] = Encoding.UTF8.GetBytes("# CST du 12 juin 2025\n\nQuestions de la CGT :\n- Quel est le coût annuel de l’outil ?\n- Qui a choisi le prestataire ?\n");

        var review = (await town.AnswersAsync(Drops(town, "claude", "compte-rendu.md", $"{town.Teams.Root}files/compte-rendu?tempauth=abc"))).ShouldHaveSingleItem();
        TeamsTown.TextOf(review).ShouldContain("compte-rendu.md");
        var save = TeamsTown.Buttons(review).First(b => TeamsTown.CommandOf(b) == "import");
        var saved = await town.AnswersAsync(town.Press("claude", review, (string)save["title"]!, null, ("keep", Ticked(review))));

        saved.ShouldNotBeEmpty();
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(2);
        town.Teams.FileTokens.ShouldBeEmpty("the address is the only key a file needs");
    }

    [Fact]
    public async Task Words_typed_with_a_file_are_a_message_of_their_own()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        town.Teams.Files["/files/cr"] = Encoding.UTF8.GetBytes("# CST du 12 juin 2025\n\nQuestions de la CGT :\n- Quel est le coût annuel de l’outil ?\n");
        var dropped = Drops(town, "claude", "cr.md", $"{town.Teams.Root}files/cr");
        dropped["text"] = "note une question : Qui a choisi cet outil ?";

        var both = await town.AnswersAsync(dropped, 2);

        TeamsTown.TitleOf(both[0]).ShouldContain("cr.md");
        TeamsTown.TitleOf(both[1]).ShouldContain("n° 1");
    }

    [Fact]
    public async Task A_file_that_is_elsewhere_is_not_fetched()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();

        foreach (var address in new[] { "https://evil.example/cr.md", "http://169.254.169.254/latest/meta-data", "https://sharepoint.com.evil.example/cr.md", "file:///etc/passwd", "" })
        {
            var answer = (await town.AnswersAsync(Drops(town, "claude", "cr.md", address))).ShouldHaveSingleItem();
            TeamsTown.TextOf(answer).ShouldContain("espace de fichiers", customMessage: address);
        }

        (await town.App.Reads(db => db.ImportDrafts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_file_too_large_or_empty_is_said_to_be()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        town.Teams.Files["/files/vide"] = [];
        town.Teams.Files["/files/grand"] = new byte[(5 * 1024 * 1024) + 1];
        town.Teams.Redirects["/files/ailleurs"] = $"{town.Teams.Root}files/vide";

        foreach (var (path, said) in new[] { ("ailleurs", "à nouveau"), ("absent", "à nouveau"), ("vide", "vide"), ("grand", "5 Mo") })
        {
            var answer = (await town.AnswersAsync(Drops(town, "claude", "..\\../cr\u0007.md", $"{town.Teams.Root}files/{path}"))).ShouldHaveSingleItem();
            TeamsTown.TextOf(answer).ShouldContain(said);
            TeamsTown.TitleOf(answer).ShouldContain("« cr.md »");
        }

        town.Teams.FilesRead.Count(p => p == "/files/vide").ShouldBe(1, "the redirect led there too");
    }

    [Fact]
    public async Task Who_may_not_import_is_told_so_and_nothing_is_fetched()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.SaysAsync("denis", "bonjour le bot, montre les questions", TeamsTown.Channel);
        town.Teams.Files["/files/cr"] = Encoding.UTF8.GetBytes("CR");

        var answer = (await town.AnswersAsync(Drops(town, "denis", "cr.md", $"{town.Teams.Root}files/cr"))).ShouldHaveSingleItem();

        TeamsTown.TitleOf(answer).ShouldBe(CgtBot.Texts.ChatTexts.NotAllowed);
        town.Teams.FilesRead.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_register_is_offered_one_to_one_and_put_where_the_person_accepts_it()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", "note une question : Quel est le coût annuel ?");

        var offers = (await town.AnswersAsync(town.Activity("message", "claude", text: "exporte le registre en csv"), 2)).Where(c => TypeOf(c) == "application/vnd.microsoft.teams.card.file.consent").ShouldHaveSingleItem();
        var before = town.Teams.Calls.Count;
        var accepted = Consent(town, offers, "accept", $"{town.Teams.Root}files/upload");
        ((int)(await town.HandsAsync(accepted)).StatusCode).ShouldBe(200);
        ((int)(await town.HandsAsync(accepted)).StatusCode).ShouldBe(200);

        var after = await town.ComesAsync(before, 2);
        Encoding.UTF8.GetString(town.Teams.Files["/files/upload"]).ShouldContain("coût annuel");
        after.ShouldContain(c => TypeOf(c) == "application/vnd.microsoft.teams.card.file.info");
        after.ShouldContain(c => c.Method == "DELETE" && c.Message == offers.Id);
        town.Teams.FilesPut.ShouldBe(1);
    }

    [Fact]
    public async Task An_offer_declined_puts_nothing_and_a_file_is_put_nowhere_that_is_not_allowed()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var offer = (await town.AnswersAsync(town.Activity("message", "claude", text: "exporte le registre en csv"), 2)).First(c => TypeOf(c) == "application/vnd.microsoft.teams.card.file.consent");
        var before = town.Teams.Calls.Count;

        await town.HandsAsync(Consent(town, offer, "decline", $"{town.Teams.Root}files/upload"));
        (await town.ComesAsync(before)).ShouldHaveSingleItem().Method.ShouldBe("DELETE");
        await town.HandsAsync(Consent(town, offer, "accept", "https://evil.example/upload"));

        (await town.ComesAsync(before, 3)).ShouldContain(c => c.Body != null && TeamsTown.TitleOf(c).Contains("pas pu être déposé"));
        town.Teams.FilesPut.ShouldBe(0);
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/x/download.aspx?UniqueId=1&tempauth=e", true)]
    [InlineData("https://sharepoint.com/a", true)]
    [InlineData("http://contoso-my.sharepoint.com/a", false)]
    [InlineData("https://contoso-my.sharepoint.com:8443/a", false)]
    [InlineData("https://u:p@contoso-my.sharepoint.com/a", false)]
    [InlineData("https://evilsharepoint.com/a", false)]
    [InlineData("//sharepoint.com/a", false)]
    public void A_file_is_reached_below_an_allowed_host_only(string address, bool allowed) => (AllowedHosts.Of(["sharepoint.com"], address) is not null).ShouldBe(allowed);

    private static string Ticked(TeamsCall review) => string.Join(',', TeamsTown.InputsOf(review).Where(i => ((string)i["id"]!).StartsWith("in.keep", StringComparison.Ordinal)).SelectMany(i => ((string?)i["value"] ?? "").Split(',')));

    private static string? TypeOf(TeamsCall call) => (string?)call.Body?["attachments"]?[0]?["contentType"];

    private static JsonObject Drops(TeamsTown town, string person, string name, string address)
    {
        var activity = town.Activity("message", person);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["contentUrl"] = "https://contoso-my.sharepoint.com/cr.md", ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "1150D938", ["fileType"] = "md" },
        });
        return activity;
    }

    private static JsonObject Consent(TeamsTown town, TeamsCall offer, string action, string uploadUrl)
    {
        var activity = town.Activity("invoke", "claude");
        (activity["name"], activity["replyToId"]) = ("fileConsent/invoke", offer.Id);
        activity["value"] = new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = action, ["context"] = offer.Body!["attachments"]![0]!["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = action == "accept" ? new JsonObject { ["contentUrl"] = "https://contoso-my.sharepoint.com/registre.csv", ["name"] = "registre.csv", ["uploadUrl"] = uploadUrl, ["uniqueId"] = "1", ["fileType"] = "csv" } : null,
        };
        return activity;
    }
}
