using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Pages.Register;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Pages.Chronology;

/// <summary>Everything known on a topic, in the order of its dates.</summary>
public static class ChronologyReading
{
    public static async Task<IReadOnlyList<ChronologyEvent>> ChronologyAsync(this BotDb db, TopicId topic, CancellationToken ct)
    {
        var entries = await db.Entries.AsNoTracking().Where(e => e.Topic == topic).ToListAsync(ct);
        var numbers = entries.Select(e => e.Number).ToList();
        var answers = await db.Answers.AsNoTracking().Where(a => numbers.Contains(a.Entry)).ToListAsync(ct);
        var signalements = await db.Signalements.AsNoTracking().Where(s => s.Topic == topic).ToListAsync(ct);
        return
        [
            .. entries.Select(Asked)
                .Concat(entries.SelectMany(e => Settled(e, answers)))
                .Concat(answers.Select(Answered))
                .Concat(await AnnouncedAsync(db, topic, ct))
                .Concat((await db.ConsultationsAsync(ct)).Where(c => c.Consultation.Topic == topic).SelectMany(Consulted))
                .Concat(signalements.Select(s => new ChronologyEvent(s.On, Lane.Signalled, $"S{s.Number}", EntryWords.Short(s.Text))))
                .OrderBy(e => e.On.First).ThenBy(e => e.Lane),
        ];
    }

    private static ChronologyEvent Asked(RegisterEntry e) => new(e.AskedOn, e.Kind is EntryKind.Commitment ? Lane.Promised : Lane.Asked, $"{e.Number}", $"{EntryWords.One(e.Kind)} n°\u00a0{e.Number}\u00a0: {EntryWords.Short(e.Text)}", $"/registre/{e.Number}");

    private static ChronologyEvent Answered(Answer a) => new(a.On, Lane.Answered, $"{a.Entry}", Format(a.Partial ? PagesTexts.PartAnswerTo : PagesTexts.AnswerTo, a.Entry, EntryWords.Short(a.Text)), $"/registre/{a.Entry}");

    // An answer has its own row; the other ways of being settled are dated on the entry.
    private static IEnumerable<ChronologyEvent> Settled(RegisterEntry e, List<Answer> answers) =>
        e.Awaited || e.StateOn is not { } on || answers.Exists(a => a.Entry == e.Number && e.State is EntryState.Answered)
            ? []
            : [new(new PartialDate(on), Lane.Answered, $"{e.Number}", $"n°\u00a0{e.Number}\u00a0: {EntryWords.Settled(e.State, e.Kind, on)}{(e.StateReason is { } why ? $" ({EntryWords.Short(why)})" : "")}", $"/registre/{e.Number}")];

    private static async Task<IEnumerable<ChronologyEvent>> AnnouncedAsync(BotDb db, TopicId topic, CancellationToken ct)
    {
        var gaps = (await db.Gaps.AsNoTracking().Where(g => g.Topic == topic).ToListAsync(ct)).ToLookup(g => g.Family);
        var published = await db.MatchedTopics.AsNoTracking().Where(m => m.Topic == topic)
            .Join(db.Publications, m => new { m.Section, Number = m.Publication }, p => new { p.Section, p.Number }, (m, p) => new { m.Stance, Publication = p }).ToListAsync(ct);
        return published.Select(p => gaps[p.Publication.Family].FirstOrDefault() is { } gap
            ? new ChronologyEvent(p.Publication.PublishedOn, Lane.Announced, $"E{gap.Number}", $"{WatchWords.Of(p.Publication.Kind)}, {WatchWords.Of(p.Stance)}\u00a0: {p.Publication.Title}. {WatchWords.Missing(gap)}. {WatchWords.Of(gap.State)}.", $"/ecarts/{gap.Number}", true)
            : new ChronologyEvent(p.Publication.PublishedOn, Lane.Announced, "", $"{WatchWords.Of(p.Publication.Kind)}, {WatchWords.Of(p.Stance)}\u00a0: {p.Publication.Title}"));
    }

    private static IEnumerable<ChronologyEvent> Consulted(ConsultationReading c) =>
        c.Events.Select(e => new ChronologyEvent(e.On, Lane.Consulted, c.Consultation.Body, $"{c.Consultation.Body}{(c.Consultation.Project is { } p ? $" («\u00a0{p}\u00a0»)" : "")}\u00a0: {WatchWords.Of(e)}", "/consultations"));

    private static string Format(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
