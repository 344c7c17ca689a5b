using System.Globalization;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Tests.Channels.Teams.Cards;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackBlocks;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackPayload;

namespace CgtBot.Tests.Channels.Slack.Blocks;

/// <summary>Fields that take several pages: one message, turned by its buttons, and what was ticked on each page is in what is sent at the end.</summary>
public sealed class TurnedBlocksTests
{
    public TurnedBlocksTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    [Fact]
    public void A_review_too_long_for_one_message_is_one_message_of_several_pages()
    {
        var pages = BlockCards.Of(TurnedFormTests.Review(400));

        pages.ShouldSatisfyAllConditions(p => p.IsTurned.ShouldBeTrue(), p => p.Messages.Count.ShouldBe(1), p => p.Pages.Count.ShouldBeGreaterThan(2), p => p.Page(2).Text.ShouldStartWith($"Dossier (page 2 sur {p.Pages.Count})"));
        pages.Pages.SelectMany(p => Json(p).All("checkboxes")).Sum(c => c.GetProperty("options").GetArrayLength()).ShouldBe(400);
    }

    [Fact]
    public void What_is_unticked_on_two_pages_is_left_out_of_what_is_sent_from_the_last()
    {
        var card = TurnedFormTests.Review(400);
        var first = Json(BlockCards.Of(card).Page(1));
        var turned = PressedBlock.Read(Press(first, "Page suivante", ("in.keep", Ticked("m1", "m2"))), card).ShouldBeOfType<PressedBlock.Turned>();
        var second = Json(BlockCards.Of(card, turned.Ticked).Page(turned.Page));
        var block = second.All("input")[0].Text("block_id")!;
        var again = PressedBlock.Read(Press(second, "Page suivante", (block, Ticked())), card).ShouldBeOfType<PressedBlock.Turned>();

        var order = PressedBlock.Read(Press(Json(BlockCards.Of(card, again.Ticked).Pages[^1]), "Enregistrer"), card).ShouldBeOfType<PressedBlock.Ordered>();

        var gone = first.All("checkboxes")[0].GetProperty("options").GetArrayLength() - 2 + second.All("checkboxes")[0].GetProperty("options").GetArrayLength();
        order.Command["keep"]!.Split(',').Length.ShouldBe(400 - gone);
        order.Command["draft"].ShouldBe("7");
        Json(BlockCards.Of(card, again.Ticked).Page(1)).All("checkboxes")[0].GetProperty("initial_options").GetArrayLength().ShouldBe(2);
    }
}
