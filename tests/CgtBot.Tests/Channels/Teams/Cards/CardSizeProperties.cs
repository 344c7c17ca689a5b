using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;
using CsCheck;
using static CgtBot.Tests.Channels.Teams.Cards.TeamsCard;

namespace CgtBot.Tests.Channels.Teams.Cards;

public sealed class CardSizeProperties
{
    [Fact]
    public void No_card_passes_the_limit_and_no_word_is_lost() => Gen.Int.Sample(
        seed =>
        {
            var random = new RandomCards(seed);
            var pages = AdaptiveCards.Of(random.Next());
            var words = pages.Cards.SelectMany(c => Json(c).Words().Split([' ', '\n', '\t', '\u00A0'])).ToHashSet();

            pages.Cards.Select(c => AdaptiveJson.BytesOf(c)).ShouldAllBe(bytes => bytes <= AdaptiveCards.MostBytes);
            random.Words.Where(w => !words.Contains(w)).ShouldBeEmpty();
        },
        iter: 300);

    [Fact]
    public void No_character_of_a_long_text_is_lost_where_it_is_parted() => Gen.Int.Sample(
        seed =>
        {
            var text = string.Concat(Enumerable.Range(0, 4000).Select(n => new Random(seed + n).Next(5) switch { 0 => "\uD83D\uDE00", 1 => " ", 2 => "é", _ => "a" }));
            var runs = AdaptiveCards.Of(Card.Of("Titre", new CardBlock.Paragraph(text))).Cards.SelectMany(c => Json(c).All("TextRun")).Select(r => r.Text("text"));

            string.Concat(runs).ShouldBe(text);
        },
        iter: 50);

    [Fact]
    public void A_list_of_ten_thousand_rows_is_said_in_full_and_its_buttons_come_last()
    {
        var pages = AdaptiveCards.Of(Card.Of("Liste", new CardBlock.Items([.. Enumerable.Range(1, 10_000).Select(n => new CardItem($"n° {n}"))])) with { Buttons = [new CardButton("Suite", ChatCommand.Of("list"))] });

        pages.Cards.SelectMany(c => Json(c).All("Container")).Count().ShouldBe(10_000);
        pages.Cards.Count(c => c.Actions is not null).ShouldBe(1);
        pages.Messages[^1].Actions.ShouldNotBeNull();
    }
}
