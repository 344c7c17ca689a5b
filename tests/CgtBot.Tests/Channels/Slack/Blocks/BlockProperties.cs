using System.Text.RegularExpressions;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Channels.Teams.Cards;
using CgtBot.Tests.Chat;
using CsCheck;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackBlocks;

namespace CgtBot.Tests.Channels.Slack.Blocks;

public sealed partial class BlockProperties
{
    [Fact]
    public void No_message_passes_a_limit_and_no_word_is_lost() => Gen.Int.Sample(
        seed =>
        {
            var random = new RandomCards(seed);
            var pages = BlockCards.Of(random.Next()).Pages.Select(Json).ToList();
            var words = pages.SelectMany(p => Numbered().Matches(p.GetProperty("blocks").Words()).Select(m => m.Value)).ToHashSet();

            pages.SelectMany(SlackRules.FaultsOfMessage).ShouldBeEmpty();
            random.Words.Where(w => !words.Contains(w)).ShouldBeEmpty();
        },
        iter: 200);

    [Fact]
    public void No_view_passes_a_limit() => Gen.Int.Sample(
        seed =>
        {
            var card = new RandomCards(seed).Next();
            var button = new CardButton("Enregistrer", ChatCommand.Of("x")) { Sends = [.. card.Inputs().Select(i => i.Name)] };

            BlockViews.HomeOf([card, card]).Select(Json).SelectMany(SlackRules.FaultsOfView).ShouldBeEmpty();
            (BlockViews.FormOf(card, button, "form") is { } form ? SlackRules.FaultsOfView(Json(form)) : []).ShouldBeEmpty();
        },
        iter: 60);

    [Fact]
    public void No_character_of_a_long_text_is_lost_where_it_is_parted() => Gen.Int.Sample(
        seed =>
        {
            var text = string.Concat(Enumerable.Range(0, 4000).Select(n => new Random(seed + n).Next(5) switch { 0 => "\uD83D\uDE00", 1 => " ", 2 => "é", _ => "a" })).Trim();
            var parts = BlockCards.Of(Card.Of("Titre", new CardBlock.Paragraph(text))).Pages.SelectMany(p => Json(p).All("section")).Select(s => s.Text("text"));

            string.Concat(parts).ShouldBe(text);
        },
        iter: 30);

    [Fact]
    public void No_text_of_people_calls_anyone_or_leads_anywhere() => Gen.Int.Sample(
        seed =>
        {
            var card = new RandomCards(seed).Next();
            foreach (var page in BlockCards.Of(card with { Blocks = [.. card.Blocks.Where(b => b is not CardBlock.Link)] }).Pages.Select(Json))
            {
                page.All("mrkdwn").ShouldAllBe(m => m.Text("verbatim") == "True" && !m.Text("text")!.Contains('<') && !m.Text("text")!.Contains('>'));
                page.All("plain_text").ShouldAllBe(p => p.Text("emoji") == "False");
                page.Text("text")!.ShouldNotContain("<");
                page.All("link").ShouldBeEmpty();
            }
        },
        iter: 60);

    [GeneratedRegex(@"mot\d+x")]
    private static partial Regex Numbered();
}
