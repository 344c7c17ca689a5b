using System.Globalization;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackBlocks;

namespace CgtBot.Tests.Channels.Slack.Blocks;

public sealed class BlockCardsTests
{
    public BlockCardsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly CardButton Confirm = new("Confirmer", ChatCommand.Of("gap-confirm", ("gap", 1)), ButtonStyle.Primary);

    [Fact]
    public void Every_part_of_a_card_is_there()
    {
        var words = Json(SampleSection.EveryBlock()).GetProperty("blocks").Words();

        foreach (var text in new[] { "Alerte", "Écart E1", "Aucun avis du CST", "intégrer les enjeux", "capturée le 15 mai", "Ce qui manque", "29 jours", "n° 1 · Quels", "253 jours", "Voir l’offre", "exemple.fr", "Chronologie du sujet", "Date de l’avis", "favorable", "Projet", "Motif", "Ligne 5", "Nous avons un avis", "Ce n’est pas un écart" })
        {
            words.ShouldContain(text);
        }
    }

    [Fact]
    public void Every_message_of_the_bot_says_in_words_what_its_blocks_show() =>
        Json(SampleSection.EveryBlock()).Text("text")!.ShouldSatisfyAllConditions(t => AsRead(t).ShouldStartWith("\uD83D\uDD34 Alerte\nÉcart E1"), t => AsRead(t).ShouldContain("intégrer les enjeux"), t => AsRead(t).ShouldContain("29 jours"));

    [Fact]
    public void The_title_is_a_header_and_a_very_long_one_goes_on_beneath() => Json(Card.Of(string.Join(' ', Enumerable.Repeat("titre", 60)))).ShouldSatisfyAllConditions(
        m => m.One("header").Text("text")!.Length.ShouldBeLessThanOrEqualTo(150), m => m.GetProperty("blocks").Words().Split(' ', '\n').Count(w => w == "titre").ShouldBe(60));

    [Fact]
    public void The_marked_words_of_a_quote_are_bold_and_none_is_changed()
    {
        var runs = Json(new CardBlock.Quote("Projet d’IA *générative* <!channel>", [new Mark(9, 2)])).One("rich_text_quote").GetProperty("elements").EnumerateArray().ToList();

        string.Concat(runs.Select(r => r.Text("text"))).ShouldBe("Projet d’IA *générative* <!channel>");
        runs.Select(r => r.Text("style") is not null).ShouldBe([false, true, false]);
    }

