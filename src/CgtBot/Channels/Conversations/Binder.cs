using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Conversations;

/// <summary>Binds a person by a one-time code entered one to one, and a channel by its section's steward.</summary>
public sealed class Binder(BotDb db, JournalAnchor anchor, TimeProvider clock)
{
    private static readonly string[] AllSections = [BotDb.SectionFilter];

    /// <summary>The first of them that is a code open now; null mostly.</summary>
    public async Task<string?> OpenOneAsync(IReadOnlyList<string> codes, CancellationToken ct)
    {
        foreach (var code in codes)
        {
            if (await BindingCodes.IsOpenAsync(db, code, clock.GetUtcNow(), ct))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>Uses up a code; the section it is of, or null.</summary>
    public Task<SectionId?> RedeemAsync(string code, CancellationToken ct) => BindingCodes.RedeemAsync(db, code, clock.GetUtcNow(), ct);

    /// <summary>Makes the person a steward of the section, and this conversation one to one theirs.</summary>
    public async Task BindPersonAsync(ITurn turn, SectionId section, Heard heard, Role role, CancellationToken ct)
    {
        await LeaveOthersAsync(turn.Platform, section, heard, ct);
        await using var act = await JournaledAct.BeginAsync(db.Enter(section), anchor, new ActOf(heard.Author, "bind", clock.GetUtcNow()), ct);
        var person = await db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(p => p.Author == heard.Author).OrderByDescending(p => p.Number).FirstOrDefaultAsync(ct)
            ?? db.Persons.Add(new Person { Section = section, Number = await act.NextNumberAsync<Person>(ct), Author = heard.Author, CreatedBy = heard.Author, CreatedAt = act.Of.At }).Entity;
        (person.Role, person.Removed) = (role > person.Role ? role : person.Role, false);
        await AddAsync(act, turn, heard, discreet: false, ct);
        await act.CommitAsync(ct);
    }

    public async Task BindChannelAsync(ITurn turn, SectionId section, Heard heard, bool discreet, CancellationToken ct)
    {
        await using var act = await JournaledAct.BeginAsync(db.Enter(section), anchor, new ActOf(heard.Author, "bind", clock.GetUtcNow()), ct);
        await AddAsync(act, turn, heard, discreet, ct);
        await act.CommitAsync(ct);
    }

    /// <summary>The one section this person is known in; null when there is none, or several.</summary>
    public async Task<SectionId?> OnlySectionAsync(AuthorId author, CancellationToken ct)
    {
        var sections = await db.Persons.IgnoreQueryFilters(AllSections).Where(p => p.Author == author && p.Role != Role.None).Select(p => p.Section).Distinct().Take(2).ToListAsync(ct);
        return sections is [var only] ? only : null;
    }

    /// <summary>The section whose steward this person is, by their own conversation with the bot.</summary>
    public async Task<SectionId?> StewardOfAsync(string platform, AuthorId author, CancellationToken ct)
    {
        var own = await OwnAsync(platform, author, ct);
        return own is not null && await db.Persons.IgnoreQueryFilters(AllSections).AnyAsync(p => p.Section == own.Section && p.Author == author && p.Role == Role.Steward, ct) ? own.Section : null;
    }

    /// <summary>The person's own conversation with the bot; null when they have none yet.</summary>
    public Task<BoundChannel?> OwnAsync(string platform, AuthorId author, CancellationToken ct) =>
        db.Channels.IgnoreQueryFilters(AllSections).AsNoTracking().Where(c => c.Platform == platform && c.Personal && c.CreatedBy == author).OrderByDescending(c => c.CreatedAt).FirstOrDefaultAsync(ct);

    public async Task<Section> SectionAsync(SectionId section, CancellationToken ct) => await db.Enter(section).Sections.AsNoTracking().SingleAsync(ct);

    private async Task AddAsync(JournaledAct act, ITurn turn, Heard heard, bool discreet, CancellationToken ct)
    {
        if (!await db.Channels.AnyAsync(c => c.Platform == turn.Platform && c.Conversation == heard.Conversation, ct))
        {
            db.Channels.Add(new BoundChannel
            {
                Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(ct), Platform = turn.Platform, Conversation = heard.Conversation, Reference = turn.Reference,
                Personal = heard.IsPersonal, Discreet = discreet, CreatedBy = heard.Author, CreatedAt = act.Of.At,
            });
        }
    }

    // A conversation speaks of one section at a time.
    private async Task LeaveOthersAsync(string platform, SectionId section, Heard heard, CancellationToken ct)
    {
        var others = await db.Channels.IgnoreQueryFilters(AllSections).AsNoTracking().Where(c => c.Platform == platform && c.Conversation == heard.Conversation && c.Section != section).ToListAsync(ct);
        foreach (var other in others)
        {
            await using var act = await JournaledAct.BeginAsync(db.Enter(other.Section), anchor, new ActOf(heard.Author, "unbind", clock.GetUtcNow()), ct);
            (await db.Channels.SingleAsync(c => c.Number == other.Number, ct)).Removed = true;
            await act.CommitAsync(ct);
        }
    }
}
