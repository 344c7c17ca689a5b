using CgtBot.Demo;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CgtBot.Tests.Browser;

/// <summary>A branch’s first afternoon with the bot, from the dossier to the opinion that came too late. The pictures of the guide are its own: CGTBOT_SHOTS=docs tests/run.sh --filter WholeStory.</summary>
public sealed class WholeStoryTests
{
    private const string Hiring = "Offre d’emploi : chargé·e de projet intelligence artificielle";

    [Fact]
    public async Task From_the_dossier_to_the_alert_and_the_opinion_given_after_it()
    {
        await using var browser = await Support.Browser.LaunchAsync();
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchChat.StartAsync();
        site.ServeFeed(("1", "Horaires d’été de l’accueil", "L’accueil ferme à 16 heures en juillet.", 2));
        var page = await browser.OpenAsync(app);
        await page.EvaluateAsync("window.sameDocument = true");

        await DropAsync(page, DemoFiles.Dossier, DemoFiles.Read(DemoFiles.Dossier));
        var review = await AnswerAsync(page, "lignes à vérifier avant d’enregistrer");
        await review.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await ShootAsync(page, "import", review);
        await review.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les lignes cochées" }).ClickAsync();
        await AnswerAsync(page, "Dossier enregistré");
        (await app.Reads(db => db.Entries.Where(e => e.Text.StartsWith("Combien")).Select(e => e.Text).SingleAsync())).ShouldStartWith("Combien coûtent", customMessage: "the line unticked, the first, is not kept");

        var open = await app.Reads(db => db.Entries.CountAsync(e => e.Awaited && e.Kind == CgtBot.Domain.Registers.EntryKind.Question));
        await SayAsync(page, "quelles questions sont encore ouvertes ?");
        var typed = await AnswerAsync(page, $"{open} questions ouvertes");
        (await typed.InnerTextAsync()).ShouldContain("ouverte depuis 253 jours");
        await page.GetByRole(AriaRole.Button, new() { Name = "Questions ouvertes", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("article.bot", new() { HasText = $"{open} questions ouvertes" })).ToHaveCountAsync(2);
        await ShootAsync(page, "conversation", typed);

        await SayAsync(page, $"surveille {site.At("/rss.xml")}");
        await (await AnswerAsync(page, "Horaires d’été")).GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await AnswerAsync(page, "Source n° 1 ajoutée");

        site.ServeFeed(("2", Hiring, WatchChat.Posting, 12), ("1", "Horaires d’été de l’accueil", "L’accueil ferme à 16 heures en juillet.", 2));
        var alert = page.Locator("article[data-tone=alert]", new() { HasText = Hiring });
        for (var hour = 0; hour < 20 && await alert.CountAsync() == 0; hour++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(20));
            await page.WaitForTimeoutAsync(250);
        }

        await Assertions.Expect(alert).ToHaveCountAsync(1);
        await ShootAsync(page, "alerte", alert);
        (await alert.InnerTextAsync()).ShouldSatisfyAllConditions(t => t.ShouldContain("aucun avis du CST connu de nous"), t => t.ShouldContain($"Offre d’emploi publiée le 12/06/2025\u00a0: «\u00a0{Hiring.Replace(" :", "\u00a0:")}\u00a0»", customMessage: "the marks of French stay with their words"));

        await SayAsync(page, "avis défavorable du CST sur l’IA le 13 juin 2025");
        await AnswerAsync(page, "avis rendu après l’annonce");
        (await page.EvaluateAsync<bool>("window.sameDocument")).ShouldBeTrue("the page was never loaded again");
        (await Support.Browser.SeriousFindingsAsync(page)).ShouldBeEmpty();

        await page.GotoAsync("/registre");
        await ShootAsync(page, "registre");
        (await Support.Browser.SeriousFindingsAsync(page)).ShouldBeEmpty();
        await page.GotoAsync("/ecarts");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Avis rendu après l’annonce");
        browser.Complaints.ShouldBeEmpty();
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    private static async Task DropAsync(IPage page, string name, string text)
    {
        var carried = await page.EvaluateHandleAsync(
            "([name, text]) => { const d = new DataTransfer(); d.items.add(new File([text], name, { type: 'text/markdown' })); return d; }", new[] { name, text });
        await page.DispatchEventAsync("#text", "dragover", new { dataTransfer = carried });
        await page.DispatchEventAsync("#text", "drop", new { dataTransfer = carried });
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.GetByLabel("Votre message").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task<ILocator> AnswerAsync(IPage page, string text)
    {
        var answer = page.Locator("article.bot", new() { HasText = text }).Last;
        await Assertions.Expect(answer).ToBeVisibleAsync();
        return answer;
    }

    private static async Task ShootAsync(IPage page, string name, ILocator? at = null)
    {
        await (at?.EvaluateAsync("e => e.scrollIntoView()") ?? Task.CompletedTask);
        await page.WaitForTimeoutAsync(300);
        await Support.Browser.ShootAsync(page, name);
    }
}
