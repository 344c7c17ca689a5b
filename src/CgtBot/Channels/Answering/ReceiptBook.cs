using CgtBot.Domain.Messages;
using CgtBot.Outbox;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Answering;

/// <summary>What came in from one platform: kept once, claimed by one, until it is done.</summary>
public abstract class ReceiptBook(string platform, Together together, TimeProvider clock)
{
    /// <summary>Longest time one is worked on: found in hand after that, it was left by a process that died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Times one is taken in hand, by which a process that dies of it has died often enough.</summary>
    public const int LastAttempt = 12;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Most that one look gives.</summary>
    public const int Batch = 200;

    private static readonly ReceiptState[] Open = [ReceiptState.Waiting, ReceiptState.Acted, ReceiptState.Answered, ReceiptState.Sending];

    /// <summary>Rings when something kept waits to be looked at.</summary>
    public OutboxBell Bell { get; } = new();

    /// <summary>Takes over what was just kept, so that it need not be looked for; false: it is.</summary>
    public Func<Receipt, bool> HandOver { get; set; } = _ => false;

    /// <summary>After a start on data no other process shares, what was in hand is nobody's.</summary>
    public Task RecoverAsync(BotDb db, DateTimeOffset now, CancellationToken ct) => db.IsShared ? Task.CompletedTask
        : OpenOnes(db).Where(r => r.NextTryAt > now).ExecuteUpdateAsync(r => r.SetProperty(x => x.NextTryAt, now), ct);

    /// <summary>What was done long ago is not handed over again: it is forgotten.</summary>
    public Task ForgetAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var old = now - Kept;
        return db.Receipts.Where(r => r.Platform == platform && !Open.Contains(r.State) && r.ReceivedAt < old).ExecuteDeleteAsync(ct);
    }

    /// <summary>What waits to be answered, in the order it came, from one on.</summary>
    public Task<List<Receipt>> DueAsync(BotDb db, DateTimeOffset now, long after, CancellationToken ct) =>
        OpenOnes(db).AsNoTracking().Where(r => r.NextTryAt <= now && r.Id > after).OrderBy(r => r.Id).Take(Batch).ToListAsync(ct);

    /// <summary>When the next one falls due; those that are due already are in line.</summary>
    public async Task<DateTimeOffset?> NextAsync(BotDb db, DateTimeOffset now, CancellationToken ct) =>
        await OpenOnes(db).Where(r => r.NextTryAt > now).MinAsync(r => (DateTimeOffset?)r.NextTryAt, ct);

    /// <summary>Takes one in hand, as a row of this context; null when another was faster. A fresh one is this process's alone, unless others share the database.</summary>
    public static async Task<Receipt?> TakeAsync(BotDb db, Receipt due, bool fresh, DateTimeOffset now, CancellationToken ct) =>
        fresh && !db.IsShared ? db.Receipts.Attach(due).Entity
        : await ClaimAsync(db, due, now, ct) ? await db.Receipts.SingleAsync(r => r.Id == due.Id, ct)
        : null;

    /// <summary>Keeps the answers, null when there are none left; what was received is then forgotten.</summary>
    public static Task AnsweredAsync(BotDb db, Receipt receipt, string? replies, string? subject, DateTimeOffset now, CancellationToken ct)
    {
        var state = replies is null ? ReceiptState.Done : ReceiptState.Answered;
        return Row(db, receipt).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.State, state).SetProperty(x => x.Replies, replies).SetProperty(x => x.Body, (string?)null).SetProperty(x => x.Subject, subject).SetProperty(x => x.NextTryAt, now), ct);
    }

    /// <summary>Keeps what is left to be sent, the first of it in hand from now on: found so after a crash, it may have been seen. With it goes what is to be remembered of the one before.</summary>
    public Task SendingAsync(Receipt receipt, string? left, string? subject, Func<PostedCard>? posted = null)
    {
        var (state, until) = (left is null ? ReceiptState.Done : ReceiptState.Sending, clock.GetUtcNow() + Lease);
        return together.SaveAsync(async db =>
        {
            await Row(db, receipt).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, state).SetProperty(x => x.Replies, left).SetProperty(x => x.Body, (string?)null).SetProperty(x => x.Subject, subject).SetProperty(x => x.NextTryAt, until));
            if (posted?.Invoke() is { } card)
            {
                db.Enter(card.Section).PostedCards.Add(card);
                await db.SaveChangesAsync(CancellationToken.None);
            }
        });
    }

    public async Task LaterAsync(Receipt receipt, DateTimeOffset at, bool uncertain, string problem)
    {
        await together.SaveAsync(db => Row(db, receipt).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.State, uncertain ? ReceiptState.Sending : ReceiptState.Answered).SetProperty(x => x.NextTryAt, at).SetProperty(x => x.LastProblem, problem)));
        Bell.Ring();
    }

    public Task DeadAsync(Receipt receipt, string problem) => together.SaveAsync(db => Row(db, receipt).ExecuteUpdateAsync(
        r => r.SetProperty(x => x.State, ReceiptState.Dead).SetProperty(x => x.Body, (string?)null).SetProperty(x => x.Replies, (string?)null).SetProperty(x => x.LastProblem, problem)));

    /// <summary>The receipt, kept over a kill of the process when this returns; null when that key was kept before.</summary>
    protected async Task<Receipt?> KeepAsync(string key, string conversation, string body, TimeSpan inHandFor)
    {
        var (now, receipt) = (clock.GetUtcNow(), (Receipt?)null);
        await together.SaveAsync(async db =>
        {
            receipt = new Receipt { Platform = platform, Key = key, Conversation = conversation, Body = body, ReceivedAt = now, NextTryAt = now + inHandFor };
            db.Receipts.Add(receipt);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                receipt = null;
                if (!await db.Receipts.AnyAsync(r => r.Platform == platform && r.Key == key, CancellationToken.None))
                {
                    // The database has another trouble.
                    throw;
                }
            }
        });
        if (receipt is not null && (inHandFor > TimeSpan.Zero || !HandOver(receipt)))
        {
            Bell.Ring();
        }

        return receipt;
    }

    private static async Task<bool> ClaimAsync(BotDb db, Receipt due, DateTimeOffset now, CancellationToken ct) => await db.Receipts
        .Where(r => r.Id == due.Id && r.Attempts == due.Attempts && r.State == due.State)
        .ExecuteUpdateAsync(r => r.SetProperty(x => x.Attempts, due.Attempts + 1).SetProperty(x => x.NextTryAt, now + InHandFor(due.Attempts + 1)), ct) == 1;

    /// <summary>Longer each time: what a full disk keeps from being answered is not given up within the hour.</summary>
    private static TimeSpan InHandFor(int attempts) => BackOff.After(attempts) is var wait && wait > Lease ? wait : Lease;

    private IQueryable<Receipt> OpenOnes(BotDb db) => db.Receipts.Where(r => r.Platform == platform && Open.Contains(r.State));

    private static IQueryable<Receipt> Row(BotDb db, Receipt receipt) => db.Receipts.Where(r => r.Id == receipt.Id);
}
