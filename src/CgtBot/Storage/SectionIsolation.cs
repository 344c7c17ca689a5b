using System.Linq.Expressions;
using System.Reflection;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Keeps sections apart: a filter on every read, a check on every write.</summary>
internal static class SectionIsolation
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var row in model.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            foreach (var (name, shown) in FiltersOf(row))
            {
                model.Entity(row).HasQueryFilter(name, shown);
            }
        }
    }

    /// <summary>What is read of a kind of row: those of the section entered, unless undone or removed.</summary>
    public static IEnumerable<(string Name, LambdaExpression Shown)> FiltersOf(Type row)
    {
        if (typeof(SectionRow).IsAssignableFrom(row))
        {
            yield return (BotDb.SectionFilter, Of(nameof(Own), row));
        }

        if (typeof(JournaledRow).IsAssignableFrom(row))
        {
            yield return (BotDb.RemovedFilter, Of(nameof(Kept), row));
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

    private static LambdaExpression Of(string filter, Type row) =>
        (LambdaExpression)typeof(SectionIsolation).GetMethod(filter, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row).Invoke(null, null)!;

    private static Expression<Func<T, bool>> Own<T>()
        where T : SectionRow
    {
        // EF puts the context that asks in its place.
        BotDb asking = null!;
        return row => row.Section == asking.Section;
    }

    private static Expression<Func<T, bool>> Kept<T>()
        where T : JournaledRow => row => !row.Removed;
}
