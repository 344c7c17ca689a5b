using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using static CgtBot.Tests.Channels.Teams.Cards.TeamsCard;

namespace CgtBot.Tests.Channels.Teams.Cards;

public sealed class AdaptiveCardsTests
{
    public AdaptiveCardsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly CardButton Confirm = new("Confirmer", ChatCommand.Of("gap-confirm", ("gap", 1)), ButtonStyle.Primary);

    [Fact]
    public void A_card_is_of_the_version_that_has_universal_actions_and_takes_the_whole_width() => Json(SampleSection.EveryBlock()).ShouldSatisfyAllConditions(
        c => c.Text("type").ShouldBe("AdaptiveCard"), c => c.Text("version").ShouldBe("1.5"), c => c.GetProperty("msteams").Text("width").ShouldBe("Full"), c => c.Text("lang").ShouldBe("fr"));

    [Fact]
    public void Every_part_of_a_card_is_there()
    {
        var words = Json(SampleSection.EveryBlock()).Words();

        foreach (var text in new[] { "Alerte", "Écart E1", "Aucun avis du CST", "intégrer les enjeux", "capturée le 15 mai", "Ce qui manque", "29 jours", "n° 1 · Quels", "253 jours", "Voir l’offre", "exemple.fr", "Chronologie du sujet", "Date de l’avis", "favorable", "Projet", "Motif", "Ligne 5", "Nous avons un avis", "Ce n’est pas un écart" })
        {
            words.ShouldContain(text);
        }
    }

    [Fact]
    public void The_tone_is_a_word_as_well_as_a_colour_of_the_theme() =>
        Json(new Card("Titre", [], [], CardTone.Error)).All("TextBlock")[0].ShouldSatisfyAllConditions(t => t.Text("text").ShouldBe("Problème"), t => t.Text("color").ShouldBe("attention"));

    [Fact]
    public void No_colour_is_fixed_so_that_the_dark_theme_can_be() => AdaptiveJson.Write(AdaptiveCards.Of(SampleSection.EveryBlock()).Page(1)).ShouldNotMatch("#[0-9a-fA-F]{3,8}\"");

    [Fact]
    public void The_title_is_a_heading() => Json(Card.Of("Titre")).One("TextBlock").ShouldSatisfyAllConditions(t => t.Text("style").ShouldBe("heading"), t => t.Text("text").ShouldBe("Titre"));

    [Fact]
    public void What_is_said_aloud_begins_with_the_tone_and_marks_nothing_up() =>
        Json(new Card("Écart <b>E1</b> & suite", [new CardBlock.Paragraph("Aucun avis.")], [], CardTone.Alert)).Text("speak").ShouldBe("Alerte. Écart  b E1 /b    suite. Aucun avis.");

    [Fact]
    public void The_marked_words_of_a_quote_are_highlighted_and_none_is_changed()
    {
        var runs = Json(new CardBlock.Quote("Projet d’IA générative", [new Mark(9, 2), new Mark(10, 900)])).All("TextRun");

        string.Concat(runs.Select(r => r.Text("text"))).ShouldBe("Projet d’IA générative");
        runs.Select(r => r.Text("highlight")).ShouldBe([null, "True", "True"]);
    }

    [Fact]
    public void The_lines_of_a_paragraph_stay_lines() => Json(new CardBlock.Paragraph("Un\r\nDeux\n\nTrois")).All("RichTextBlock").Select(b => b.Text("spacing")).ShouldBe([null, "none", null]);

