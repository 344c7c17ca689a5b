using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CgtBot.Storage;

/// <summary>A change of a row as the journal keeps it: the columns before and after. Authors are left out (they have a commitment of their own), and so are long texts (their hash is in).</summary>
public sealed record RowSnapshot(int Version, Dictionary<string, JsonElement>? Before, Dictionary<string, JsonElement> After, string? Why)
{
    public static IEnumerable<JournalEvent> OfChanges(BotDb db, JournaledAct act)
    {
        foreach (var row in db.ChangeTracker.Entries<JournaledRow>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            row.Entity.Version++;
            var snapshot = row.State is EntityState.Added
                ? new RowSnapshot(row.Entity.Version, null, Columns(row, _ => true, p => p.CurrentValue), act.Of.Why)
                : new RowSnapshot(row.Entity.Version, Columns(row, p => p.IsModified, p => p.OriginalValue), Columns(row, p => p.IsModified, p => p.CurrentValue), act.Of.Why);
            yield return new JournalEvent(act.Of.At, act.Id, act.Of.What, SubjectOf(row), act.Of.By, JsonSerializer.Serialize(snapshot, StoredValues.Json));
        }
    }

    /// <summary>« RegisterEntry/12 »: the row's type and its key in the section.</summary>
    public static string SubjectOf(EntityEntry row)
    {
        var key = row.Metadata.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(SectionRow.Section)).Select(p => row.Property(p.Name).CurrentValue);
        return $"{row.Metadata.ClrType.Name}/{string.Join('/', key)}";
    }

    /// <summary>Every journaled column of a row as it stands.</summary>
    public static Dictionary<string, JsonElement> Now(EntityEntry row) => Columns(row, _ => true, p => p.CurrentValue);

    /// <summary>Puts columns back to journaled values.</summary>
    public static void Restore(EntityEntry row, Dictionary<string, JsonElement> columns)
    {
        foreach (var (name, value) in columns)
        {
            var property = row.Property(name);
            property.CurrentValue = FromJson(property.Metadata, value);
        }
    }

    private static Dictionary<string, JsonElement> Columns(EntityEntry row, Func<PropertyEntry, bool> chosen, Func<PropertyEntry, object?> value) => row.Properties
        .Where(p => IsJournaled(p.Metadata) && chosen(p))
        .ToDictionary(p => p.Metadata.Name, p => ToJson(p.Metadata, value(p)));

    private static bool IsJournaled(IProperty property) =>
        !property.IsPrimaryKey() && property.Name != nameof(JournaledRow.Version)
        && property.ClrType != typeof(AuthorId) && property.FindAnnotation(RegisterMapping.NotJournaled) is null;

    private static JsonElement ToJson(IProperty property, object? value) =>
        JsonSerializer.SerializeToElement(property.GetTypeMapping().Converter is { } c && value is not null ? c.ConvertToProvider(value) : value, StoredValues.Json);

    private static object? FromJson(IProperty property, JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        var converter = property.GetTypeMapping().Converter;
        var value = json.Deserialize(converter?.ProviderClrType ?? property.ClrType, StoredValues.Json);
        return converter is null ? value : converter.ConvertFromProvider(value);
    }
}
