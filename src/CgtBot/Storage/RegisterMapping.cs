using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtBot.Storage;

/// <summary>Tables of the register.</summary>
internal static class RegisterMapping
{
    /// <summary>Marks a column too large for the journal; its hash stands beside it and is journaled.</summary>
    public const string NotJournaled = "CgtBot:NotJournaled";

    // In the words of the queries, by which alone SQLite recognises that an index serves: a bare `Awaited` is no equality for it.
    private const string StillOpen = "\"Awaited\" AND NOT (\"Removed\")";

    public static void Map(ModelBuilder model)
    {
        model.Entity<Section>(e =>
        {
            e.HasKey(s => s.Section);
            e.Property(s => s.Section).ValueGeneratedNever();
            e.Property(s => s.Version).IsConcurrencyToken();
            e.Ignore(s => s.Zone);
        });
        model.Numbered<Person>("Persons").HasIndex(p => new { p.Section, p.Author });
        model.Owned<Body>("Bodies").HasKey(b => new { b.Section, b.Acronym });
        model.Numbered<Meeting>("Meetings");
        model.Numbered<Answer>("Answers").BelongsTo<Answer, RegisterEntry>(nameof(Answer.Entry));
        model.Numbered<Occurrence>("Occurrences").BelongsTo<Occurrence, RegisterEntry>(nameof(Occurrence.Entry));
        model.Numbered<EntryLink>("Links").BelongsTo<EntryLink, RegisterEntry>(nameof(EntryLink.Entry));
        var followed = model.Numbered<FollowedMessage>("FollowedMessages").BelongsTo<FollowedMessage, RegisterEntry>(nameof(FollowedMessage.Entry));
        followed.HasIndex(m => new { m.Section, m.Form }).IsUnique();
        followed.HasIndex(m => new { m.Section, m.Sha256 });
        model.Numbered<Signalement>("Signalements");
        model.Numbered<BoundChannel>("Channels").HasIndex(c => new { c.Platform, c.Conversation });
        model.Numbered<ImportDraft>("ImportDrafts").Property(d => d.Text).HasAnnotation(NotJournaled, true);
        var entries = model.Numbered<RegisterEntry>("Entries");
        // « Questions ouvertes », of one topic or of all, oldest first: answered and counted from the index alone.
        entries.HasIndex(e => new { e.Section, e.Kind, e.Topic, e.AskedOn, e.Number }).HasFilter(StillOpen);
        entries.HasIndex(e => new { e.Section, e.AskedOn, e.Number }).HasFilter(StillOpen);
        entries.HasIndex(e => new { e.Section, e.DueOn }).HasFilter(StillOpen);
        model.Entity<Counter>().ToTable("Counters").HasKey(c => new { c.Section, c.Of });
        model.Entity<BindingCode>().ToTable("BindingCodes").HasKey(c => new { c.Section, c.Hash });
        model.Entity<PageLink>().ToTable("PageLinks").BelongsTo<PageLink, Person>(nameof(PageLink.Person)).HasKey(l => new { l.Section, l.Hash });
    }

    /// <summary>A table whose rows people know by their number in the section.</summary>
    public static EntityTypeBuilder<T> Numbered<T>(this ModelBuilder model, string table)
        where T : NumberedRow
    {
        var entity = model.Owned<T>(table);
        entity.HasKey(r => new { r.Section, r.Number });
        entity.Property(r => r.Number).ValueGeneratedNever();
        return entity;
    }

    public static EntityTypeBuilder<T> Owned<T>(this ModelBuilder model, string table)
        where T : JournaledRow
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        entity.Property(r => r.Version).IsConcurrencyToken();
        entity.HasOne<Section>().WithMany().HasForeignKey(r => r.Section).OnDelete(DeleteBehavior.Restrict);
        return entity;
    }

    public static EntityTypeBuilder<T> BelongsTo<T, TOwner>(this EntityTypeBuilder<T> entity, string number)
        where T : SectionRow
        where TOwner : NumberedRow
    {
        entity.HasOne<TOwner>().WithMany().HasForeignKey(nameof(SectionRow.Section), number).OnDelete(DeleteBehavior.Restrict);
        return entity;
    }
}
