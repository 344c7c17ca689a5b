using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Slack.Answering;

/// <summary>What Slack handed over.</summary>
public sealed class SlackReceipts(Together together, TimeProvider clock) : ReceiptBook(Platform, together, clock)
{
    public const string Platform = "slack";

    /// <summary>The receipt, kept over a kill of the process when this returns; null when it was kept before.</summary>
    public Task<Receipt?> KeepAsync(SlackPayload read, InboundPayload payload) =>
        KeepAsync(PayloadRules.KeyOf(read, payload.Body), PayloadRules.PlaceOf(read), SlackJson.Write(payload), TimeSpan.Zero);

    /// <summary>What words said there and then had changed; null mostly.</summary>
    public static Task<string?> SubjectAsync(BotDb db, string channel, string ts, CancellationToken ct)
    {
        var key = PayloadRules.KeyOf(channel, ts);
        return db.Receipts.Where(r => r.Platform == Platform && r.Key == key).Select(r => r.Subject).FirstOrDefaultAsync(ct);
    }
}
