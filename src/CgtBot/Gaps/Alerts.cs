using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Outbox;
using CgtBot.Storage;
using CgtBot.Watch;

namespace CgtBot.Gaps;

/// <summary>Puts the alert of a publication in the outbox, in the section's language; out of quiet hours.</summary>
internal static class Alerts
{
    public const string What = "alert";

    public static async Task SayAsync(BotDb db, Section section, TakenIn found, IReadOnlyList<Topic> topics, DateTimeOffset now, CancellationToken ct, int? except = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var card = await AlertCard.BuildAsync(db, section, found.Publication, found.Matches, found.Gaps, topics, section.DayOf(now), ct);
        await db.SayAsync(What, $"publication/{found.Publication.Number}", card, now, ct, except: except);
    }
}
