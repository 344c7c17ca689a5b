using System.Data.Common;
using System.Text;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CgtBot.Storage;

/// <summary>Writes the new rows of a table by one statement for many: EF sends SQLite one for each, and each is prepared anew.</summary>
internal static class NewRows
{
    // SQLite looks each value up by its name, one after the other.
    private const int MostValues = 250;

    /// <summary>The rows are not followed afterwards, unless they were before.</summary>
    public static async Task InsertAsync<T>(BotDb db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : SectionRow
    {
        if (rows.FirstOrDefault(r => r.Section != db.Section) is { } stray)
        {
            throw new InvalidOperationException($"{typeof(T).Name} belongs to section {stray.Section}, not to {db.Section}.");
        }

        var kind = db.Model.FindEntityType(typeof(T))!;
        IProperty[] columns = [.. kind.GetProperties()];
        foreach (var part in rows.Chunk(MostValues / columns.Length))
        {
            await db.Database.ExecuteSqlRawAsync(Statement(kind, columns, part.Length), Values(db, columns, part), ct);
        }
    }

    private static string Statement(IEntityType kind, IProperty[] columns, int rows)
    {
        var sql = new StringBuilder("INSERT INTO \"").Append(kind.GetTableName()).Append("\" (").AppendJoin(", ", columns.Select(c => $"\"{c.GetColumnName()}\"")).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, column) => $"@v{(row * columns.Length) + column}")).Append(')');
        }

        return sql.ToString();
    }

    private static List<DbParameter> Values<T>(BotDb db, IProperty[] columns, T[] rows)
        where T : SectionRow
    {
        using var factory = db.Database.GetDbConnection().CreateCommand();
        var values = new List<DbParameter>(rows.Length * columns.Length);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                values.Add(column.GetRelationalTypeMapping().CreateParameter(factory, $"@v{values.Count}", column.GetGetter().GetClrValue(row), column.IsNullable));
            }
        }

        return values;
    }
}
