using System.Linq.Expressions;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>A channel of a section: what is said there is said in order, by one at a time.</summary>
public readonly record struct Line(SectionId Section, int Channel);

/// <summary>Who has which message in hand. Each step is one conditional update, so that two senders never hold the same one.</summary>
internal static class OutboxClaims
{
    private const int Batch = 100;

    /// <summary>On a shared database: a message in hand for longer was left by a process that died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Puts back what a crash left in hand. It may have been said: its repeat is marked, except on the page, which shows a message once.</summary>
    public static async Task<int> RecoverOutboxAsync(this BotDb db, bool starting, DateTimeOffset now, CancellationToken ct) =>
        db.IsShared ? await db.PutBackAsync(m => m.NextTryAt <= now, now, ct)
        : starting ? await db.PutBackAsync(_ => true, now, ct)
        : 0;

    /// <summary>Puts back what a sender that broke off left in hand in its channel; on a shared database it may be another's, and the lease tells.</summary>
    public static async Task<int> RecoverLineAsync(this BotDb db, Line line, DateTimeOffset now, CancellationToken ct) =>
        db.IsShared ? 0 : await db.PutBackAsync(m => m.Section == line.Section && m.Channel == line.Channel, now, ct);

    /// <summary>The channels that have something to be said now, the one that waits longest first.</summary>
    public static Task<List<Line>> DueLinesAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        db.InTurn(now).GroupBy(m => new { m.Section, m.Channel }).OrderBy(g => g.Min(m => m.Id)).Select(g => new Line(g.Key.Section, g.Key.Channel)).ToListAsync(ct);

    /// <summary>What may be said in a channel now, oldest first: an earlier message that is in hand, or waits to be tried again, goes before.</summary>
    public static Task<List<long>> DueOutboxAsync(this BotDb db, Line line, DateTimeOffset now, CancellationToken ct) =>
        db.InTurn(now).Where(m => m.Section == line.Section && m.Channel == line.Channel).OrderBy(m => m.Id).Take(Batch).Select(m => m.Id).ToListAsync(ct);

    /// <summary>Takes a message in hand; null when another sender was faster, or has the channel's earlier ones still to say.</summary>
    public static async Task<OutboxMessage?> ClaimAsync(this BotDb db, long id, DateTimeOffset now, CancellationToken ct)
    {
        var claimed = await db.InTurn(now).Where(m => m.Id == id && !db.Outbox.IgnoreQueryFilters().Any(e => e.Section == m.Section && e.Channel == m.Channel && e.Id < m.Id && e.State == OutboxState.Waiting && e.NextTryAt <= now)).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, OutboxState.Sending).SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NextTryAt, now + Lease), ct);
        return claimed == 1 ? await db.AllOutbox().AsNoTracking().SingleAsync(m => m.Id == id, CancellationToken.None) : null;
    }

    /// <summary>Keeps what a channel has to be told for later without a try: quiet hours.</summary>
    public static Task PostponeAsync(this BotDb db, Line line, DateTimeOffset now, DateTimeOffset until, CancellationToken ct) =>
        db.Due(line, now).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, until), ct);

    /// <summary>Keeps what a channel has to be told until the bot is back there, or is due to try again whether it is; not when it is back by now.</summary>
    public static async Task WaitForReturnAsync(this BotDb db, Line line, DateTimeOffset now, CancellationToken ct)
    {
        var channel = db.Channels.IgnoreQueryFilters().Where(c => c.Section == line.Section && c.Number == line.Channel);
        if (await channel.Select(c => c.GoneAt).FirstOrDefaultAsync(ct) is { } gone)
        {
            await db.Due(line, now).Where(_ => channel.Any(c => c.GoneAt == gone)).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, gone + BackOff.WhileGone), ct);
        }
    }

    private static IQueryable<OutboxMessage> Due(this BotDb db, Line line, DateTimeOffset now) =>
        db.AllOutbox().Where(m => m.Section == line.Section && m.Channel == line.Channel && m.State == OutboxState.Waiting && m.NextTryAt <= now);

    private static async Task<int> PutBackAsync(this BotDb db, Expression<Func<OutboxMessage, bool>> left, DateTimeOffset now, CancellationToken ct)
    {
        var inHand = db.AllOutbox().Where(m => m.State == OutboxState.Sending).Where(left);
        await inHand.Where(m => db.Channels.IgnoreQueryFilters().Any(c => c.Section == m.Section && c.Number == m.Channel && c.Platform != FirstSection.WebPlatform))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.MaybeRepeat, true), ct);
        return await inHand.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Waiting).SetProperty(x => x.NextTryAt, now), ct);
    }

    private static IQueryable<OutboxMessage> InTurn(this BotDb db, DateTimeOffset now) =>
        db.AllOutbox().Where(m => m.State == OutboxState.Waiting && m.NextTryAt <= now)
            .Where(m => !db.Outbox.IgnoreQueryFilters().Any(e => e.Section == m.Section && e.Channel == m.Channel && e.Id < m.Id
                && (e.State == OutboxState.Sending || (e.State == OutboxState.Waiting && e.NextTryAt > now && e.Attempts > 0 && e.Attempts < BackOff.HoldsOthersUntil))));

    /// <summary>The outbox of every section: the sender serves them all.</summary>
    public static IQueryable<OutboxMessage> AllOutbox(this BotDb db) => db.Outbox.IgnoreQueryFilters();
}
