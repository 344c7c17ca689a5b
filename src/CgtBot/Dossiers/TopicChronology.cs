using CgtBot.Chat.Cards;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>Everything known on a topic in the order of its dates, each with where it is known from: the same for the conversation, the page and the printed dossier.</summary>
public static class TopicChronology
{
    /// <summary>A null topic: the whole register.</summary>
    public static async Task<IReadOnlyList<ChronologyEvent>> ChronologyAsync(this BotDb db, TopicId? topic, CancellationToken ct)
    {
        var entries = await db.Entries.AsNoTracking().Where(e => topic == null || e.Topic == topic).ToListAsync(ct);
        var numbers = entries.Select(e => e.Number).ToHashSet();
        var answers = (await db.Answers.AsNoTracking().ToListAsync(ct)).FindAll(a => numbers.Contains(a.Entry));
        var times = (await db.Occurrences.AsNoTracking().ToListAsync(ct)).FindAll(o => numbers.Contains(o.Entry));
        var signalements = await db.Signalements.AsNoTracking().Where(s => topic == null || s.Topic == topic).ToListAsync(ct);
        return
        [
            .. (await MetAsync(db, entries, ct))
                .Concat(entries.Select(Asked))
                .Concat(times.Select(AskedAgain))
                .Concat(entries.SelectMany(e => Settled(e, answers)))
                .Concat(answers.Select(Answered))
                .Concat(await AnnouncedAsync(db, topic, ct))
                .Concat(await ConsultedAsync(db, topic, ct))
                .Concat(signalements.Select(s => new ChronologyEvent(s.On, Lane.Signalled, $"S{s.Number}", EntryWords.Short(s.Text), Source: s.Origin) { Whole = s.Text }))
                .OrderBy(e => e.On.First).ThenBy(e => e.Lane),
        ];
    }

    public static string NameOf(Lane lane) => lane switch
    {
        Lane.Asked => CaseTexts.LaneAsked,
        Lane.Promised => CaseTexts.LanePromised,
        Lane.Answered => CaseTexts.LaneAnswered,
        Lane.Announced => CaseTexts.LaneAnnounced,
        Lane.Consulted => CaseTexts.LaneConsulted,
        Lane.Met => CaseTexts.LaneMet,
        _ => CaseTexts.LaneSignalled,
    };

    /// <summary>The meetings at which something on the topic was said.</summary>
    private static async Task<IEnumerable<ChronologyEvent>> MetAsync(BotDb db, List<RegisterEntry> entries, CancellationToken ct)
    {
        var spoken = entries.Select(e => e.Meeting).OfType<int>().ToHashSet();
        return (await db.Meetings.AsNoTracking().ToListAsync(ct)).Where(m => spoken.Contains(m.Number))
            .Select(m => new ChronologyEvent(m.On, Lane.Met, "", EntryWords.Short(m.Title), Source: m.Origin) { Whole = m.Title });
    }

    private static ChronologyEvent Asked(RegisterEntry e) =>
        new(e.AskedOn, e.Kind is EntryKind.Commitment ? Lane.Promised : Lane.Asked, $"{e.Number}", Say(CaseTexts.Asked, EntryWords.One(e.Kind), e.Number, EntryWords.Short(e.Text)), $"/registre/{e.Number}", Source: e.Origin) { Whole = e.Text };

    private static ChronologyEvent AskedAgain(Occurrence o) =>
        new(o.On, Lane.Asked, $"{o.Entry}", Say(CaseTexts.AskedAgain, o.Entry, EntryWords.Short(o.Text)), $"/registre/{o.Entry}", Source: o.Origin) { Whole = o.Text };

    private static ChronologyEvent Answered(Answer a) =>
        new(a.On, Lane.Answered, $"{a.Entry}", Say(a.Partial ? CaseTexts.PartAnswer : CaseTexts.Answer, a.Entry, EntryWords.Short(a.Text)), $"/registre/{a.Entry}", Source: a.Source) { Whole = a.Text };

    // An answer has its own row; the other ways of being settled are dated on the entry.
    private static IEnumerable<ChronologyEvent> Settled(RegisterEntry e, List<Answer> answers)
    {
        // Where a refusal was read is a source like another: not every reader is told it.
        var (why, origin) = e.StateReason is { } reason ? RefusalReason.Split(reason) : (null, null);
        var when = e.StateOn is { } day ? new PartialDate(day) : RefusalDay.Read(why ?? "");
        if (e.Awaited || when is not { } on || answers.Exists(a => a.Entry == e.Number && e.State is EntryState.Answered))
        {
            yield break;
        }

        yield return new(
            on, Lane.Answered, $"{e.Number}", Say(why is null ? CaseTexts.Settled : CaseTexts.SettledWhy, e.Number, EntryWords.Settled(e.State, e.Kind, e.StateOn), EntryWords.Short(why ?? "")), $"/registre/{e.Number}", Source: origin) { Whole = why };
    }

