using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Registers;

/// <summary>All that a file of the register holds, read at one moment. Authors are pseudonyms; the head of the journal is in, so that the file is one more anchor of it.</summary>
public sealed record RegisterExport(
    Section Section, DateTimeOffset At, JournalLine? Head, Pseudonyms Pseudonyms, IReadOnlyList<RegisterEntry> Entries, ILookup<int, Answer> Answers, ILookup<int, Occurrence> Occurrences, ILookup<int, EntryLink> Links,
    IReadOnlyList<Meeting> Meetings, IReadOnlyList<Signalement> Signalements)
{
    private static readonly JsonSerializerOptions Json = new(StoredValues.Json) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static async Task<RegisterExport> ReadAsync(BotDb db, DateTimeOffset at, CancellationToken ct)
    {
        // One transaction: the entries and the journal's head are of the same moment.
        await using var moment = await db.BeginReadingAsync(ct);
        return await ReadNowAsync(db, at, ct);
    }

    /// <summary>The same within the caller's transaction.</summary>
    public static async Task<RegisterExport> ReadNowAsync(BotDb db, DateTimeOffset at, CancellationToken ct) =>
        new(
            await db.Sections.AsNoTracking().SingleAsync(ct), at, await db.Journal.AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(ct), await Pseudonyms.OfAsync(db, null, ct),
            await db.Entries.AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct),
            (await db.Answers.AsNoTracking().OrderBy(a => a.Number).ToListAsync(ct)).ToLookup(a => a.Entry),
            (await db.Occurrences.AsNoTracking().OrderBy(o => o.Number).ToListAsync(ct)).ToLookup(o => o.Entry),
            (await db.Links.AsNoTracking().OrderBy(l => l.Number).ToListAsync(ct)).ToLookup(l => l.Entry),
            await db.Meetings.AsNoTracking().OrderBy(m => m.Number).ToListAsync(ct), await db.Signalements.AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct));

    /// <summary>The stable JSON form, for programs: codes in English, ISO dates, nothing that depends on the language.</summary>
    public async Task WriteJsonAsync(Stream to, CancellationToken ct) => await JsonSerializer.SerializeAsync(
        to,
        new
        {
            Format = "cgtbot-register", Version = 1, Section = new { Number = Section.Section.Value, Section.Name, Sector = Code(Section.Sector), Section.TimeZone }, ExportedAt = At,
            Journal = new { Lines = Head?.Sequence ?? 0, Head = Head is null ? null : Convert.ToHexStringLower(Head.Hash), At = Head?.At },
            Entries = Entries.Select(Entry), Meetings = Meetings.Select(Of), Signalements = Signalements.Select(Of),
        },
        Json, ct);

    /// <summary>« partly-answered » : how a name of ours is written in files.</summary>
    public static string Code(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private object Entry(RegisterEntry e) => new
    {
        e.Number, Kind = Code(e.Kind), e.Text, State = Code(e.State), e.StateOn, e.StateReason, AskedOn = e.AskedOn.ToString(), AskedOnInferred = e.AskedOn.Inferred,
        Topic = e.Topic?.Value, e.Body, e.Meeting, e.Origin, e.DueOn, DueBasis = Code(e.DueBasis), Author = Pseudonyms.Code(e.CreatedBy), RecordedAt = e.CreatedAt,
        Answers = Answers[e.Number].Select(a => new { a.Number, a.Partial, a.Text, a.Source, On = a.On.ToString(), Author = Pseudonyms.Code(a.CreatedBy) }),
        AskedAgain = Occurrences[e.Number].Select(o => new { o.Number, On = o.On.ToString(), OnInferred = o.On.Inferred, o.Text, o.Meeting, o.Origin, Author = Pseudonyms.Code(o.CreatedBy) }),
        Links = Links[e.Number].Select(l => new { Target = Code(l.Target), Number = l.TargetNumber }),
    };

    private static object Of(Meeting m) => new { m.Number, On = m.On.ToString(), OnInferred = m.On.Inferred, Kind = Code(m.Kind), m.Title, m.Body, m.Origin };

    private static object Of(Signalement s) => new { s.Number, On = s.On.ToString(), OnInferred = s.On.Inferred, Topic = s.Topic?.Value, s.Text, s.Origin };
}
