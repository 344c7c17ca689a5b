using System.Linq.Expressions;
using System.Reflection;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Keeps sections apart: a filter on every read, a check on every write.</summary>
internal static class SectionIsolation
{
    public static void Apply(ModelBuilder model, BotDb db)
    {
        foreach (var row in model.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(SectionRow).IsAssignableFrom))
        {
            Of(nameof(FilterSection), row).Invoke(null, [model, db]);
            if (typeof(JournaledRow).IsAssignableFrom(row))
            {
                Of(nameof(FilterRemoved), row).Invoke(null, [model]);
            }
        }
    }

    /// <summary>Refuses a write outside the entered section, and a change of a journaled row outside an act.</summary>
    public static void Check(BotDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<SectionRow>().Where(e => e.State is not EntityState.Unchanged))
        {
            if (entry.Entity.Section != db.Section)
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} belongs to section {entry.Entity.Section}, not to {db.Section}.");
            }

            if (entry.Entity is JournaledRow && db.Act is null)
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} changes within a journaled act only.");
            }
        }
    }

    private static MethodInfo Of(string name, Type row) =>
        typeof(SectionIsolation).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row);

    private static void FilterSection<T>(ModelBuilder model, BotDb db)
        where T : SectionRow
    {
        Expression<Func<T, bool>> own = row => row.Section == db.Section;
        model.Entity<T>().HasQueryFilter(BotDb.SectionFilter, own);
    }

    private static void FilterRemoved<T>(ModelBuilder model)
        where T : JournaledRow =>
        model.Entity<T>().HasQueryFilter(BotDb.RemovedFilter, row => !row.Removed);
}
