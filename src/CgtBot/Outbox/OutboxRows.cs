using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>Puts what is to be said in the outbox, in the caller's own transaction: what happened and what will be said of it are saved together.</summary>
public static class OutboxRows
{
    /// <summary>Adds one message per channel of the entered section, unless that occasion is there already. <paramref name="except"/>: a channel that has its answer already.</summary>
    public static async Task SayAsync(this BotDb db, string what, string occasion, Card card, DateTimeOffset now, CancellationToken ct, DateTimeOffset? notBefore = null, int? except = null)
    {
        var told = await db.Outbox.Where(m => m.What == what && m.Occasion == occasion).Select(m => m.Channel).ToListAsync(ct);
        var all = await db.Channels.Where(c => !c.Personal).Select(c => c.Number).ToListAsync(ct);
        db.Say(all.Where(channel => channel != except && !told.Contains(channel)), what, occasion, card, now, notBefore);
    }

    /// <summary>Adds one message for each of these channels of the entered section.</summary>
    public static void Say(this BotDb db, IEnumerable<int> channels, string what, string occasion, Card card, DateTimeOffset now, DateTimeOffset? notBefore = null) =>
        db.Outbox.AddRange(channels.Select(channel => new OutboxMessage { Section = db.Section, Channel = channel, What = what, Occasion = occasion, Card = card, CreatedAt = now, NextTryAt = notBefore ?? now }));
}