    [Fact]
    public void A_link_shows_the_host_it_leads_to() => Json(new CardBlock.Link("Voir", "https://exemple.fr/a?b=c")).All("TextRun").ShouldSatisfyAllConditions(
        r => r[0].GetProperty("selectAction").Text("url").ShouldBe("https://exemple.fr/a?b=c"), r => r[1].Text("text").ShouldBe(" exemple.fr"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//exemple.fr")]
    [InlineData("https://user:pass@exemple.fr/")]
    public void Only_plain_web_addresses_become_links(string address) =>
        Json(new CardBlock.Link("Voir", address)).ShouldSatisfyAllConditions(c => c.All("Action.OpenUrl").ShouldBeEmpty(), c => c.Words().ShouldContain(address));

    [Fact]
    public void A_page_of_the_bot_is_named_and_not_linked() => Json(new CardBlock.Link("Entrer", "/entrer?code=1")).ShouldSatisfyAllConditions(c => c.All("Action.OpenUrl").ShouldBeEmpty(), c => c.Words().ShouldContain("Entrer : /entrer?code=1"));

    [Fact]
    public void A_picture_is_its_words()
    {
        var card = Card.Of("Frise", new CardBlock.Picture("/images/frise.svg", "Trois dates"));

        Json(card).ShouldSatisfyAllConditions(c => c.All("Image").ShouldBeEmpty(), c => c.Words().ShouldContain("Trois dates"));
    }

    [Fact]
    public void A_fact_whose_value_no_column_holds_has_a_line_of_its_own() => Json(new CardBlock.Facts([new Fact("Empreinte", new string('a', 64)), new Fact("Capturé le", "15/05/2025")])).ShouldSatisfyAllConditions(
        c => c.All("FactSet").ShouldBeEmpty(), c => c.All("RichTextBlock").Count.ShouldBe(2));

    [Fact]
    public void Counts_are_bars_in_Teams_and_facts_elsewhere() => Json(new CardBlock.Facts([new Fact("Questions", "1\u202F204"), new Fact("Demandes", "3")]) { Counted = true }).One("Chart.HorizontalBar").ShouldSatisfyAllConditions(
        c => c.GetProperty("data").EnumerateArray().Select(b => b.Text("y")).ShouldBe(["1204", "3"]), c => c.GetProperty("fallback").Text("type").ShouldBe("FactSet"));

    [Fact]
    public void A_button_asks_the_bot_and_falls_back_on_a_message_with_the_same_command() => Json(new Card("Titre", [], [Confirm])).One("Action.Execute").ShouldSatisfyAllConditions(
        a => a.Text("verb").ShouldBe("gap-confirm"), a => a.Text("style").ShouldBe("positive"), a => a.GetProperty("fallback").Text("type").ShouldBe("Action.Submit"),
        a => a.GetProperty("fallback").Text("data").ShouldBe(a.Text("data")), a => PressedAction.Read(a.GetProperty("data")).ShouldBe(new PressedAction.Ordered(Confirm.Command)));

    [Fact]
    public void A_button_that_sends_nothing_checks_nothing() => Json(SampleSection.EveryBlock()).All("Action.Execute").Select(a => a.Text("associatedInputs")).ShouldBe(["none", null, "none", null]);

    [Fact]
    public void Only_what_every_sending_button_needs_is_insisted_on()
    {
        var card = Card.Of("Titre", new CardBlock.Input(new CardInput.Text("reason", "Motif", Required: true)));
        var (reason, other) = (Confirm with { Sends = ["reason"] }, Confirm with { Sends = ["date"] });

        Json(card with { Buttons = [reason, Confirm] }).One("Input.Text").ShouldSatisfyAllConditions(i => i.Text("isRequired").ShouldBe("True"), i => i.Text("errorMessage").ShouldNotBeNullOrEmpty());
        Json(card with { Buttons = [reason, other] }).One("Input.Text").Text("isRequired").ShouldBeNull();
    }

    [Fact]
    public void No_row_has_more_buttons_than_Teams_shows()
    {
        var card = Json(new Card("Titre", [], [.. Enumerable.Range(1, 14).Select(n => Confirm with { Label = $"B{n}" })]));

        card.All("ActionSet").Select(s => s.GetProperty("actions").GetArrayLength()).Append(card.GetProperty("actions").GetArrayLength()).ShouldBe([6, 6, 2]);
    }

    [Fact]
    public void A_card_that_can_be_acted_upon_is_asked_for_again_when_seen_and_shows_who_settled_it()
    {
        var card = new Card("Écart E1", [new CardBlock.Paragraph("Aucun avis."), new CardBlock.Input(new CardInput.Text("reason", "Motif"))], [Confirm]) { Subject = "gap/1" };

        PressedAction.Read(Json(card).GetProperty("refresh").GetProperty("action").GetProperty("data")).ShouldBe(new PressedAction.Refreshed("gap/1"));
        var acted = Json(SettledCard.Of(card, Confirm.Command, "Camille", "13/06/2025 10:00", "Écart E1 confirmé"));
        acted.ShouldSatisfyAllConditions(c => c.Words().ShouldContain("Réglé par Camille le 13/06/2025 10:00 : Écart E1 confirmé"), c => c.All("Action.Execute").ShouldBeEmpty(), c => c.All("Input.Text").ShouldBeEmpty(), c => c.Words().ShouldContain("Aucun avis."));
    }
}
