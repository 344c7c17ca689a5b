using System.Text.Json;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackBlocks;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackPayload;

namespace CgtBot.Tests.Channels.Slack.Blocks;

public sealed class PressedBlockTests
{
    [Fact]
    public void A_button_orders_its_command_with_the_fields_it_sends() => PressedBlock.Read(Press(Json(SampleSection.EveryBlock()), "Nous avons un avis", ("in.sense", Chosen("favourable")), ("in.project", Typed("LigérIA\r\n"))))
        .ShouldBe(new PressedBlock.Ordered(ChatCommand.Of("opinion", ("topic", "ia"), ("gap", 1), ("date", "2025-03-12"), ("sense", "favourable"), ("project", "LigérIA\n"))));

    [Fact]
    public void A_button_that_sends_nothing_orders_its_command_alone() => PressedBlock.Read(Press(Json(SampleSection.EveryBlock()), "Confirmer")).ShouldBe(new PressedBlock.Ordered(ChatCommand.Of("gap-confirm", ("gap", 1))));

    [Fact]
    public void A_menu_orders_as_a_button_does()
    {
        var card = new Card("Titre", [], [.. Enumerable.Range(1, 9).Select(n => new CardButton($"B{n}", ChatCommand.Of("show", ("number", n))))]);

        PressedBlock.Read(Press(Json(card), "B7")).ShouldBe(new PressedBlock.Ordered(ChatCommand.Of("show", ("number", 7))));
    }

    [Fact]
    public void A_command_too_long_for_a_button_is_found_again_in_its_card()
    {
        var card = new Card("Titre", [], [new CardButton("Continuer", ChatCommand.Of("add", ("text", string.Join(' ', Enumerable.Repeat("mot", 900)))))]);
        var pressed = Press(Json(card), "Continuer");

        PressedBlock.NeedsCard(pressed).ShouldBeTrue();
        PressedBlock.Read(pressed, card).ShouldBe(new PressedBlock.Ordered(card.Buttons[0].Command));
        PressedBlock.Read(pressed).ShouldBeNull();
    }

    [Fact]
    public void A_text_in_several_boxes_is_one_again_and_a_choice_of_nothing_is_nothing()
    {
        var text = string.Join(' ', Enumerable.Repeat("phrase", 560));
        var card = new Card("Corriger", [new CardBlock.Input(new CardInput.Text("text", "Texte", true, text, true)), new CardBlock.Input(new CardInput.Choice("body", "Instance", [new("", "aucune"), new("CST", "CST")], Value: ""))], [new CardButton("Enregistrer", ChatCommand.Of("edit")) { Sends = ["text", "body"] }]);

        Json(card).All("plain_text_input").Count.ShouldBe(2);
        PressedBlock.Read(Press(Json(card), "Enregistrer")).ShouldBe(new PressedBlock.Ordered(ChatCommand.Of("edit", ("text", text), ("body", ""))));
    }

    [Fact]
    public void What_is_ticked_is_sent_in_order_and_an_option_of_a_long_value_is_known_by_its_card()
    {
        var longest = new string('v', 200);
        var card = new Card("Garder", [new CardBlock.Input(new CardInput.Ticks("keep", "Lignes", [new("a", "A"), new(longest, "B"), new("c", "C")], ["a", longest]))], [new CardButton("Garder", ChatCommand.Of("import")) { Sends = ["keep"] }]);
        var pressed = Press(Json(card), "Garder");

        PressedBlock.NeedsCard(pressed).ShouldBeTrue();
        PressedBlock.Read(pressed, card).ShouldBe(new PressedBlock.Ordered(ChatCommand.Of("import", ("keep", $"a,{longest}"))));
    }

    [Fact]
    public void A_box_ticked_or_a_day_picked_orders_nothing() => Read("""{"actions":[{"action_id":"in.keep","type":"checkboxes","selected_options":[{"value":"{\"c\":\"erase-me\"}"}]}]}""").ShouldBeNull();

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"actions":[]}""")]
    [InlineData("""{"actions":{}}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"x"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"c\":12}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"c\":\"\"}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"c\":\"x\",\"a\":{\"y\":null}}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"c\":\"x\",\"s\":[null]}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"c\":\"x\",\"t\":\"AA==\"}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"f\":\"abc\"}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"p\":-1}"}]}""")]
    [InlineData("""{"actions":[{"action_id":"b.0","value":"{\"p\":2,\"t\":\"AA==\"}"}]}""")]
    public void What_is_not_ours_is_no_button(string payload) => Read(payload).ShouldBeNull();

    [Fact]
    public void What_no_card_of_ours_can_send_is_no_button()
    {
        Read($$$"""{"actions":[{"action_id":"b.0","value":"{\"c\":\"{{{new string('x', 101)}}}\"}"}]}""").ShouldBeNull();
        Read($$$"""{"actions":[{"action_id":"b.0","value":"{\"c\":\"x\"}"}],"state":{"values":{"in.a":{"in.a":{"type":"plain_text_input","value":"{{{new string('a', 100_001)}}}"}} } } }""").ShouldBeNull();
    }

    private static PressedBlock? Read(string payload) => PressedBlock.Read(JsonDocument.Parse(payload).RootElement);
}
