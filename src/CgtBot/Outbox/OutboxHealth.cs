using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>How the outbox of all sections fares: what waits, since when, and what was given up.</summary>
public sealed record OutboxHealth(int Waiting, DateTimeOffset? OldestDue, int Dead)
{
    public static async Task<OutboxHealth> OfAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = db.AllOutbox().Where(m => m.State == OutboxState.Waiting);
        return new OutboxHealth(
            await waiting.CountAsync(ct),
            await waiting.Where(m => m.NextTryAt <= now).MinAsync(m => (DateTimeOffset?)m.NextTryAt, ct),
            await db.AllOutbox().CountAsync(m => m.State == OutboxState.Dead, ct));
    }
}
