using System.Net;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Web;

public sealed class ConversationTests
{
    [Fact]
    public async Task The_page_answers_in_French_with_the_input_and_the_quick_buttons()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (response, page) = await person.Opens("/");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        page.QuerySelectorAll(".quick button").Select(b => b.TextContent).ShouldBe(["Questions ouvertes", "En retard", "Écarts", "Sources", "Aide"]);
        page.QuerySelector("textarea[name=text]").ShouldNotBeNull();
        page.QuerySelector("[role=log]")!.GetAttribute("aria-live").ShouldBe("polite");
    }

    [Fact]
    public async Task The_page_is_in_English_when_the_section_is()
    {
        await using var app = await BotApp.StartAsync();
        await app.Arranges(async (db, _) => (await db.Sections.SingleAsync()).Language = "en");
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector(".quick button")!.TextContent.ShouldBe("Open questions");
    }

    [Fact]
    public async Task A_typed_phrase_and_its_answer_are_kept_and_shown()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (response, page) = await person.Types("xyzzy plugh");

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page.QuerySelector("article.person .said")!.TextContent.ShouldBe("xyzzy plugh");
        page.QuerySelector("article.person time")!.TextContent.ShouldBe("13 juin 2025 à 10:00");
        page.QuerySelector("article.bot .card h3").ShouldNotBeNull();
        (await app.Reads(db => db.ChatMessages.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_pressed_button_is_a_line_and_runs_its_command()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var form = page.QuerySelector("form.quick")!;
        await person.Sends(form, form.QuerySelectorAll("button").Single(b => b.TextContent == "Aide"));

        var lines = await app.Reads(db => db.ChatMessages.OrderBy(m => m.Id).ToListAsync());
        lines[0].Text.ShouldBe("Aide");
        lines[1].Card.ShouldNotBeNull();
    }

    [Fact]
    public async Task Script_in_a_message_is_shown_as_text()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var (_, page) = await person.Types(Attack);

        page.QuerySelector("article.person .said")!.TextContent.ShouldBe(Attack);
        page.QuerySelectorAll("#log script, #log img").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData("  \n\t ", "vide")]
    [InlineData("coût\u0000 de l’outil\u0007", "invisibles")]
    public async Task What_cannot_be_kept_is_said_in_French_and_nothing_is_stored(string typed, string said)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (response, page) = await person.Types(typed);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#problem")!.TextContent.ShouldContain(said);
        (await app.Reads(db => db.ChatMessages.CountAsync())).ShouldBe(0);
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(new string([.. typed.Where(c => !char.IsControl(c))]).Trim());
    }

    [Fact]
    public async Task A_message_of_a_megabyte_is_refused_and_given_back_whole()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var text = string.Concat(Enumerable.Repeat("Quel est le coût annuel de l’outil ? ", 28_000));
        var (response, page) = await person.Types(text);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#problem")!.TextContent.ShouldContain("déposez-le");
        page.QuerySelector("textarea")!.TextContent.ShouldBe(text);
    }

    [Fact]
    public async Task A_body_beyond_the_bound_is_refused_before_it_is_read()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("input[name=token]")!.GetAttribute("value")!), "token" }, { new ByteArrayContent(new byte[12 * 1024 * 1024]), "file", "gros.txt" } };
        var response = await person.PostsAsync("/messages", form);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldContain("trop volumineux");
    }

    [Fact]
    public async Task Words_sent_with_a_file_are_a_line_of_their_own_and_given_back_when_the_file_is_refused()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        MultipartFormDataContent Form(byte[] bytes) => new() { { new StringContent(page.QuerySelector("input[name=token]")!.GetAttribute("value")!), "token" }, { new StringContent("note une question : Qui a choisi cet outil ?"), "text" }, { new ByteArrayContent(bytes), "file", "cr.md" } };

        await person.PostsAsync("/messages", Form("# CST du 12 juin 2025\n\nQuestions de la CGT :\n- Quel est le coût annuel de l’outil ?\n"u8.ToArray()));
        var lines = await app.Reads(db => db.ChatMessages.OrderBy(m => m.Id).ToListAsync());
        var refused = await person.PostsAsync("/messages", Form([]));

        lines.Count.ShouldBe(4);
        (lines[0].Text!.Contains("cr.md", StringComparison.Ordinal), lines[2].Text).ShouldBe((true, "note une question : Qui a choisi cet outil ?"));
        (await app.Reads(db => db.Entries.Select(e => e.Text).SingleAsync())).ShouldBe("Qui a choisi cet outil ?");
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Qui a choisi cet outil ?</textarea>");
    }

    [Fact]
    public async Task A_file_over_the_limit_gets_a_clear_refusal()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("input[name=token]")!.GetAttribute("value")!), "token" }, { new ByteArrayContent(new byte[6 * 1024 * 1024]), "file", "dossier.md" } };
        var response = await person.PostsAsync("/messages", form);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain("«\u00a0dossier.md\u00a0» pèse 6,0\u00a0Mo");
    }

    [Fact]
    public async Task Older_lines_are_a_page_up()
    {
        await using var app = await BotApp.StartAsync();
        await app.Reads(async db =>
        {
            db.ChatMessages.AddRange(Enumerable.Range(1, 75).Select(n => new Domain.Messages.ChatMessage { Section = db.Section, Channel = 1, Author = new("web:local"), At = app.Clock.GetUtcNow(), Text = $"ligne {n}" }));
            return await db.SaveChangesAsync();
        });
        using var person = new WebPerson(app.Address);
        var (_, last) = await person.Opens("/");
        var (_, middle) = await person.Opens(last.QuerySelector("[data-older]")!.GetAttribute("href")!);
        var (_, first) = await person.Opens(middle.QuerySelector("[data-older]")!.GetAttribute("href")!);

        last.QuerySelectorAll(".said").Select(s => s.TextContent).ShouldBe(Enumerable.Range(46, 30).Select(n => $"ligne {n}"));
        middle.QuerySelectorAll(".said").Select(s => s.TextContent).ShouldBe(Enumerable.Range(16, 30).Select(n => $"ligne {n}"));
        first.QuerySelectorAll(".said").Select(s => s.TextContent).ShouldBe(Enumerable.Range(1, 15).Select(n => $"ligne {n}"));
        first.QuerySelector("[data-older]").ShouldBeNull();
    }

    [Fact]
    public async Task When_nothing_can_be_written_the_person_is_told_so()
    {
        await using var app = await BotApp.StartAsync();
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON ChatMessages BEGIN SELECT RAISE(FAIL, 'full'); END"));
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var response = await person.Sends(page.QuerySelector("form[data-write]")!, null, ("text", "une phrase"));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldBe("Rien n’a été modifié. Réessayez dans un instant ; si cela recommence, prévenez la personne qui administre le bot.");
    }
}
