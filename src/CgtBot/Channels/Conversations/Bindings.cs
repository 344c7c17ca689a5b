using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Conversations;

/// <summary>Which section a place belongs to, and what is known of it. Each change is an act of its own, in a scope of its own, so that it never mixes with what a person asked.</summary>
public sealed class Bindings(IServiceScopeFactory scopes, JournalAnchor anchor, TimeProvider clock, ILogger<Bindings> log)
{
    /// <summary>A card older than this is no longer shown as settled.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>The act that makes a person known who spoke to the bot.</summary>
    public const string Met = "person-met";

    private static readonly string[] AllSections = [BotDb.SectionFilter];

    public static Task<BoundChannel?> FindAsync(BotDb db, string platform, string conversation, CancellationToken ct) =>
        db.Channels.IgnoreQueryFilters(AllSections).AsNoTracking().FirstOrDefaultAsync(c => c.Platform == platform && c.Conversation == conversation, ct);

    /// <summary>The language of the section that listens there, else of the person's own; null where neither is.</summary>
    public static Task<string?> LanguageAsync(BotDb db, string platform, string conversation, AuthorId author, CancellationToken ct) => db.Channels.IgnoreQueryFilters(AllSections).AsNoTracking()
        .Where(c => c.Platform == platform && (c.Conversation == conversation || (c.Personal && c.CreatedBy == author)))
        .OrderByDescending(c => c.Conversation == conversation).ThenByDescending(c => c.CreatedAt)
        .Select(c => db.Sections.Where(s => s.Section == c.Section).Select(s => s.Language).FirstOrDefault()).FirstOrDefaultAsync(ct);

    /// <summary>Keeps where to write again when it changed, and that the bot is welcome there.</summary>
    public Task HeardAsync(BoundChannel place, string? reference, CancellationToken ct) => place.GoneAt is not null || place.Reference != reference ? BackAsync(place, reference, ct) : Task.CompletedTask;

