using System.Text;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Topics;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Dossiers;

/// <summary>What an import saved, and what was there already.</summary>
public sealed record Imported(IReadOnlyList<RegisterEntry> Entries, int AlreadyThere, IReadOnlyList<TakenIn> Publications, int Signalements, IReadOnlyList<Gap> Gaps)
{
    public ImportedAnswers Answers { get; init; } = ImportedAnswers.None;

    public ImportedRefusals Refusals { get; init; } = new(0, [], []);
}

/// <summary>Refused consultations: how many were recorded, and those left out, to be told.</summary>
/// <param name="Bodiless">They name no body, and nobody ticked them.</param>
/// <param name="Topicless">They name no topic the section follows, nor does anything around them.</param>
public sealed record ImportedRefusals(int Saved, IReadOnlyList<ExtractedRefusal> Bodiless, IReadOnlyList<ExtractedRefusal> Topicless);

/// <summary>Reviewed dossier -> meetings -> entries -> publications -> gaps -> signalements -> refused consultations -> answers, in one act: one command to undo.</summary>
public sealed class DossierImport(TopicBook topics, Intake intake)
{
    /// <summary>Saves the ticked lines of a dossier; <paramref name="kept"/> null keeps all of them. Of <paramref name="answers"/>, only those a person ticked.</summary>
    public async Task<Imported> SaveAsync(BotDb db, JournaledAct act, Section section, string file, ExtractedDossier dossier, IReadOnlySet<string>? kept, CancellationToken ct, IReadOnlySet<string>? again = null, IReadOnlySet<string>? answers = null)
    {
        string Origin(int line) => Origins.Line(file, dossier, line);
        var lines = DossierLine.Of(dossier).Where(l => kept is null || kept.Contains(l.Key)).ToList();
        var repeats = again is { Count: > 0 } ? (await Repeats.OfAsync(db, dossier, ct)).Where(r => again.Contains(r.Key)).ToDictionary() : [];
        var guess = await TopicGuess.OfAsync(db, topics, dossier, ct);
        var meetings = await MeetingsAsync(db, act, Origin, lines, ct);
        var (entries, already) = await EntriesAsync(db, act, section, Origin, lines, meetings, guess, repeats, ct);
        var publications = await PublicationsAsync(db, act, section, Origin, lines, ct);
        var signalements = await SignalementsAsync(db, act, section, Origin, lines, guess, ct);
        var refusals = await RefusalsAsync(db, act, section, Origin, dossier, lines, guess, kept is not null, ct);
        var answered = await AnswerImport.SaveAsync(db, act, section, Origin, [.. AnswerLine.Of(dossier).Where(l => answers?.Contains(l.Key) ?? false)], repeats, ct);
        return new Imported(entries, already, publications, signalements, [.. publications.SelectMany(p => p.Gaps)]) { Answers = answered, Refusals = refusals };
    }

    // What the union wrote below a publication it quotes was said at no meeting.
    private static async Task<Dictionary<ExtractedMeeting, int>> MeetingsAsync(BotDb db, JournaledAct act, Func<int, string> origin, List<DossierLine> lines, CancellationToken ct)
    {
        var numbers = new Dictionary<ExtractedMeeting, int>(ReferenceEqualityComparer.Instance);
        var known = await db.Meetings.ToListAsync(ct);
        var bodies = await db.Bodies.Select(b => b.Acronym).ToListAsync(ct);
        foreach (var meeting in lines.OfType<DossierLine.Item>().Select(i => i.Meeting).Where(m => m is { Date: not null, FollowsPublication: false }).Distinct(ReferenceEqualityComparer.Instance).Cast<ExtractedMeeting>())
        {
            var same = known.Find(k => k.On.First == meeting.Date!.Value.First && k.Title == meeting.Title);
            numbers[meeting] = same?.Number ?? db.Meetings.Add(new Meeting
            {
                Section = db.Section, Number = await act.NextNumberAsync<Meeting>(ct), On = meeting.Date!.Value, Kind = meeting.Kind, Title = meeting.Title, Body = NamedBody.OfSession(meeting, bodies),
                Origin = origin(meeting.Line), CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            }).Entity.Number;
        }

        return numbers;
    }

    private static async Task<(IReadOnlyList<RegisterEntry> Entries, int Already)> EntriesAsync(
        BotDb db, JournaledAct act, Section section, Func<int, string> origin, List<DossierLine> lines, Dictionary<ExtractedMeeting, int> meetings, TopicGuess guess, Dictionary<string, int> repeats, CancellationToken ct)
    {
        var (entries, already) = (new List<RegisterEntry>(), 0);
        var bodies = await db.Bodies.Select(b => b.Acronym).ToListAsync(ct);
        var known = KnownTexts.Of(await db.Entries.Select(e => new KnownText(e.Text, e.AskedOn)).ToListAsync(ct));
        foreach (var line in lines.OfType<DossierLine.Item>())
        {
            var asked = line.Meeting.Date?.Value ?? new PartialDate(section.DayOf(act.Of.At), Inferred: true);
            var text = Whole(line.What);
            if (repeats.TryGetValue(line.Key, out var first))
            {
                already += await AskedAgainAsync(db, act, first, text, asked, meetings.TryGetValue(line.Meeting, out var at) ? at : null, origin(line.Line), ct) ? 0 : 1;
                continue;
            }

            if (!known.Add(text, line.Meeting.Date?.Value, asked))
            {
                already++;
                continue;
            }

            var draft = new EntryDraft(line.What.Kind, text, asked)
            {
                Topic = guess.For(line.Meeting, line.What), Meeting = meetings.TryGetValue(line.Meeting, out var number) ? number : null, Body = NamedBody.OfSession(line.Meeting, bodies), Origin = origin(line.Line),
                Due = Promised(section, line.What.Kind, text, asked),
            };
            entries.Add(await EntryRecorder.RecordAsync(db, act, section, draft, ct));
        }

        return (entries, already);
    }

