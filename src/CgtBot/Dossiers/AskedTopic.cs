using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>The topic a command was given, among those the section follows; or the card that says it is not one of them.</summary>
internal sealed record AskedTopic(Topic? Topic, Card? Problem)
{
    public static async Task<AskedTopic> OfAsync(TopicBook topics, BotDb db, ChatCommand command, CancellationToken ct)
    {
        if (command["topic"] is not { } written)
        {
            return new AskedTopic(null, null);
        }

        var known = await topics.TopicsAsync(db, ct);
        var topic = known.FirstOrDefault(t => t.OtherNames.Append(t.Id.Value).Append(t.FrenchName).Append(t.EnglishName).Any(n => n.Equals(written.Trim(), StringComparison.CurrentCultureIgnoreCase)));
        return topic is not null ? new AskedTopic(topic, null) : new AskedTopic(null, Unknown(written, known, command.Name));
    }

    /// <summary>One button per topic.</summary>
    public static IReadOnlyList<CardButton> Choices(IEnumerable<Topic> known, string command) => [.. known.Select(t => new CardButton(t.Name(), ChatCommand.Of(command, ("topic", t.Id.Value))))];

    private static Card Unknown(string written, IReadOnlyList<Topic> known, string command) =>
        GapCards.Problem(Say(CaseTexts.UnknownTopic, written.Length > 60 ? written[..60] + "…" : written)) with { Buttons = Choices(known, command) };
}
