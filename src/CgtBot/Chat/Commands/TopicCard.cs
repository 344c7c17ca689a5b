using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>One topic: its terms and exclusions, the section's own first, each with its button; what was taken out can be put back.</summary>
internal static class TopicCard
{
    private const int PageSize = 25;

    public static Card Of(TopicTerms terms, ChatCommand command)
    {
        var topic = terms.Topic;
        var rows = Rows(terms, topic).ToList();
        var last = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(command.Number("page") ?? 1, 1, last);
        var shown = rows.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        CardInput[] inputs = [new CardInput.Text("term", TopicCommandTexts.FieldTerm), GivenTerm.Lists()];
        return new Card(
            Format(TopicCommandTexts.TopicTitle, TopicNames.Of(topic.Id)),
            [
                new CardBlock.Paragraph($"{TopicsCommand.Counted(topic.Terms.Length, TopicCommandTexts.WordTerm)} · {TopicsCommand.Counted(topic.Exclusions.Length, TopicCommandTexts.WordExclusion)} · {Format(TopicCommandTexts.Bodies, string.Join(", ", topic.Bodies))}"),
                .. last > 1 ? [new CardBlock.Paragraph(Format(TopicCommandTexts.Range, ((page - 1) * PageSize) + 1, ((page - 1) * PageSize) + shown.Count, rows.Count), TextWeight.Subtle)] : Array.Empty<CardBlock>(),
                new CardBlock.Items(shown),
                new CardBlock.Paragraph(TopicCommandTexts.Notation, TextWeight.Subtle),
                .. inputs.Select(i => new CardBlock.Input(i)),
            ],
            [
                new CardButton(TopicCommandTexts.ButtonAdd, ChatCommand.Of("add-term", ("topic", topic.Id)), ButtonStyle.Primary) { Sends = [.. inputs.Select(i => i.Name)] },
                .. page > 1 ? [new CardButton(TopicCommandTexts.ButtonPrevious, command.With("page", page - 1))] : Array.Empty<CardButton>(),
                .. page < last ? [new CardButton(TopicCommandTexts.ButtonNext, command.With("page", page + 1))] : Array.Empty<CardButton>(),
                new CardButton(TopicCommandTexts.ButtonTopics, ChatCommand.Of("topics")),
            ]);
    }

    private static IEnumerable<CardItem> Rows(TopicTerms terms, Topic topic) =>
    [
        .. terms.TakenOut.Select(TakenOut),
        .. topic.Terms.OrderByDescending(t => terms.IsOwn(TermList.Term, t.Text)).Select(t => Row(terms, topic, TermList.Term, t.Text, Conditions(t))),
        .. topic.Exclusions.OrderByDescending(t => terms.IsOwn(TermList.Exclusion, t)).Select(t => Row(terms, topic, TermList.Exclusion, t, [])),
    ];

    private static CardItem Row(TopicTerms terms, Topic topic, TermList list, string text, IEnumerable<string> conditions) => new(
        text,
        string.Join(" · ", [Kind(list), .. terms.IsOwn(list, text) ? [TopicCommandTexts.Own] : Array.Empty<string>(), .. conditions]),
        [new CardButton(TopicCommandTexts.ButtonRemove, Change("remove-term", topic.Id, list, text))]);

    private static CardItem TakenOut(TopicEdit edit) => new(
        edit.Term, $"{Kind(edit.List)} · {TopicCommandTexts.TakenOut}", [new CardButton(TopicCommandTexts.ButtonPutBack, Change("add-term", edit.Topic, edit.List, edit.Term))]);

    private static IEnumerable<string> Conditions(TopicTerm term)
    {
        if (!term.With.IsEmpty)
        {
            yield return EntryWords.Short(Format(TopicCommandTexts.With, string.Join(", ", term.With)));
        }

        if (!term.Not.IsEmpty)
        {
            yield return EntryWords.Short(Format(TopicCommandTexts.Not, string.Join(", ", term.Not)));
        }
    }

    private static ChatCommand Change(string command, TopicId topic, TermList list, string term) =>
        ChatCommand.Of(command, ("topic", topic), ("term", term), ("list", GivenTerm.Code(list)));

    private static string Kind(TermList list) => list is TermList.Term ? TopicCommandTexts.KindTerm : TopicCommandTexts.KindExclusion;
}
