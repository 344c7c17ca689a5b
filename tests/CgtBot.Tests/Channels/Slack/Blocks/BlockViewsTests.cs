using System.Globalization;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackBlocks;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackPayload;

namespace CgtBot.Tests.Channels.Slack.Blocks;

public sealed class BlockViewsTests
{
    private static readonly Card Sample = SampleSection.EveryBlock();

    public BlockViewsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    [Fact]
    public void A_window_asks_for_what_the_button_sends_and_for_nothing_else()
    {
        var view = Json(BlockViews.FormOf(Sample, Sample.Buttons[0], "follow")!);

        view.All("input").Select(i => i.Text("block_id")).ShouldBe(["in.date", "in.sense", "in.project"]);
        view.ShouldSatisfyAllConditions(v => v.Text("callback_id").ShouldBe("follow"), v => v.Text("submit").ShouldBe("Nous avons un avis"), v => v.Text("title").ShouldBe("CgtBot"), v => v.All("button").ShouldBeEmpty());
    }

    [Fact]
    public void What_is_sent_from_a_window_is_the_command_of_its_button()
    {
        var view = Json(BlockViews.FormOf(Sample, Sample.Buttons[0], "follow")!);

        PressedBlock.Submitted(Submit(view, ("in.date", Day("2025-04-01")), ("in.sense", Chosen("unfavourable")))).ShouldBe(ChatCommand.Of("opinion", ("topic", "ia"), ("gap", 1), ("date", "2025-04-01"), ("sense", "unfavourable"), ("project", "")));
    }

    [Fact]
    public void A_form_that_no_window_holds_is_none()
    {
        var card = new Card("Garder", [new CardBlock.Input(new CardInput.Ticks("keep", "Lignes", [.. Enumerable.Range(1, 2000).Select(n => new CardOption($"{n}", $"Ligne {n}"))], []))], [new CardButton("Garder", ChatCommand.Of("import")) { Sends = ["keep"] }]);

        BlockViews.FormOf(card, card.Buttons[0], "x").ShouldBeNull();
        BlockViews.FormOf(Sample, new CardButton("X", ChatCommand.Of("add", ("text", new string('a', 4000)))), "x").ShouldBeNull();
    }

    [Fact]
    public void The_home_page_shows_its_cards_one_under_the_other_and_turns_when_they_are_many()
    {
        BlockViews.HomeOf([Sample, Card.Of("Sources")]).ShouldHaveSingleItem().Blocks.OfType<Block.Header>().Select(h => h.Text.Text).ShouldBe([Sample.Title, "Sources"]);

        var pages = BlockViews.HomeOf([.. Enumerable.Range(1, 90).Select(n => Card.Of($"Carte {n}", new CardBlock.Paragraph("x")))]).Select(Json).ToList();
        pages.SelectMany(p => p.All("header")).Select(h => h.Text("text")).ShouldBe(Enumerable.Range(1, 90).Select(n => $"Carte {n}"));
        PressedBlock.Read(Press(pages[0], "Page suivante")).ShouldBeOfType<PressedBlock.Turned>().Page.ShouldBe(2);
    }
}
