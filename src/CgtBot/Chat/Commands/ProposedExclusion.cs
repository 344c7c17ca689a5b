using CgtBot.Chat.Cards;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Domain.Topics.Exclusions;
using CgtBot.Gaps;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>After « pas un écart » : words to exclude, what that would change, and only then the button that saves it. A steward presses, or nothing happens.</summary>
internal static class ProposedExclusion
{
    public const string Preview = "preview";

    /// <summary>The words proposed for a dismissed gap, to be corrected and looked at; nothing when there is nothing sensible to propose.</summary>
    public static async Task<(IReadOnlyList<CardBlock> Blocks, IReadOnlyList<CardButton> Buttons)> ForAsync(ChatTurn turn, Gap gap, IReadOnlyList<Topic> topics, CancellationToken ct)
    {
        var publication = await turn.Db.Publications.AsNoTracking().SingleAsync(p => p.Number == gap.Publication, ct);
        var words = topics.FirstOrDefault(t => t.Id == gap.Topic) is { } topic
            ? ExclusionProposal.For(topic, new PublicationText(publication.Kind, publication.Title, publication.Text, publication.PublishedOn)) : null;
        return words is null ? ([], []) : (
            [new CardBlock.Paragraph(Format(TopicCommandTexts.Propose, TopicNames.Of(gap.Topic))), Field(words)],
            [Look(ChatCommand.Of("add-term", ("topic", gap.Topic), ("list", GivenTerm.Code(TermList.Exclusion)), ("gap", gap.Number)))]);
    }

    /// <summary>What the exclusion would change among the publications already captured; nothing is saved yet.</summary>
    public static async Task<Card> PreviewAsync(ChatTurn turn, GivenTerm given, Topic before, CancellationToken ct) => new(
        Format(TopicCommandTexts.PreviewTitle, given.Term, TopicNames.Of(given.Topic)),
        [
            new CardBlock.Paragraph(TopicCommandTexts.PreviewDetail),
            .. await TermEffect.OfAsync(turn.Db, before, before.With(addedExclusions: [given.Term]), ct, done: false),
            Field(given.Term),
        ],
        [new CardButton(TopicCommandTexts.ButtonSaveExclusion, turn.Command.With("term", given.Term).With(Preview, null), ButtonStyle.Primary), Look(turn.Command), TermChanged.Show(given.Topic)]);

    private static CardBlock.Input Field(string words) => new(new CardInput.Text("term", TopicCommandTexts.FieldExclusion, Required: true, Value: words));

    private static CardButton Look(ChatCommand command) => new(TopicCommandTexts.ButtonPreview, command.With("term", null).With(Preview, "true")) { Sends = ["term"] };
}