    private static async Task<IEnumerable<ChronologyEvent>> AnnouncedAsync(BotDb db, TopicId? topic, CancellationToken ct)
    {
        var known = await db.Gaps.AsNoTracking().Where(g => topic == null || g.Topic == topic).OrderBy(g => g.Number).ToListAsync(ct);
        var (gaps, facts) = (known.ToLookup(g => g.Family), await db.FactsAsync(known, ct));
        var published = await db.MatchedTopics.AsNoTracking().Where(m => topic == null || m.Topic == topic)
            .Join(db.Publications, m => new { m.Section, Number = m.Publication }, p => new { p.Section, p.Number }, (m, p) => new Published(m.Topic, m.Stance, p.Number, p.Family, p.Kind, p.Title, p.PublishedOn, p.Address, p.Origin)).ToListAsync(ct);
        var versions = published.ToLookup(p => (p.Family, p.Topic));
        var steps = known.ToDictionary(g => g.Number, g => Steps(g, versions[(g.Family, g.Topic)]));
        return published.Select(p => Announced(p, gaps[p.Family].FirstOrDefault(g => g.Topic == p.Topic && steps[g.Number].Contains(p.Number)), facts));
    }

    /// <summary>What a row says of a publication, without its text: a section keeps thousands of long ones.</summary>
    private sealed record Published(TopicId Topic, Stance Stance, int Number, int Family, PublicationKind Kind, string Title, PartialDate PublishedOn, string? Address, string? Origin);

    /// <summary>The versions that made the gap or raised it: another of the family says the same again, or no more than a mention.</summary>
    private static HashSet<int> Steps(Gap gap, IEnumerable<Published> versions)
    {
        var (steps, reached) = (new HashSet<int>(), Stance.Mention);
        foreach (var version in versions.Where(v => v.Number < gap.Publication).OrderBy(v => v.Number))
        {
            if (version.Stance > reached && version.Stance < gap.Stance && (steps.Count > 0 || version.PublishedOn == gap.On))
            {
                steps.Add(version.Number);
                reached = version.Stance;
            }
        }

        steps.Add(gap.Publication);
        return steps;
    }

    private static ChronologyEvent Announced(Published p, Gap? gap, Func<Gap, GapFacts> facts)
    {
        var text = Say(p.Kind is PublicationKind.Job ? CaseTexts.Posting : CaseTexts.Announcement, p.Stance.Name(), EntryWords.Short(p.Title));
        return gap is null
            ? new ChronologyEvent(p.PublishedOn, Lane.Announced, "", text, Source: p.Address ?? p.Origin) { Publication = p.Number, Whole = p.Title }
            : new ChronologyEvent(p.PublishedOn, Lane.Announced, Code(gap.Number), WithGap(text, facts(gap), p), $"/ecarts/{gap.Number}", true, p.Address ?? p.Origin) { Publication = p.Number, Whole = p.Title };
    }

    private static string WithGap(string text, GapFacts facts, Published version)
    {
        var (gap, on) = (facts.Gap, facts.OnOf(version.PublishedOn));
        return gap.LacksOpinion()
            ? Say(facts.Pick(CaseTexts.WithGap, CaseTexts.WithGapToVerify, CaseTexts.WithGapOrder), text, Code(gap.Number), facts.OfBody, Day(on), State(gap), AsOf(on))
            : Say(CaseTexts.WithGapSettled, text, Code(gap.Number), State(gap).TrimEnd('.', ' '));
    }

    private static async Task<IEnumerable<ChronologyEvent>> ConsultedAsync(BotDb db, TopicId? topic, CancellationToken ct)
    {
        var files = await db.Consultations.AsNoTracking().Where(c => topic == null || c.Topic == topic).ToDictionaryAsync(c => c.Number, ct);
        return (await db.ConsultationEvents.AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct)).Where(e => files.ContainsKey(e.Consultation)).Select(e => Consulted(files[e.Consultation], e));
    }

    private static ChronologyEvent Consulted(Consultation file, ConsultationEvent step) => new(
        step.On, Lane.Consulted, file.Body,
        file.Project is { } project ? Say(CaseTexts.StepOnProject, file.Body, step.Name(), project) : Say(CaseTexts.Step, file.Body, step.Name()),
        "/consultations", Source: step.Origin);
}
