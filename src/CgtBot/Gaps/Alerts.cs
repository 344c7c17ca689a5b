using System.Globalization;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Outbox;
using CgtBot.Storage;
using CgtBot.Topics;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Gaps;

/// <summary>Puts the alert of a publication in the outbox, in the section's language; out of quiet hours.</summary>
internal static class Alerts
{
    public const string What = "alert";
    private const string Publication = "publication/";

    public static async Task SayAsync(BotDb db, Section section, TakenIn found, IReadOnlyList<Topic> topics, DateTimeOffset now, CancellationToken ct, int? except = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var card = await AlertCard.BuildAsync(db, section, found.Publication, found.Matches, found.Gaps, topics, section.DayOf(now), ct);
        await db.SayAsync(What, $"{Publication}{found.Publication.Number}", card, now, ct, except: except);
    }

    /// <summary>The alert as it would be made now: what was dismissed or undone since is left out, what an opinion settled is told as settled; null when nothing is left.</summary>
    internal static async Task<Card?> AgainAsync(TopicBook topics, BotDb db, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var number = int.Parse(message.Occasion[Publication.Length..], CultureInfo.InvariantCulture);
        var gaps = await db.Gaps.AsNoTracking().Where(g => g.Publication == number && g.State != GapState.Dismissed).OrderBy(g => g.Number).ToListAsync(ct);
        if (gaps.Count == 0)
        {
            return null;
        }

        var section = await db.Sections.AsNoTracking().SingleAsync(ct);
        var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Number == number, ct);
        var matches = await db.MatchedTopics.AsNoTracking().Where(m => m.Publication == number).Select(m => new TopicMatch(m.Topic, m.Stance, m.Excerpts, m.Reasons)).ToListAsync(ct);
        return await AlertCard.BuildAsync(db, section, publication, matches, gaps, await topics.TopicsAsync(db, ct), section.DayOf(now), ct);
    }
}
