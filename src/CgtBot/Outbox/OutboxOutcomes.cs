using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>What becomes of a message once its channel has answered.</summary>
internal static class OutboxOutcomes
{
    public static Task RecordAsync(this BotDb db, JournalAnchor anchor, OutboxMessage message, Delivery outcome, DateTimeOffset now, CancellationToken ct) => outcome switch
    {
        Delivery.Said => db.SentAsync(anchor, message, now, ct),
        Delivery.Later { PutOut: true } refused => db.RefusedAsync(message, refused, now, ct),
        Delivery.Later later when message.Attempts < BackOff.LastAttempt => db.AgainAsync(message, later, now, ct),
        Delivery.Later later => db.DeadAsync(message, later.Problem, ct),
        Delivery.Gone gone => db.DeadAsync(message, gone.Problem, ct),
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    /// <summary>Nothing was left to say.</summary>
    public static Task DropAsync(this BotDb db, OutboxMessage message, CancellationToken ct) =>
        db.Row(message).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Dropped), ct);

    private static async Task SentAsync(this BotDb db, JournalAnchor anchor, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, $"{message.What}-sent", now), ct);
        var recorded = await db.Row(message).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, OutboxState.Sent).SetProperty(x => x.SentAt, now).SetProperty(x => x.Card, message.Card).SetProperty(x => x.LastProblem, (string?)null), ct);
        if (recorded == 0)
        {
            // An earlier try got through and failed after its commit.
            return;
        }

        act.Note(act.Of.What, $"{nameof(OutboxMessage)}/{message.Id}", new { message.Channel, message.Occasion, message.Attempts, message.MaybeRepeat, message.Card.Title, message.Card.Subject });
        await act.CommitAsync(ct);
    }

    private static Task AgainAsync(this BotDb db, OutboxMessage message, Delivery.Later later, DateTimeOffset now, CancellationToken ct) => db.Row(message).ExecuteUpdateAsync(
        m => m.SetProperty(x => x.State, OutboxState.Waiting).SetProperty(x => x.NextTryAt, now + BackOff.After(message.Attempts, later.After))
            .SetProperty(x => x.MaybeRepeat, message.MaybeRepeat || later.Uncertain).SetProperty(x => x.LastProblem, later.Problem), ct);

    /// <summary>A place that takes nothing says nothing against the message: it is no attempt, and the message waits with the others.</summary>
    private static async Task RefusedAsync(this BotDb db, OutboxMessage message, Delivery.Later refused, DateTimeOffset now, CancellationToken ct)
    {
        await db.Row(message).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, OutboxState.Waiting).SetProperty(x => x.NextTryAt, now).SetProperty(x => x.Attempts, x => x.Attempts - 1)
                .SetProperty(x => x.MaybeRepeat, message.MaybeRepeat || refused.Uncertain).SetProperty(x => x.LastProblem, refused.Problem), ct);
        await db.WaitForReturnAsync(new Line(message.Section, message.Channel), now, ct);
    }

    private static Task DeadAsync(this BotDb db, OutboxMessage message, string problem, CancellationToken ct) =>
        db.Row(message).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Dead).SetProperty(x => x.LastProblem, problem), ct);

    // Only the sender that has it in hand writes its outcome.
    private static IQueryable<OutboxMessage> Row(this BotDb db, OutboxMessage message) =>
        db.AllOutbox().Where(m => m.Id == message.Id && m.State == OutboxState.Sending && m.Attempts == message.Attempts);
}
