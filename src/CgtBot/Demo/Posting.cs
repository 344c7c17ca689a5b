using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Publications;

namespace CgtBot.Demo;

/// <summary>One publication of the demonstration's employer, out from <see cref="At"/> on.</summary>
public sealed record Posting(string Id, PublicationKind Kind, DateTimeOffset At, string Title, string Text)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Those written for the demonstration.</summary>
    public static IReadOnlyList<Posting> Written { get; } = JsonSerializer.Deserialize<List<Posting>>(DemoFiles.Read("postings.json"), Form)!;
}
