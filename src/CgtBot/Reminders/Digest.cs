using System.Globalization;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>Where a section stands: what it waits for, what came in, what is late. Said once a week, and whenever someone asks.</summary>
public static class Digest
{
    /// <summary>Kind of its messages in the outbox.</summary>
    public const string What = "digest";

    private const int Days = 7;
    private const int OldestShown = 5;

    /// <summary>The card for the entered section, in the current language.</summary>
    public static async Task<Card> Build(BotDb db, Section section, DateOnly today, CancellationToken ct = default) =>
        DigestCard.Of(section, await CountAsync(db, section, today, ct), today);

    internal static async Task<DigestCounts> CountAsync(BotDb db, Section section, DateOnly today, CancellationToken ct)
    {
        var midnight = today.AddDays(-Days).ToDateTime(TimeOnly.MinValue);
        var since = new DateTimeOffset(midnight, section.Zone.GetUtcOffset(midnight));
        var awaited = db.Entries.AsNoTracking().Where(e => e.Awaited);
        return new DigestCounts
        {
            Asked = await awaited.CountAsync(e => e.Kind != EntryKind.Commitment, ct),
            Promised = await awaited.CountAsync(e => e.Kind == EntryKind.Commitment, ct),
            Overdue = await awaited.CountAsync(e => e.DueOn < today, ct),
            New = await db.Entries.CountAsync(e => e.CreatedAt >= since, ct),
            Answered = await db.Answers.Where(a => a.CreatedAt >= since).Select(a => a.Entry).Distinct().CountAsync(ct),
            Gaps = await db.Gaps.CountAsync(g => g.State == GapState.Open || g.State == GapState.Confirmed, ct),
            FailingSources = await db.SourceStates.CountAsync(s => s.FailingSince != null && db.Sources.Any(x => x.Number == s.Source && !x.Paused), ct),
            Undelivered = await db.Outbox.CountAsync(m => m.State == OutboxState.Dead && m.CreatedAt >= since, ct),
            Oldest = await awaited.OrderBy(e => e.AskedOn).ThenBy(e => e.Number).Take(OldestShown).ToListAsync(ct),
        };
    }

    /// <summary>Made again when its turn to be sent comes; null once a later one was due, so that after weeks without a way to the channel the same digest is not said for each.</summary>
    internal static async Task<Card?> AgainAsync(BotDb db, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var section = await db.Sections.AsNoTracking().SingleAsync(ct);
        var today = section.DayOf(now);
        return today >= DateOnly.ParseExact(message.Occasion, OccasionFormat, CultureInfo.InvariantCulture).AddDays(Days) ? null : await Build(db, section, today, ct);
    }

    internal static string Occasion(DateOnly day) => day.ToString(OccasionFormat, CultureInfo.InvariantCulture);

    private const string OccasionFormat = "yyyy-MM-dd";
}

/// <summary>What the digest counts; « new » and « answered » over the last seven days.</summary>
internal sealed record DigestCounts
{
    public int Asked { get; init; }

    public int Promised { get; init; }

    public int Overdue { get; init; }

    public int New { get; init; }

    public int Answered { get; init; }

    public int Gaps { get; init; }

    public int FailingSources { get; init; }

    public int Undelivered { get; init; }

    public IReadOnlyList<RegisterEntry> Oldest { get; init; } = [];

    /// <summary>A section with nothing in it is left alone.</summary>
    public bool IsEmpty => Asked + Promised + New + Answered + Gaps + FailingSources + Undelivered == 0;
}
