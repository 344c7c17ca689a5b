using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Dossiers;
using CgtBot.Evidence;
using CgtBot.Texts;
using CgtBot.Topics;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>dossier {topic}: what a printable dossier holds today, and the link to it; without a topic, of the whole register.</summary>
public sealed class DossierCommand(TopicBook topics) : IChatCommand
{
    public string Name => "dossier";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(CaseTexts.DossierDoes, CaseTexts.DossierExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var asked = await AskedTopic.OfAsync(topics, turn.Db, turn.Command, ct);
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        var file = await CaseFile.ReadAsync(turn.Db, topics, asked.Topic?.Id, turn.Now, ct);
        return new Card(
            Say(CaseTexts.DossierTitle, asked.Topic?.Name() ?? CaseTexts.AllTopics),
            [
                new CardBlock.Paragraph(Say(CaseTexts.DossierCounts, file.Events.Count, file.Open.Count, file.Gaps.Count, file.Exhibits.Count), TextWeight.Strong),
                new CardBlock.Paragraph(CaseTexts.LimitsHash, TextWeight.Subtle),
                new CardBlock.Paragraph(CaseTexts.DossierHow),
                new CardBlock.Link(CaseTexts.DossierLink, TimelineCard.DossierPath(asked.Topic?.Id)),
                .. Archives(turn.Role, asked.Topic?.Id),
            ],
            AskedTopic.Choices((await topics.TopicsAsync(turn.Db, ct)).Where(t => t.Id != asked.Topic?.Id), Name));
    }

    /// <summary>The whole dossier, once for each kind of reader this person may draw it up for, with what it lets out.</summary>
    private static IEnumerable<CardBlock> Archives(Role role, TopicId? topic)
    {
        var mine = Disclosure.All.Where(d => role >= d.Needs).ToList();
        return mine.Count == 0 ? [] : mine
            .SelectMany(d => new CardBlock[] { new CardBlock.Link(Say(EvidenceTexts.ArchiveLink, ProfileWords.Name(d.Profile)), TimelineCard.ArchivePath(topic, d)), new CardBlock.Paragraph(ProfileWords.Holds(d.Profile), TextWeight.Subtle) })
            .Prepend(new CardBlock.Paragraph(EvidenceTexts.ArchiveHow));
    }
}
