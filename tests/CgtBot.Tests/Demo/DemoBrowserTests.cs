using CgtBot.Demo;
using Microsoft.Playwright;
using Chromium = CgtBot.Tests.Support.Browser;

namespace CgtBot.Tests.Demo;

/// <summary>The demonstration as a visitor sees it, in a real browser.</summary>
public sealed class DemoBrowserTests
{
    [Fact]
    public async Task The_alert_of_May_arrives_in_the_open_page_while_the_days_go_by_in_the_bar()
    {
        await using var browser = await Chromium.LaunchAsync();
        await using var demo = await DemoBot.StartAsync(["--urls=http://127.0.0.1:0"], null, TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(demo.Address);
        await page.EvaluateAsync("window.still = true");
        await Chromium.ShootAsync(page, "demo-1-start");

        await page.ClickAsync("#demo-bar button[value='2025-05-15']");

        await page.WaitForSelectorAsync("#log .tone-alert", new PageWaitForSelectorOptions { Timeout = 90_000 });
        await page.WaitForSelectorAsync("#demo-bar time[datetime='2025-05-15']", new PageWaitForSelectorOptions { Timeout = 90_000 });
        await page.Locator("#demo-bar:not([aria-busy])").WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
        (await page.EvaluateAsync<bool>("window.still === true")).ShouldBeTrue("the page was not loaded again");
        await page.WaitForTimeoutAsync(800);
        (await page.Locator("#log .tone-alert h3").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.EvaluateAsync<double>("document.querySelector('#log .tone-alert').getBoundingClientRect().top")).ShouldBeInRange(0, 700);
        (await page.EvaluateAsync<double>("document.getElementById('demo-bar').getBoundingClientRect().bottom")).ShouldBeInRange(40, 200);
        await Chromium.ShootAsync(page, "demo-2-may");
        await Chromium.ShootAsync(page, "demo-3-may-whole", whole: true);

        await page.FillAsync("#text", "chronologie IA");
        await page.ClickAsync("form[data-write] button[type=submit]");
        await page.WaitForSelectorAsync("#log img[src*='/images/chronologie/ia.svg']");
        await page.WaitForTimeoutAsync(400);
        await page.Locator("#log img[src*='/images/chronologie/ia.svg']").ScrollIntoViewIfNeededAsync();
        await Chromium.ShootAsync(page, "demo-4-timeline");
        await page.FillAsync("#text", "prépare le dossier sur l'IA");
        await page.ClickAsync("form[data-write] button[type=submit]");
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#log a[href='/exports/dossier/ia.html']"));

        file.SuggestedFilename.ShouldBe("dossier-ia-2025-05-15.html");
        (await Chromium.SeriousFindingsAsync(page)).ShouldBeEmpty();
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visitor_publishes_a_text_and_sees_its_alert()
    {
        await using var browser = await Chromium.LaunchAsync();
        await using var demo = await DemoBot.StartAsync(["--urls=http://127.0.0.1:0"], null, TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(demo.Address, "/demo");
        (await Chromium.SeriousFindingsAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, "demo-5-page", whole: true);

        await page.CheckAsync("input[value=announcement]");
        await page.FillAsync("#title", "Un assistant pour tous");
        await page.FillAsync("#text", "Un assistant d’intelligence artificielle est déployé lundi dans tous les services.");
        await page.ClickAsync("form.publish button[type=submit]");

        await page.WaitForURLAsync("**/");
        await page.WaitForSelectorAsync("#log .tone-alert");
        await Chromium.ShootAsync(page, "demo-6-published");
        browser.Complaints.ShouldBeEmpty();
    }
}
