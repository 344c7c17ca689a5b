using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;

namespace CgtBot.Storage;

/// <summary>
/// The model EF would build at each start, compiled beforehand: a third of a start. After a change of the mapping a test asks for it anew:
/// <c>dotnet ef dbcontext optimize --project src/CgtBot --context SqliteBotDb --output-dir Storage/Compiled --namespace CgtBot.Storage</c>.
/// </summary>
public partial class SqliteBotDbModel
{
    // EF leaves filters out of what it compiles: they are put where its own conventions would.
    partial void Customize()
    {
        foreach (var rows in ((IModel)this).GetEntityTypes().Cast<RuntimeEntityType>().Where(t => typeof(SectionRow).IsAssignableFrom(t.ClrType)))
        {
#pragma warning disable EF1001 // EF has no public way to filter a compiled model.
            rows.AddAnnotation(CoreAnnotationNames.QueryFilter, new QueryFilterCollection(SectionIsolation.FiltersOf(rows.ClrType).Select(f => new RuntimeQueryFilter(f.Name, f.Shown))));
#pragma warning restore EF1001
        }
    }
}
