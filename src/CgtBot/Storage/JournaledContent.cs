using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CgtBot.Storage;

/// <summary>A row as its journal lines tell it, the later over the earlier.</summary>
internal sealed class JournaledContent(string subject)
{
    private readonly Dictionary<string, JsonElement> columns = [];

    private int version;

    private bool erased;

    public string Subject { get; } = subject;

    /// <summary>The last line about it.</summary>
    public long Sequence { get; private set; }

    /// <summary>False for a subject that was only noted, such as an erasure.</summary>
    public bool IsOfARow => Sequence > 0;

    public void Add(JournalLine line)
    {
        if (line.Payload is null)
        {
            (erased, Sequence) = (true, line.Sequence);
        }
        else if (Change(line.Payload) is { After: { } after } told)
        {
            (version, Sequence) = (told.Version, line.Sequence);
            foreach (var (column, value) in after)
            {
                columns[column] = value;
            }
        }
    }

    /// <summary>Null for what is no change of a row: something noted, or a payload tampered with, which the chain has named.</summary>
    private static RowSnapshot? Change(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<RowSnapshot>(payload, StoredValues.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The columns in which the row says otherwise; once its content was erased, that the row stands there as if it were not. A column newer than the line is not judged.</summary>
    public IReadOnlyList<string> Differences(EntityEntry row) => erased ? ((JournaledRow)row.Entity).Removed ? [] : [nameof(JournaledRow.Removed)]
        : [
            .. RowSnapshot.Now(row).Where(column => columns.TryGetValue(column.Key, out var told) && !JsonElement.DeepEquals(told, column.Value)).Select(column => column.Key),
            .. ((JournaledRow)row.Entity).Version == version ? Array.Empty<string>() : [nameof(JournaledRow.Version)],
        ];
}
