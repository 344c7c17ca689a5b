using System.Security.Cryptography;
using System.Text;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>The activities that came in.</summary>
public sealed class Receipts(Together together, TimeProvider clock) : ReceiptBook(Platform, together, clock)
{
    public const string Platform = "teams";

    /// <summary>The subject of an activity that was answered by a greeting.</summary>
    public const string Greeting = "greeting";

    /// <summary>Longer than a client takes to tell the same coming twice.</summary>
    private static readonly TimeSpan SameComing = TimeSpan.FromMinutes(10);

    /// <summary>The receipt of this activity, kept over a kill of the process when this returns; null when it was kept before.</summary>
    public Task<Receipt?> KeepAsync(Activity activity, string body, TimeSpan inHandFor = default) => KeepAsync(KeyOf(activity), Place.IdOf(activity), body, inHandFor);

    /// <summary>What a message edited or deleted had changed when it was first said; null mostly.</summary>
    public static Task<string?> SubjectAsync(BotDb db, Activity original, CancellationToken ct)
    {
        var key = KeyOf(original with { Type = ActivityTypes.Message, ChannelData = null });
        return db.Receipts.Where(r => r.Platform == Platform && r.Key == key).Select(r => r.Subject).FirstOrDefaultAsync(ct);
    }

    /// <summary>True where the bot greeted a moment ago.</summary>
    public static Task<bool> IsGreetedAsync(BotDb db, Activity activity, DateTimeOffset now, CancellationToken ct)
    {
        var (place, since) = (Place.IdOf(activity), now - SameComing);
        return db.Receipts.AnyAsync(r => r.Platform == Platform && r.Conversation == place && r.Subject == Greeting && r.ReceivedAt > since, ct);
    }

    public static Task AnsweredAsync(BotDb db, Receipt receipt, IReadOnlyList<Outgoing> said, string? subject, DateTimeOffset now, CancellationToken ct) =>
        AnsweredAsync(db, receipt, said.Count == 0 ? null : ActivityJson.Write(said), subject, now, ct);

    // An edit keeps the id of what it edits: it is told by its time.
    private static string KeyOf(Activity activity) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', activity.ChannelId, activity.Conversation?.Id, activity.Type, activity.Id,
        activity.Type is ActivityTypes.Message ? "" : activity.Timestamp?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)))));
}
