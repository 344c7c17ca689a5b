using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat;

/// <summary>The memory of what was asked of whom. A row and not the process: the answer may reach another node, or come after a restart.</summary>
internal static class AskedQuestions
{
    /// <summary>Who has not answered by then speaks of something else.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What this person was asked here and may still answer; null mostly.</summary>
    public static Task<Card?> AskedAsync(this BotDb db, Incoming incoming, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Patience;
        return Of(db, incoming).Where(q => q.At > since).Select(q => q.Card).FirstOrDefaultAsync(ct);
    }

    /// <summary>What is still awaited once a message was dealt with: the new question; the same, when the message was chatter or a wrong answer; nothing after any other command.</summary>
    public static Card? Awaited(Card? asked, Understood? understood, Card? reply, bool done) => understood switch
    {
        null or Understood.Nothing => asked,
        _ when reply is { Asks: true } => reply,
        Understood.Answer when !done && reply is { Tone: CardTone.Error or CardTone.Warning } => asked,
        _ => null,
    };

    /// <summary>Keeps the one question of this person here, in the place of any other, and drops those nobody answered in time.</summary>
    public static async Task KeepAsync(this BotDb db, Incoming incoming, Card? question, DateTimeOffset now, CancellationToken ct)
    {
        // What a refused command left half changed must not be saved with it.
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockSectionAsync(ct);
        var since = now - Patience;
        await db.AskedQuestions.Where(q => q.At <= since || (q.Channel == incoming.Channel && q.Author == incoming.Author)).ExecuteDeleteAsync(ct);
        if (question is not null)
        {
            db.AskedQuestions.Add(new AskedQuestion { Section = db.Section, Channel = incoming.Channel, Author = incoming.Author, At = now, Card = question });
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static IQueryable<AskedQuestion> Of(BotDb db, Incoming incoming) =>
        db.AskedQuestions.AsNoTracking().Where(q => q.Channel == incoming.Channel && q.Author == incoming.Author);
}
