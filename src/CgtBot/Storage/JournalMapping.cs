using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>The journal: one chain per section.</summary>
internal static class JournalMapping
{
    public static void Map(ModelBuilder model)
    {
        var journal = model.Entity<JournalLine>().ToTable("Journal");
        journal.HasKey(l => new { l.Section, l.Sequence });
        journal.Property(l => l.Sequence).ValueGeneratedNever();
        journal.HasIndex(l => new { l.Section, l.Author, l.Sequence });
        journal.HasIndex(l => new { l.Section, l.Act });
        journal.HasIndex(l => new { l.Section, l.Subject, l.Sequence });
        journal.HasOne<Section>().WithMany().HasForeignKey(l => l.Section).OnDelete(DeleteBehavior.Restrict);
    }
}