    [Fact]
    public void A_link_shows_the_host_it_leads_to() => Json(new CardBlock.Link("Voir", "https://exemple.fr/a?b=c")).ShouldSatisfyAllConditions(
        m => m.One("link").Text("url").ShouldBe("https://exemple.fr/a?b=c"), m => m.GetProperty("blocks").Words().ShouldContain(" exemple.fr"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//exemple.fr")]
    [InlineData("https://user:pass@exemple.fr/")]
    public void Only_plain_web_addresses_become_links(string address) => Json(new CardBlock.Link("Voir", address)).ShouldSatisfyAllConditions(m => m.All("link").ShouldBeEmpty(), m => m.GetProperty("blocks").Words().ShouldContain(address));

    [Fact]
    public void A_page_of_the_bot_is_named_and_not_linked()
    {
        var card = Card.Of("Code", new CardBlock.Link("Entrer", "/entrer?code=1"));

        Json(card).ShouldSatisfyAllConditions(m => m.All("link").ShouldBeEmpty(), m => m.GetProperty("blocks").Words().ShouldContain("Entrer : /entrer?code=1"));
    }

    [Fact]
    public void A_picture_is_its_words()
    {
        var card = Card.Of("Frise", new CardBlock.Picture("/images/frise.svg", "Trois dates"));

        Json(card).ShouldSatisfyAllConditions(m => m.All("image").ShouldBeEmpty(), m => m.GetProperty("blocks").Words().ShouldContain("Trois dates"));
    }

    [Fact]
    public void A_button_that_undoes_asks_first_and_each_has_its_style()
    {
        var buttons = Json(new Card("Titre", [], [Confirm, Confirm with { Label = "Écarter", Style = ButtonStyle.Danger }, Confirm with { Style = ButtonStyle.Normal }])).All("button");

        buttons.Select(b => b.Text("style")).ShouldBe(["primary", "danger", null]);
        buttons.Select(b => b.TryGetProperty("confirm", out _)).ShouldBe([false, true, false]);
    }

    [Fact]
    public void Of_many_buttons_the_first_are_shown_and_the_others_are_in_a_menu()
    {
        var card = Json(new Card("Titre", [], [.. Enumerable.Range(1, 9).Select(n => new CardButton($"B{n}", ChatCommand.Of("show", ("number", n))))]));

        card.All("button").Select(b => b.Text("text")).ShouldBe(["B1", "B2", "B3", "B4"]);
        card.One("overflow").GetProperty("options").EnumerateArray().Select(o => o.Text("text")).ShouldBe(["B5", "B6", "B7", "B8", "B9"]);
    }

    [Fact]
    public void A_row_has_its_button_beside_it_or_its_buttons_in_a_menu()
    {
        var show = new CardButton("Voir", ChatCommand.Of("show", ("number", 1)));
        var sections = Json(new CardBlock.Items([new CardItem("n° 1", null, [show]), new CardItem("n° 2", "vieille", [show, show with { Label = "Clore" }])])).All("section");

        sections.Select(s => s.GetProperty("accessory").Text("type")).ShouldBe(["button", "overflow"]);
        sections[1].Text("text").ShouldBe("n° 2\nvieille");
    }

    [Fact]
    public void A_long_list_takes_several_messages_in_order_each_saying_which_it_is()
    {
        var pages = BlockCards.Of(Card.Of("Questions ouvertes", new CardBlock.Items([.. Enumerable.Range(1, 300).Select(n => new CardItem($"n° {n} · Quel est le calendrier de déploiement ?", "ouverte depuis 40 jours"))])));

        pages.ShouldSatisfyAllConditions(p => p.IsTurned.ShouldBeFalse(), p => p.Messages.Count.ShouldBeGreaterThan(1), p => p.Messages[1].Text.ShouldStartWith($"Questions ouvertes (page 2 sur {p.Messages.Count})"));
        pages.Messages.SelectMany(m => Json(m).All("rich_text_list")).SelectMany(l => l.GetProperty("elements").EnumerateArray()).Select(r => r.Words().Split(' ')[1]).ShouldBe(Enumerable.Range(1, 300).Select(n => $"{n}"));
    }

    [Fact]
    public void What_cannot_be_left_out_is_not_said_to_be_optional() => Json(new CardBlock.Input(new CardInput.Text("a", "A", Required: true)), new CardBlock.Input(new CardInput.Date("b", "B"))).All("input").Select(i => i.Text("optional")).ShouldBe([null, "True"]);

    [Fact]
    public void A_choice_too_long_for_a_list_is_typed_by_its_code_which_is_given()
    {
        var card = new Card("Source", [new CardBlock.Input(new CardInput.Choice("source", "Laquelle", [.. Enumerable.Range(1, 130).Select(n => new CardOption($"{n}", $"Recueil des actes administratifs numéro {n}"))], true))], [Confirm with { Sends = ["source"] }]);
        var pages = BlockCards.Of(card).Pages.Select(Json).ToList();

        pages.SelectMany(p => p.All("plain_text_input")).ShouldHaveSingleItem();
        pages.SelectMany(SlackRules.FaultsOfMessage).ShouldBeEmpty();
        string.Join('\n', pages.Select(p => p.GetProperty("blocks").Words())).ShouldContain("130 · Recueil des actes administratifs numéro 130");
    }
}
