using System.Globalization;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;

namespace CgtBot.Topics;

/// <summary>One publication as a JSON line: {"id","kind":"job|announcement","title","text","published"}.</summary>
internal sealed record PublicationLine(string Id, PublicationText Text)
{
    /// <summary>The publication, or a sentence that says what is wrong with the line.</summary>
    public static (PublicationLine? Publication, string? Problem) Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, MatchTexts.NotJson);
        }
        catch (JsonException)
        {
            return (null, MatchTexts.NotJson);
        }
        catch (InvalidOperationException)
        {
            return (null, MatchTexts.BadText);
        }
    }

    private static (PublicationLine?, string?) Read(JsonElement row)
    {
        if (Member(row, "id") is not { } id)
        {
            return (null, Missing("id"));
        }

        if (Member(row, "text") is not { } text)
        {
            return (null, Missing("text"));
        }

        PublicationKind? kind = Member(row, "kind") switch { "job" => PublicationKind.Job, "announcement" => PublicationKind.Announcement, _ => null };
        return kind is null
            ? (null, string.Format(CultureInfo.CurrentCulture, MatchTexts.BadKind, Member(row, "kind")))
            : (new PublicationLine(id, new PublicationText(kind.Value, Member(row, "title") ?? "", text, Published(Member(row, "published")))), null);
    }

    private static string? Member(JsonElement row, string name) => row.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    /// <summary>A date at its own precision; a time after it does not count.</summary>
    private static PartialDate? Published(string? text) => PartialDate.Parse(text is { Length: > 10 } ? text[..10] : text);

    private static string Missing(string name) => string.Format(CultureInfo.CurrentCulture, MatchTexts.Missing, name);
}
