using CgtBot.Tests.Support;
using CgtBot.Domain.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CgtBot.Tests.Browser;

public sealed class PagesInBrowserTests
{
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/", "conversation"), ("/registre", "registre"), ("/registre/1", "entree"), ("/ecarts", "ecarts"), ("/consultations", "consultations"),
        ("/chronologie/ia", "chronologie"), ("/sources", "sources"), ("/nulle-part", "absente"), ("/entree", "code"),
    ];

    [Fact]
    public async Task No_page_hinders_a_person_in_light_or_dark_wide_or_narrow()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        await SampleSection.TalkAsync(app, Card.Of("Bonjour"), SampleSection.EveryBlock());
        foreach (var (dark, width) in new[] { (false, 1280), (true, 360) })
        {
            var page = await browser.OpenAsync(app, dark: dark, width: width);
            foreach (var (path, name) in Pages)
            {
                await page.GotoAsync(path);
                await Support.Browser.ShootAsync(page, $"{name}-{(dark ? "sombre" : "clair")}-{width}", whole: true);
                (await Support.Browser.SeriousFindingsAsync(page)).ShouldBeEmpty($"{path} {width} {(dark ? "dark" : "light")}");
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{path} scrolls sideways at {width}");
            }
        }

        browser.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_types_presses_and_sees_what_arrives_without_reload()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.EvaluateAsync("window.sameDocument = true");
        await page.GetByLabel("Votre message").FillAsync("xyzzy plugh");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(1);
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("text");

        await page.GetByRole(AriaRole.Button, new() { Name = "Aide" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(2);
        await app.Reads(async db =>
        {
            db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = 1, What = "note", Occasion = "publication/1", Card = SampleSection.EveryBlock(), CreatedAt = app.Clock.GetUtcNow(), NextTryAt = app.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });

        await Assertions.Expect(page.Locator("article[data-tone=alert]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#alerts")).ToContainTextAsync("Écart E1");
        (await page.EvaluateAsync<bool>("window.sameDocument")).ShouldBeTrue();
        await Support.Browser.ShootAsync(page, "arrivee");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task My_answer_is_in_sight_though_the_live_stream_brings_it_first_and_what_I_type_meanwhile_stays()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aide" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(1);
        await page.RouteAsync("**/messages", async route =>
        {
            var answer = await route.FetchAsync();
            await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(2);
            await page.GetByLabel("Votre message").FillAsync("la suite");
            await route.FulfillAsync(new() { Response = answer });
        });

        await page.GetByLabel("Votre message").FillAsync("sources");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("article.bot").Last).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("form[data-write]")).Not.ToHaveAttributeAsync("aria-busy", "true");
        (await page.GetByLabel("Votre message").InputValueAsync()).ShouldBe("la suite");
    }

    [Fact]
    public async Task Without_script_the_conversation_works_too()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app, script: false);
        await page.GetByLabel("Votre message").FillAsync("xyzzy plugh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Assertions.Expect(page.Locator("article.person .said")).ToHaveTextAsync("xyzzy plugh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Aide" }).First.ClickAsync();

        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_file_too_large_is_refused_before_it_is_sent_and_the_text_stays()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.GetByLabel("Votre message").FillAsync("mon brouillon");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "gros.txt", MimeType = "text/plain", Buffer = new byte[6 * 1024 * 1024] });

        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("trop lourd");
        (await page.GetByLabel("Votre message").InputValueAsync()).ShouldBe("mon brouillon");
        (await app.Reads(db => db.ChatMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_look_a_person_chose_is_kept_from_page_to_page()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.GetByLabel("Apparence").SelectOptionAsync("dark");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.GetByRole(AriaRole.Link, new() { Name = "Registre", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task A_dropped_file_is_sent_and_kept_as_a_line()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        var carried = await page.EvaluateHandleAsync("() => { const d = new DataTransfer(); d.items.add(new File(['Réunion du 15 mai 2025'], 'compte-rendu.md', { type: 'text/markdown' })); return d; }");
        await page.DispatchEventAsync("#text", "dragover", new { dataTransfer = carried });
        await Assertions.Expect(page.Locator(".drop-hint")).ToBeVisibleAsync();
        await page.DispatchEventAsync("#text", "drop", new { dataTransfer = carried });

        await Assertions.Expect(page.Locator("article.person .said")).ToContainTextAsync("compte-rendu.md");
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Several_files_dropped_are_each_sent_and_what_was_being_typed_stays()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.Locator("#text").FillAsync("note une question : Qui");
        var carried = await page.EvaluateHandleAsync("() => { const d = new DataTransfer(); for (const n of ['un.md', 'deux.md']) d.items.add(new File(['Réunion du 15 mai 2025'], n, { type: 'text/markdown' })); return d; }");

        await page.DispatchEventAsync("#text", "drop", new { dataTransfer = carried });
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(2);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "trois.md", MimeType = "text/plain", Buffer = "Réunion du 15 mai 2025"u8.ToArray() });
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(3);

        await Assertions.Expect(page.Locator("article.person .said")).ToContainTextAsync(["un.md", "deux.md", "trois.md"]);
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("note une question : Qui");
    }

    [Fact]
    public async Task The_button_pressed_after_a_file_that_went_off_by_itself_complains_of_nothing()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "un.md", MimeType = "text/plain", Buffer = "Réunion du 15 mai 2025"u8.ToArray() });
        await Assertions.Expect(page.Locator("article.bot")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await page.WaitForTimeoutAsync(300);
        (await page.Locator("#problem").TextContentAsync()).ShouldBe("");

        await page.Locator("#text").FillAsync(" ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("Le message est vide");
    }

    [Fact]
    public async Task A_pdf_printed_with_a_picture_among_its_letters_is_read()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await page.SetContentAsync("<p>Réunion du 15 mai 2025 🤖 avec le robot du service</p><p>Quel est le coût annuel de l’outil 👩‍🏫 ?</p>");

        var read = CgtBot.Dossiers.DossierFile.Decode(await page.PdfAsync(), "cr.pdf");

        (read.Problem, read.Text.Contains("Quel est le coût annuel")).ShouldBe((null, true));
    }

    [Fact]
    public async Task Two_tabs_see_the_same_conversation_and_one_that_closes_leaves_the_other_listening()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var first = await browser.OpenAsync(app);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(app.Address.ToString());
        await first.BringToFrontAsync();
        await first.GetByLabel("Votre message").FillAsync("depuis le premier onglet");
        await first.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.Locator("article.person .said")).ToHaveTextAsync("depuis le premier onglet");
        await Assertions.Expect(second.Locator("article.bot")).ToContainTextAsync("pas compris");

        await first.CloseAsync();
        await SampleSection.SaysAsync(app, Card.Of("Après la fermeture"));
        await Assertions.Expect(second.Locator("article.bot").Last).ToContainTextAsync("Après la fermeture");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_written_before_the_page_listens_reaches_the_other_tab_too()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var first = await browser.OpenAsync(app, "/registre");
        await first.AddInitScriptAsync("const request = navigator.locks.request.bind(navigator.locks); navigator.locks.request = (...all) => { window.listenNow = () => request(...all); };");
        await first.GotoAsync("/");
        var second = await first.Context.NewPageAsync();
        await second.AddInitScriptAsync("navigator.locks.request = () => {};");
        await second.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await first.BringToFrontAsync();
        await first.GetByLabel("Votre message").FillAsync("avant l'écoute");
        await first.Keyboard.PressAsync("Enter");
        await Assertions.Expect(first.Locator("article.bot")).ToHaveCountAsync(1);

        await first.EvaluateAsync("() => { window.listenNow(); }");
        await Assertions.Expect(second.Locator("article.person .said")).ToHaveTextAsync("avant l'écoute");
    }

    [Fact]
    public async Task Figures_beside_the_conversation_follow_it()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var app = await BotApp.StartAsync();
        var page = await browser.OpenAsync(app);
        await Assertions.Expect(page.Locator("#summary .figures strong").First).ToHaveTextAsync("0");
        await SampleSection.FillAsync(app);
        await SampleSection.SaysAsync(app, Card.Of("Nouveau"));

        await Assertions.Expect(page.Locator("#summary .figures strong").First).ToHaveTextAsync("4");
    }
}
