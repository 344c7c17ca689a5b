using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>topics {topic, page}: the watched topics, or the terms and exclusions of one.</summary>
public sealed class TopicsCommand(TopicBook topics) : IChatCommand
{
    public string Name => "topics";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(TopicCommandTexts.TopicsDoes, TopicCommandTexts.TopicsExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var topic = TopicNames.Given(turn.Command["topic"]);
        return topic.Problem ?? (topic.Value is { } one
            ? TopicCard.Of(await TopicTerms.OpenAsync(turn.Db, one, ct), turn.Command)
            : await AllAsync(turn, ct));
    }

    private async Task<Card> AllAsync(ChatTurn turn, CancellationToken ct)
    {
        var all = await topics.TopicsAsync(turn.Db, ct);
        var edits = await turn.Db.TopicEdits.GroupBy(e => e.Topic).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var title = Format(TopicCommandTexts.Title, all.Count, Word(TopicCommandTexts.WordTopic, all.Count));
        return Card.Of(title, new CardBlock.Items([.. all.Select(t => Item(t, edits.GetValueOrDefault(t.Id)))])) with
        {
            Buttons = [new CardButton(TopicCommandTexts.ButtonAddTerm, ChatCommand.Of("add-term"))],
        };
    }

    private static CardItem Item(Topic topic, int edits) => new(
        topic.Name(),
        string.Join(" · ",
            Counted(topic.Terms.Length, TopicCommandTexts.WordTerm), Counted(topic.Exclusions.Length, TopicCommandTexts.WordExclusion),
            edits == 0 ? TopicCommandTexts.NoEdit : Counted(edits, TopicCommandTexts.WordEdit), Format(TopicCommandTexts.Bodies, string.Join(", ", topic.Bodies))),
        [TermChanged.Show(topic.Id)]);

    internal static string Counted(int count, string forms) => Format(TopicCommandTexts.Counted, count, Word(forms, count));
}
