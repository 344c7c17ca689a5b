using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CgtBot.Storage;

/// <summary>How values of the domain are written in a column, the same in both databases.</summary>
public static class StoredValues
{
    /// <summary>JSON as stored: readable accents, names of enumerations.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Convert(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<SectionId>().HaveConversion<SectionIdConverter>();
        // The value that means « not set »: what is compiled cannot write down the absent text of a default one.
        conventions.Properties<TopicId>().HaveSentinel(new TopicId("")).HaveConversion<TopicIdConverter>();
        conventions.Properties<AuthorId>().HaveSentinel(new AuthorId("")).HaveConversion<AuthorIdConverter>();
        conventions.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        // SQLite cannot sort a DateTimeOffset; UTC ticks sort everywhere.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        conventions.Properties<Card>().HaveConversion<JsonConverter<Card>, JsonComparer<Card>>();
        conventions.Properties<IReadOnlyList<Excerpt>>().HaveConversion<JsonConverter<IReadOnlyList<Excerpt>>, JsonComparer<IReadOnlyList<Excerpt>>>();
        conventions.Properties<IReadOnlyList<string>>().HaveConversion<JsonConverter<IReadOnlyList<string>>, JsonComparer<IReadOnlyList<string>>>();
    }

    internal sealed class SectionIdConverter() : ValueConverter<SectionId, int>(id => id.Value, value => new SectionId(value));

    internal sealed class TopicIdConverter() : ValueConverter<TopicId, string>(id => id.Value, value => new TopicId(value));

    internal sealed class AuthorIdConverter() : ValueConverter<AuthorId, string>(id => id.Value, value => new AuthorId(value));

    /// <summary>A date as a row or a line of the journal keeps it; null for anything else.</summary>
    public static PartialDate? DateOf(string? text) => PartialDate.Parse(text?.TrimEnd('~'), text?.EndsWith('~') == true);

    /// <summary>« 2025-03 », « 2025-05-15~ » when inferred: sorts by date as text.</summary>
    internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(
        date => date.Inferred ? date.ToString() + "~" : date.ToString(),
        text => DateOf(text)!.Value);

    internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    internal sealed class JsonConverter<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!);

    // Stored values are replaced whole, never changed in place.
    internal sealed class JsonComparer<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value!.GetHashCode(), value => value)
        where T : class;
}
