using System.Globalization;
using System.Text.Json;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.Playwright;
using Chromium = CgtBot.Tests.Support.Browser;

namespace CgtBot.Tests.Channels.Teams.Cards;

/// <summary>The library that draws Adaptive Cards, and a Markdown reader like those of the clients, judge what we send.</summary>
public sealed class CardOracleTests
{
    private static readonly string[] Scripts = ["node_modules/adaptivecards/dist/adaptivecards.min.js", "node_modules/markdown-it/dist/browser/markdown-it.umd.min.js", "cards.js"];

    /// <summary>Bars are Teams' own: any other host says so, and draws their fallback.</summary>
    private const string TeamsOnly = "UnknownElementType: Unknown element type \"Chart.HorizontalBar\". Fallback will be used if present.";

    public CardOracleTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    [Fact]
    public async Task Every_card_the_bot_makes_is_read_without_a_complaint_and_each_of_its_buttons_sends_its_command()
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.OpenOracleAsync("cards.html", scripts: Scripts);
        var cards = await EveryCard.CollectAsync();
        cards.Select(c => c.Title).Distinct().Count().ShouldBeGreaterThan(60);

        foreach (var card in cards)
        {
            var pages = AdaptiveCards.Of(card);
            pages.Cards.ShouldAllBe(c => AdaptiveJson.BytesOf(c) <= AdaptiveCards.MostBytes);
            var pressed = new List<PressedAction?>();
            foreach (var adaptive in pages.Cards)
            {
                await page.EvaluateAsync("clear()");
                (await DrawAsync(page, adaptive)).Where(said => said != TeamsOnly).ShouldBeEmpty(card.Title);
                pressed.AddRange(await PressAllAsync(page, card));
            }

            var meant = EveryCard.ButtonsOf(card).Select(b => b.Command.Name).Order();
            pressed.OfType<PressedAction.Ordered>().Select(o => o.Command.Name).Order().ShouldBe(meant, card.Title);
        }

        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_people_write_is_never_read_as_a_link_or_a_formatting()
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.OpenOracleAsync("cards.html", scripts: Scripts);

        for (var seed = 0; seed < 60; seed++)
        {
            var card = new RandomCards(seed).Next();
            foreach (var adaptive in AdaptiveCards.Of(card with { Blocks = [.. card.Blocks.Where(b => b is not CardBlock.Link)] }).Cards)
            {
                await page.EvaluateAsync("clear()");
                (await DrawAsync(page, adaptive)).ShouldBeEmpty($"{seed}");
                (await page.EvaluateAsync<string[]>("formatting()")).ShouldBeEmpty($"{seed}");
            }
        }
    }

    [Theory]
    [InlineData(false, 720)]
    [InlineData(true, 720)]
    [InlineData(false, 320)]
    [InlineData(true, 320)]
    public async Task A_card_is_readable_in_both_themes_and_on_a_telephone(bool dark, int width)
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.OpenOracleAsync("cards.html", dark, width, Scripts);
        foreach (var card in await EveryCard.ShownAsync())
        {
            await page.EvaluateAsync("clear()");
            await DrawAsync(page, AdaptiveCards.Of(card).Page(1), dark);
            (await page.EvaluateAsync<string[]>("clipped()")).ShouldBeEmpty($"{card.Title} at {width} pixels");
            (await Chromium.SeriousFindingsAsync(page)).ShouldBeEmpty(card.Title);
            await Chromium.ShootAsync(page, $"teams-{card.Title.Split(' ', ':')[0]}-{(dark ? "dark" : "light")}-{width}", whole: true);
        }
    }

    private static Task<string[]> DrawAsync(IPage page, AdaptiveCard card, bool dark = false) => page.EvaluateAsync<string[]>("([json, dark]) => draw(json, dark)", new object[] { AdaptiveJson.Write(card), dark });

    /// <summary>What a client would send for each button but the links.</summary>
    private static async Task<List<PressedAction?>> PressAllAsync(IPage page, Card card)
    {
        var sent = (await page.EvaluateAsync("pressAll()"))!.Value;
        var actions = sent.GetProperty("actions").EnumerateArray().Where(a => a.Text("type") == "Action.Execute").ToList();
        return [.. actions.Select(a => PressedAction.Read(JsonDocument.Parse(a.Text("data")!).RootElement, card))];
    }
}
