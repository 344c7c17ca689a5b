using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;
using static CgtBot.Tests.Channels.Teams.Cards.TeamsCard;

namespace CgtBot.Tests.Channels.Teams.Cards;

/// <summary>Fields that take several pages: one message, turned by its buttons, and what was ticked on each page is in what is sent at the end.</summary>
public sealed class TurnedFormTests
{
    public TurnedFormTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    [Fact]
    public void A_review_too_long_for_one_card_is_one_message_of_several_pages()
    {
        var pages = AdaptiveCards.Of(Review(400));

        pages.ShouldSatisfyAllConditions(p => p.IsTurned.ShouldBeTrue(), p => p.Messages.Count.ShouldBe(1), p => p.Cards.Count.ShouldBeGreaterThan(2));
        Json(pages.Page(2)).Words().ShouldContain($"Dossier (page 2 sur {pages.Cards.Count})");
        pages.Cards.SelectMany(c => Json(c).All("Input.ChoiceSet")).Sum(i => i.GetProperty("choices").GetArrayLength()).ShouldBe(400);
    }

    [Fact]
    public void What_is_unticked_on_one_page_and_ticked_on_another_is_sent_from_the_last()
    {
        var card = Review(400);
        var (first, firstShown) = Unticks(AdaptiveCards.Of(card).Page(1), "m3");
        var turned = Press(card, first, "page", firstShown);
        var second = AdaptiveCards.Of(card, turned.ShouldBeOfType<PressedAction.Turned>().Ticked).Page(((PressedAction.Turned)turned).Page);
        var (page, shown) = Unticks(second, Json(second).All("Input.ChoiceSet")[0].GetProperty("choices")[0].Text("value")!);
        var ticked = ((PressedAction.Turned)Press(card, page, "page", shown)!).Ticked;
        var last = Json(AdaptiveCards.Of(card, ticked).Cards[^1]);

        var order = Press(card, last, "import", Shown(last)).ShouldBeOfType<PressedAction.Ordered>();

        var kept = order.Command["keep"]!.Split(',');
        kept.Length.ShouldBe(398);
        kept.ShouldNotContain("m3");
        order.Command["draft"].ShouldBe("7");
    }

    [Fact]
    public void A_page_seen_again_shows_what_was_unticked_on_it()
    {
        var card = Review(400);
        var (first, shown) = Unticks(AdaptiveCards.Of(card).Page(1), "m3");

        var again = AdaptiveCards.Of(card, ((PressedAction.Turned)Press(card, first, "page", shown)!).Ticked).Page(1);

        Json(again).All("Input.ChoiceSet")[0].Text("value")!.Split(',').ShouldNotContain("m3");
    }

    internal static Card Review(int lines) => new(
        "Dossier",
        [new CardBlock.Paragraph("À vérifier."), new CardBlock.Input(new CardInput.Ticks("keep", "Lignes", [.. Enumerable.Range(1, lines).Select(n => new CardOption($"m{n}", $"Ligne {n} · question du 4 mars 2025 : quel est le calendrier de déploiement de l’outil, et qui en a décidé ?"))], [.. Enumerable.Range(1, lines).Select(n => $"m{n}")]))],
        [new CardButton("Enregistrer", ChatCommand.Of("import", ("draft", 7)), ButtonStyle.Primary) { Sends = ["keep"] }, new CardButton("Annuler", ChatCommand.Of("import", ("draft", 7), ("cancel", "true")))]);

    private static Dictionary<string, string> Shown(JsonElement page) => page.All("Input.ChoiceSet").ToDictionary(i => i.Text("id")!, i => i.Text("value") ?? "");

    private static (JsonElement Page, Dictionary<string, string> Inputs) Unticks(AdaptiveCard card, string option)
    {
        var page = Json(card);
        return (page, Shown(page).ToDictionary(i => i.Key, i => string.Join(',', i.Value.Split(',').Where(v => v != option))));
    }

    /// <summary>The last button of that verb, with the inputs merged beside its data as a client does.</summary>
    private static PressedAction? Press(Card card, JsonElement page, string verb, Dictionary<string, string> inputs)
    {
        var actions = page.All("Action.Execute").Where(a => a.Text("verb") == verb).ToList();
        var action = verb == "page" ? actions[^1] : actions[0];
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return PressedAction.Read(JsonSerializer.SerializeToElement(data), card);
    }
}
