using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Dossiers;

/// <summary>The JSON form of an extracted dossier; its first members are stable.</summary>
public static class ExtractJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ExtractedDossier dossier) => JsonSerializer.Serialize(
        new
        {
            Meetings = dossier.Meetings.Select(meeting => new
            {
                Date = meeting.Date?.Value.ToString(),
                Kind = meeting.Kind.ToString().ToLowerInvariant(),
                meeting.Title,
                meeting.Line,
                Page = dossier.PageOf(meeting.Line),
                Items = meeting.Items.Select(item => Item(dossier, item)),
                Inferred = meeting.Date?.Value.Inferred ?? false,
                Clue = Clue(meeting.Date),
                meeting.FollowsPublication,
            }),
            Publications = dossier.Publications.Select(publication => new
            {
                Kind = publication.Kind.ToString().ToLowerInvariant(),
                Date = publication.Date?.Value.ToString(),
                publication.Title,
                publication.Text,
                publication.Line,
                Page = dossier.PageOf(publication.Line),
                Inferred = publication.Date?.Value.Inferred ?? false,
                Clue = Clue(publication.Date),
            }),
            Signalements = dossier.Signalements.Select(seen => new { Date = seen.Date?.Value.ToString(), seen.Text, seen.Line, Page = dossier.PageOf(seen.Line) }),
            Refusals = dossier.Refusals.Select(refusal => new { Date = refusal.Date?.Value.ToString(), refusal.Text, refusal.Line, Page = dossier.PageOf(refusal.Line) }),
        },
        Options);

    /// <summary>Why a date is not simply the one of its title; null when it is.</summary>
    public static string? Clue(ExtractedDate? date) => date?.Clue switch
    {
        DateClue.YearFromNeighbour => string.Format(CultureInfo.CurrentCulture, MinutesTexts.YearFromNeighbour, date.Anchor, date.AnchorLine),
        DateClue.YearFromText => MinutesTexts.YearFromText,
        DateClue.Body => string.Format(CultureInfo.CurrentCulture, MinutesTexts.DateFromBody, date.AnchorLine),
        _ => null,
    };

    private static object Item(ExtractedDossier dossier, ExtractedItem item) => new
    {
        Kind = KindName(item.Kind),
        item.Text,
        item.Line,
        Page = dossier.PageOf(item.Line),
        Details = item.Details.Count == 0 ? null : item.Details,
    };

    private static string KindName(EntryKind kind) => kind.ToString().ToLowerInvariant();
}