    /// <summary>The bot is in the place, reached by that reference: what waited for it is said.</summary>
    public Task BackAsync(BoundChannel place, string? reference, CancellationToken ct) => ChangeAsync(place.Section, place.Number, "channel-back", async (db, channel) =>
    {
        // One that nobody changed meanwhile: a newer word of where it is stays.
        channel.Reference = reference == place.Reference ? channel.Reference : reference;
        channel.GoneAt = null;
        // In the same transaction, whose commit wakes the sender.
        await db.Outbox.Where(m => m.Channel == place.Number && m.State == OutboxState.Waiting).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, clock.GetUtcNow()), ct);
    }, ct);

    /// <summary>Notes that the bot was put out, or is still: of the place, or of every one whose reference has the mark of a team.</summary>
    public async Task GoneAsync(string platform, string conversation, CancellationToken ct, string? mark = null)
    {
        foreach (var place in await OfAsync(platform, conversation, mark, ct))
        {
            await ChangeAsync(place.Section, place.Number, "channel-gone", (_, channel) => Task.FromResult(channel.GoneAt = clock.GetUtcNow()), ct);
        }
    }

    /// <summary>The one place, and those whose reference has the mark of a team.</summary>
    public Task<List<BoundChannel>> OfAsync(string platform, string conversation, string? mark, CancellationToken ct) => InAsync(default, db => db.Channels.IgnoreQueryFilters(AllSections).AsNoTracking()
        .Where(c => c.Platform == platform && (c.Conversation == conversation || (mark != null && c.Reference != null && c.Reference.Contains(mark)))).ToListAsync(ct));

    /// <summary>What the person may do there: an unknown one reads what the place shows already, and nothing where it shows nothing; a revoked one nothing.</summary>
    public Task<Role> RoleAsync(BoundChannel place, AuthorId author, CancellationToken ct) => InAsync(place.Section, async db => (await StandingAsync(db, place, author, ct)).Role);

    /// <summary>The same, read through the context of a message that is being answered, and whether the person was met before.</summary>
    public static async Task<(Role Role, bool IsMet)> StandingAsync(BotDb db, BoundChannel place, AuthorId author, CancellationToken ct) =>
        await db.Enter(place.Section).Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(p => p.Author == author).OrderByDescending(p => p.Number).Select(p => new { p.Role, p.Removed }).FirstOrDefaultAsync(ct) is { } person
            ? (person.Removed ? Role.None : person.Role, true)
            : (ToStrangers(place), false);

    private static Role ToStrangers(BoundChannel place) => place is { Discreet: true, Personal: false } ? Role.None : Role.Reader;

    /// <summary>True for who was met or bound there, and not put out since.</summary>
    public Task<bool> IsKnownAsync(SectionId section, AuthorId author, CancellationToken ct) => InAsync(section, db => db.Persons.AnyAsync(p => p.Author == author && p.Role != Role.None, ct));

    /// <summary>The number of who spoke to the bot for the first time, so that a steward can name them; null for who is known.</summary>
    public Task<int?> MeetAsync(BoundChannel place, AuthorId author, CancellationToken ct) => InAsync(place.Section, async db =>
    {
        var met = db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(p => p.Author == author);
        if (await met.AnyAsync(ct))
        {
            return (int?)null;
        }

        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, Met, clock.GetUtcNow()), ct);
        // Met in another conversation while this one waited for its turn.
        if (await met.AnyAsync(ct))
        {
            return null;
        }

        var person = db.Persons.Add(new Person { Section = place.Section, Number = await act.NextNumberAsync<Person>(ct), Author = author, Role = ToStrangers(place), CreatedBy = author, CreatedAt = act.Of.At }).Entity;
        await act.CommitAsync(ct);
        return person.Number;
    });

    /// <summary>Makes what is kept of a card that was sent; null when nothing of it can be acted upon.</summary>
    public Func<PostedCard>? ToRemember(SectionId section, int channel, string message, int part, Card card) => card.Buttons.Count == 0 && !card.Blocks.OfType<CardBlock.Items>().Any() ? null
        : () => new PostedCard { Section = section, Channel = channel, Message = message, Part = part, Card = card, At = clock.GetUtcNow() };

    /// <summary>Keeps a card that was seen, and that the bot is welcome there. What fails here costs its buttons their later look: the card is not said again for that. One catch.</summary>
    public async Task TakenAsync(BoundChannel place, string? message, int part, Card card)
    {
        try
        {
            if (place.GoneAt is not null)
            {
                await BackAsync(place, place.Reference, CancellationToken.None);
                place.GoneAt = null;
            }

            await (message is null || ToRemember(place.Section, place.Number, message, part, card) is not { } posted ? Task.CompletedTask : InAsync(place.Section, async db =>
            {
                // Found again in the history after an uncertain try: it is kept by now, settled perhaps.
                _ = await db.PostedCards.AnyAsync(c => c.Channel == place.Number && c.Message == message) ? null : db.PostedCards.Add(posted());
                return await db.SaveChangesAsync();
            }));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A card said in channel {Channel} of section {Section} could not be remembered ({Kind})", place.Number, place.Section, StorageFault.Of(fault));
        }
    }

    /// <summary>Cards too old to be shown as settled are forgotten.</summary>
    public Task ForgetAsync(DateTimeOffset now, CancellationToken ct)
    {
        var old = now - Kept;
        return InAsync(default, db => db.PostedCards.IgnoreQueryFilters(AllSections).Where(c => c.At < old).ExecuteDeleteAsync(ct));
    }

    private Task ChangeAsync(SectionId section, int number, string what, Func<BotDb, BoundChannel, Task> change, CancellationToken ct) => InAsync(section, async db =>
    {
        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, what, clock.GetUtcNow()), ct);
        await change(db, await db.Channels.SingleAsync(c => c.Number == number, ct));
        await act.CommitAsync(ct);
        return 0;
    });

    private async Task<T> InAsync<T>(SectionId section, Func<BotDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section));
    }
}
