using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Topics;

namespace CgtBot.Topics;

/// <summary>The topics of one publication as a JSON line. The form is stable: others read it.</summary>
internal static class MatchLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(string id, IReadOnlyList<TopicMatch> matches, bool withReasons) => JsonSerializer.Serialize(
        new Row(id, [.. matches.Select(m => Of(m, withReasons))], matches.Any(m => m.CallsForConsultation)), Options);

    private static TopicRow Of(TopicMatch match, bool withReasons) => new(
        match.Topic.Value,
        match.Stance.ToString().ToLowerInvariant(),
        [.. match.Excerpts.Select(e => new ExcerptRow(e.Text, e.Term, e.Start, e.Length, e.InTitle ? "title" : null))],
        withReasons ? match.Reasons : null);

    private sealed record Row(string Id, IReadOnlyList<TopicRow> Topics, bool Alert);

    private sealed record TopicRow(string Topic, string Stance, IReadOnlyList<ExcerptRow> Excerpts, IReadOnlyList<string>? Reasons);

    /// <param name="Field">"title" when the offsets point into the title; absent when they point into the text.</param>
    private sealed record ExcerptRow(string Text, string Term, int Start, int Length, string? Field);
}
