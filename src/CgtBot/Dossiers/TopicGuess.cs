using CgtBot.Domain.Minutes;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Topics;

namespace CgtBot.Dossiers;

/// <summary>The topic of a line of minutes: its own words say it; failing that the meeting it was said in, failing that the dossier.</summary>
public sealed class TopicGuess
{
    private readonly Dictionary<string, TopicId?> own = [];
    private readonly Dictionary<ExtractedMeeting, TopicId?> meetings = new(ReferenceEqualityComparer.Instance);
    private TopicId? dossier;

    public static async Task<TopicGuess> OfAsync(BotDb db, TopicBook topics, ExtractedDossier read, CancellationToken ct)
    {
        var guess = new TopicGuess();
        foreach (var meeting in read.Meetings)
        {
            foreach (var item in meeting.Items)
            {
                guess.own[item.Text] = await guess.OwnAsync(db, topics, item.Text, ct);
            }

            guess.meetings[meeting] = await guess.OwnAsync(db, topics, meeting.Title, ct) ?? OfMost([.. meeting.Items.Select(i => guess.own[i.Text])]);
        }

        guess.dossier = OfMost([.. guess.own.Values]);
        return guess;
    }

    public TopicId? For(ExtractedMeeting meeting, ExtractedItem item) => own[item.Text] ?? meetings[meeting] ?? dossier;

    /// <summary>A signalement speaks for itself; failing that it is about what was discussed that day.</summary>
    public async Task<TopicId?> ForAsync(BotDb db, TopicBook topics, ExtractedSignalement seen, CancellationToken ct) => await OwnAsync(db, topics, seen.Text, ct) ?? On(seen.Date) ?? dossier;

    /// <summary>A refusal is about what it says is refused, else about what was discussed that day, whatever else its sentence complains of.</summary>
    public async Task<TopicId?> ForAsync(BotDb db, TopicBook topics, ExtractedRefusal refused, CancellationToken ct) => await OwnAsync(db, topics, refused.Text.Split(Complaints, 2, StringSplitOptions.None)[0], ct) ?? On(refused.Date) ?? dossier;

    private static readonly string[] Complaints = [" alors que", ",", ";", ":"];

    private TopicId? On(ExtractedDate? day) => MostFrequent(meetings.Where(m => day is not null && m.Key.Date?.Value.First == day.Value.First).Select(m => m.Value));

    private async Task<TopicId?> OwnAsync(BotDb db, TopicBook topics, string text, CancellationToken ct) =>
        (await topics.MatchAsync(db, new PublicationText(PublicationKind.Announcement, "", text), ct)).FirstOrDefault()?.Topic;

    // One demand on AI among twelve does not put the car park under AI: only what half of the lines say is said of the others.
    private static TopicId? OfMost(IReadOnlyCollection<TopicId?> topics) => MostFrequent(topics) is { } most && topics.Count(t => t == most) * 2 >= topics.Count ? most : null;

    private static TopicId? MostFrequent(IEnumerable<TopicId?> topics) =>
        topics.OfType<TopicId>().GroupBy(t => t).OrderByDescending(g => g.Count()).Select(g => (TopicId?)g.Key).FirstOrDefault();
}
