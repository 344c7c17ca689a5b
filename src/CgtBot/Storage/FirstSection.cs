using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>What a new installation starts with: one section, its usual bodies, the web channel, and the person at the machine as its steward.</summary>
public static class FirstSection
{
    public static readonly SectionId Id = new(1);

    /// <summary>Number of the web channel in its section.</summary>
    public const int WebChannel = 1;

    public const string WebPlatform = "web";

    public static async Task EnsureAsync(BotDb db, JournalAnchor anchor, string name, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Enter(Id).Sections.AnyAsync(ct))
        {
            return;
        }

        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, "section-created", now), ct);
        // Asked again under the lock: of two nodes started together on an empty base, one makes it.
        if (await db.Sections.AnyAsync(ct))
        {
            return;
        }

        var section = db.Sections.Add(new Section { Section = Id, Name = name }).Entity;
        db.Bodies.AddRange(Body.Usual(Id, section.Sector));
        db.Channels.Add(new BoundChannel { Section = Id, Number = await act.NextNumberAsync<BoundChannel>(ct), Platform = WebPlatform, Conversation = "1", CreatedBy = AuthorId.Bot, CreatedAt = now });
        db.Persons.Add(new Person { Section = Id, Number = await act.NextNumberAsync<Person>(ct), Author = AuthorId.LocalSteward, Role = Role.Steward, CreatedBy = AuthorId.Bot, CreatedAt = now });
        await act.CommitAsync(ct);
    }
}
