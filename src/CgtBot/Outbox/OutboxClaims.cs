using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>Where a message that may be said now stands.</summary>
internal sealed record DueMessage(long Id, SectionId Section, int Channel);

/// <summary>Who has which message in hand. Each step is one conditional update, so that two senders never hold the same one.</summary>
internal static class OutboxClaims
{
    private const int Batch = 100;

    /// <summary>On a shared database: a message in hand for longer was left by a process that died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Puts back what a crash left in hand. It may have been said: its repeat is marked, except on the page, which shows a message once.</summary>
    public static async Task<int> RecoverOutboxAsync(this BotDb db, bool starting, DateTimeOffset now, CancellationToken ct)
    {
        var left = db.AllOutbox().Where(m => m.State == OutboxState.Sending);
        if (db.IsShared)
        {
            left = left.Where(m => m.NextTryAt <= now);
        }
        else if (!starting)
        {
            return 0;
        }

        await left.Where(m => db.Channels.IgnoreQueryFilters().Any(c => c.Section == m.Section && c.Number == m.Channel && c.Platform != FirstSection.WebPlatform))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.MaybeRepeat, true), ct);
        return await left.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Waiting).SetProperty(x => x.NextTryAt, now), ct);
    }

    /// <summary>What may be said now, oldest first: an earlier message of the same channel that is in hand, or waits to be tried again, goes before.</summary>
    public static Task<List<DueMessage>> DueOutboxAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        db.AllOutbox().Where(m => m.State == OutboxState.Waiting && m.NextTryAt <= now)
            .Where(m => !db.Outbox.IgnoreQueryFilters().Any(e => e.Section == m.Section && e.Channel == m.Channel && e.Id < m.Id
                && (e.State == OutboxState.Sending || (e.State == OutboxState.Waiting && e.NextTryAt > now && e.Attempts > 0 && e.Attempts < BackOff.HoldsOthersUntil))))
            .OrderBy(m => m.Id).Take(Batch).Select(m => new DueMessage(m.Id, m.Section, m.Channel)).ToListAsync(ct);

    /// <summary>Takes a message in hand; null when another sender was faster.</summary>
    public static async Task<OutboxMessage?> ClaimAsync(this BotDb db, DueMessage due, DateTimeOffset now, CancellationToken ct)
    {
        var claimed = await db.AllOutbox().Where(m => m.Id == due.Id && m.State == OutboxState.Waiting && m.NextTryAt <= now).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, OutboxState.Sending).SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NextTryAt, now + Lease), ct);
        return claimed == 1 ? await db.AllOutbox().AsNoTracking().SingleAsync(m => m.Id == due.Id, CancellationToken.None) : null;
    }

    /// <summary>Keeps a message for later without a try: quiet hours.</summary>
    public static Task PostponeAsync(this BotDb db, DueMessage due, DateTimeOffset until, CancellationToken ct) =>
        db.AllOutbox().Where(m => m.Id == due.Id && m.State == OutboxState.Waiting).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, until), ct);

    /// <summary>The outbox of every section: the sender serves them all.</summary>
    public static IQueryable<OutboxMessage> AllOutbox(this BotDb db) => db.Outbox.IgnoreQueryFilters();
}
