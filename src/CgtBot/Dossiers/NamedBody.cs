using System.Text.RegularExpressions;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;

namespace CgtBot.Dossiers;

/// <summary>The committee a session or a refusal of a dossier is about, when it is named: none is made up.</summary>
internal static class NamedBody
{
    /// <summary>The one its words name; failing that the one whose session it was said in; failing that the only one the section has.</summary>
    public static string? OfRefusal(ExtractedRefusal refused, ExtractedDossier dossier, IReadOnlyList<Body> bodies) =>
        bodies.FirstOrDefault(b => IsNamed(b.Acronym, refused.Text) || refused.Text.Contains(b.Name, StringComparison.OrdinalIgnoreCase))?.Acronym
        ?? SessionOf(refused, dossier, bodies)
        ?? (bodies is [var only] ? only.Acronym : null);

    /// <summary>The body named in the heading of its session (« intervention en CST de mars 2025 »).</summary>
    public static string? OfSession(ExtractedMeeting meeting, IEnumerable<string> bodies) => meeting.Kind is MeetingKind.Committee ? bodies.FirstOrDefault(b => IsNamed(b, meeting.Title)) : null;

    // A refusal keeps the day it was said, not the meeting: two sessions of one day leave it in doubt.
    private static string? SessionOf(ExtractedRefusal refused, ExtractedDossier dossier, IReadOnlyList<Body> bodies) =>
        refused.Date is { } day && dossier.Meetings.Where(m => m.Date?.Value == day.Value).Select(m => OfSession(m, bodies.Select(b => b.Acronym))).Distinct().ToList() is [{ } one] ? one : null;

    private static bool IsNamed(string acronym, string text) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(acronym)}(?!\w)", RegexOptions.CultureInvariant);
}
