using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>The card that says a topic's list was changed, and what that makes of the past.</summary>
internal static class TermChanged
{
    public static async Task<Card> CardAsync(ChatTurn turn, string title, GivenTerm given, Topic before, Topic after, CancellationToken ct) => new(
        Format(title, given.Term, TopicNames.Of(given.Topic)),
        [new CardBlock.Paragraph(TopicCommandTexts.EffectNow), .. await TermEffect.OfAsync(turn.Db, before, after, ct)],
        [Show(given.Topic), AskCards.Undo()],
        CardTone.Success);

    public static CardButton Show(TopicId topic) => new(TopicCommandTexts.ButtonTerms, ChatCommand.Of("topics", ("topic", topic)));
}
