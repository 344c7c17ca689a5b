using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Texts;
using CgtBot.Topics;

namespace CgtBot.Chat.Commands;

/// <summary>timeline {topic}: everything known on a topic, in the order of its dates.</summary>
public sealed class TimelineCommand(TopicBook topics) : IChatCommand
{
    public string Name => "timeline";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(CaseTexts.TimelineDoes, CaseTexts.TimelineExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var asked = await AskedTopic.OfAsync(topics, turn.Db, turn.Command, ct);
        return asked switch
        {
            { Problem: { } problem } => problem,
            { Topic: { } topic } => TimelineCard.Of(topic.Id, topic.Name(), await turn.Db.ChronologyAsync(topic.Id, ct)),
            _ => new Card(CaseTexts.TimelineWhich, [], AskedTopic.Choices(await topics.TopicsAsync(turn.Db, ct), Name)),
        };
    }
}