    /// <summary>A promise is due when it says; where it does not, the section's rule holds.</summary>
    private static DueDate? Promised(Section section, EntryKind kind, string text, PartialDate asked) =>
        kind is EntryKind.Commitment && asked is { Precision: DatePrecision.Day, Inferred: false } && PromisedDay.Of(text, asked.First) is { } day ? DueDates.Agreed(section, new PartialDate(day.By)) : null;

    /// <summary>False when that time is kept already.</summary>
    private static async Task<bool> AskedAgainAsync(BotDb db, JournaledAct act, int entry, string text, PartialDate on, int? meeting, string origin, CancellationToken ct)
    {
        if ((await db.Occurrences.Where(o => o.Entry == entry).Select(o => o.On).ToListAsync(ct)).Concat(db.Occurrences.Local.Where(o => o.Entry == entry).Select(o => o.On)).Any(o => o.First == on.First))
        {
            return false;
        }

        db.Occurrences.Add(new Occurrence
        {
            Section = db.Section, Number = await act.NextNumberAsync<Occurrence>(ct), Entry = entry, Text = text, On = on, Meeting = meeting, Origin = origin, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        });
        return true;
    }

    private async Task<IReadOnlyList<TakenIn>> PublicationsAsync(BotDb db, JournaledAct act, Section section, Func<int, string> origin, List<DossierLine> lines, CancellationToken ct)
    {
        var taken = new List<TakenIn>();
        foreach (var quoted in lines.OfType<DossierLine.Quoted>().Select(q => q.What).OrderBy(p => p.Date?.Value.First))
        {
            var on = quoted.Date?.Value ?? new PartialDate(section.DayOf(act.Of.At), Inferred: true);
            var found = new Found(quoted.Kind, quoted.Title, quoted.Text, on) { Raw = Encoding.UTF8.GetBytes(quoted.Text), MediaType = "text/plain", Origin = origin(quoted.Line) };
            taken.Add(await intake.TakeInAsync(db, act, found, ct));
        }

        return taken;
    }

    private async Task<int> SignalementsAsync(BotDb db, JournaledAct act, Section section, Func<int, string> origin, List<DossierLine> lines, TopicGuess guess, CancellationToken ct)
    {
        var known = KnownTexts.Of(await db.Signalements.Select(s => new KnownText(s.Text, s.On)).ToListAsync(ct));
        var added = 0;
        foreach (var seen in lines.OfType<DossierLine.Seen>().Select(s => s.What))
        {
            var on = seen.Date?.Value ?? new PartialDate(section.DayOf(act.Of.At), Inferred: true);
            if (!known.Add(seen.Text, seen.Date?.Value, on))
            {
                continue;
            }

            added++;
            db.Signalements.Add(new Signalement
            {
                Section = db.Section, Number = await act.NextNumberAsync<Signalement>(ct), Text = seen.Text, On = on,
                Topic = await guess.ForAsync(db, topics, seen, ct), Origin = origin(seen.Line), CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            });
        }

        return added;
    }

    /// <summary>A refused consultation is a dated step of its file; it closes no question. Where no body is named, only a person who ticked the line says that it was its sector's own.</summary>
    private async Task<ImportedRefusals> RefusalsAsync(BotDb db, JournaledAct act, Section section, Func<int, string> origin, ExtractedDossier dossier, List<DossierLine> lines, TopicGuess guess, bool ticked, CancellationToken ct)
    {
        var bodies = await db.Bodies.ToListAsync(ct);
        var known = KnownTexts.Of(await db.ConsultationEvents.Where(e => e.Step == ConsultationStep.Refused && e.Text != null).Select(e => new KnownText(e.Text!, e.On)).ToListAsync(ct));
        var (saved, bodiless, topicless) = (0, new List<ExtractedRefusal>(), new List<ExtractedRefusal>());
        foreach (var refused in lines.OfType<DossierLine.Refused>().Select(r => r.What))
        {
            if ((NamedBody.OfRefusal(refused, dossier, bodies) ?? (ticked ? Body.Consulted(section.Sector, [], [.. bodies.Select(b => b.Acronym)]) : null)) is not { } body)
            {
                bodiless.Add(refused);
            }
            else if (await guess.ForAsync(db, topics, refused, ct) is not { } topic)
            {
                topicless.Add(refused);
            }
            else if ((refused.Date?.Value ?? new PartialDate(section.DayOf(act.Of.At), Inferred: true)) is var on && known.Add(refused.Text, refused.Date?.Value, on))
            {
                await OpinionRegister.RecordAsync(db, act, new StatedStep(body, topic, null, ConsultationStep.Refused, on, null, refused.Text, null) { Origin = origin(refused.Line) }, ct);
                saved++;
            }
        }

        return new ImportedRefusals(saved, bodiless, topicless);
    }

    /// <summary>A lead-in with its bullets is one entry, in the words and the order of the source.</summary>
    internal static string Whole(ExtractedItem item) => item.Details.Count == 0 ? item.Text : $"{item.Text}\n{string.Join('\n', item.Details.Select(d => $"– {d}"))}";
}
