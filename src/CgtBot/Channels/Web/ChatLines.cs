using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Web;

/// <summary>The lines of a web conversation. Each call has a scope of its own, so that a command that failed leaves nothing half tracked in the line that says so.</summary>
public sealed class ChatLines(IServiceScopeFactory scopes, LiveListeners listeners, TimeProvider clock)
{
    /// <summary>Writes one line and wakes the open pages. Under the section's lock, so that ids are committed in order and a page that read id n never misses n - 1.</summary>
    public Task<ChatMessage> WriteAsync(SectionId section, int channel, AuthorId author, string? text, Card? card, CancellationToken ct, long? outbox = null) => InAsync(section, async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockSectionAsync(ct);
        var line = db.ChatMessages.Add(new ChatMessage { Section = section, Channel = channel, Author = author, At = clock.GetUtcNow(), Text = text, Card = card, Outbox = outbox }).Entity;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        listeners.Wake(section, channel);
        return line;
    });

    /// <summary>True when that outbox message has its line already.</summary>
    public Task<bool> HasAsync(SectionId section, long outbox, CancellationToken ct) =>
        InAsync(section, db => db.ChatMessages.AnyAsync(m => m.Outbox == outbox, ct));

    /// <summary>The lines after an id that this visitor may see, oldest first.</summary>
    public Task<List<ChatMessage>> AfterAsync(Visitor visitor, long id, int count, CancellationToken ct) =>
        InAsync(visitor.Section.Section, db => Of(db, visitor).Where(m => m.Id > id).OrderBy(m => m.Id).Take(count).ToListAsync(ct));

    /// <summary>The last lines this visitor may see, or the last before an id, oldest first; and whether there are older ones.</summary>
    public async Task<HistoryPage> BeforeAsync(Visitor visitor, long? id, int count, CancellationToken ct)
    {
        var lines = await InAsync(visitor.Section.Section, db => Of(db, visitor).Where(m => id == null || m.Id < id).OrderByDescending(m => m.Id).Take(count + 1).ToListAsync(ct));
        return new HistoryPage([.. lines.Take(count).Reverse()], lines.Count > count);
    }

    /// <summary>What the section calls those who wrote: the label of their code.</summary>
    public Task<Dictionary<AuthorId, string>> NamesAsync(SectionId section, CancellationToken ct) =>
        InAsync(section, async db => (await db.Persons.AsNoTracking().IgnoreQueryFilters(RemovedOnly).Where(p => p.Label != null).ToListAsync(ct))
            .GroupBy(p => p.Author).ToDictionary(p => p.Key, p => p.Last().Label!));

    private static readonly string[] RemovedOnly = [BotDb.RemovedFilter];

    private static IQueryable<ChatMessage> Of(BotDb db, Visitor visitor) =>
        db.ChatMessages.AsNoTracking().Where(m => m.Channel == visitor.Channel && (m.Card == null || m.Author == AuthorId.Bot || m.Author == visitor.Author));

    private async Task<T> InAsync<T>(SectionId section, Func<BotDb, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section));
    }
}

/// <summary>A stretch of the conversation, oldest first.</summary>
public sealed record HistoryPage(IReadOnlyList<ChatMessage> Lines, bool HasOlder);
