using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Gaps;

/// <summary>A step of a consultation as a person states it. <see cref="GivenFor"/>: the gap whose card it was said on.</summary>
public sealed record StatedStep(string Body, TopicId Topic, string? Project, ConsultationStep Step, PartialDate On, OpinionSense? Sense, string? Text, int? GivenFor)
{
    /// <summary>Where it is known from: a dossier and its line, a person's word.</summary>
    public string? Origin { get; init; }
}

/// <summary>What a stated step changed: its consultation, and the gaps it lifted, followed or put in doubt.</summary>
public sealed record RecordedStep(Consultation Consultation, ConsultationEvent Event, IReadOnlyList<(Gap Gap, OpinionEffect Effect)> Effects);

/// <summary>Stated step -> consultation file -> effect on the gaps of its topic.</summary>
public static class OpinionRegister
{
    public static async Task<RecordedStep> RecordAsync(BotDb db, JournaledAct act, StatedStep stated, CancellationToken ct)
    {
        var file = await FileAsync(db, act, stated, ct);
        var step = await KnownAsync(db, file, stated, ct) ?? db.ConsultationEvents.Add(new ConsultationEvent
        {
            Section = db.Section, Number = await act.NextNumberAsync<ConsultationEvent>(ct), Consultation = file.Number, Step = stated.Step, On = stated.On,
            Sense = stated.Sense, Text = stated.Text, Origin = stated.Origin, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }).Entity;
        return new RecordedStep(file, step, stated.Step is ConsultationStep.Opinion ? await ApplyAsync(db, file, stated, ct) : []);
    }

    // « Cet avis couvre E1 » says again an opinion that was just recorded, as does a form sent twice: it is one opinion.
    private static Task<ConsultationEvent?> KnownAsync(BotDb db, Consultation file, StatedStep stated, CancellationToken ct) => stated.Step is ConsultationStep.Opinion
        ? db.ConsultationEvents.FirstOrDefaultAsync(e => e.Consultation == file.Number && e.Step == stated.Step && e.On == stated.On && e.Sense == stated.Sense && (stated.GivenFor != null || stated.Text == null || e.Text == stated.Text), ct)
        : Task.FromResult<ConsultationEvent?>(null);

    private static async Task<Consultation> FileAsync(BotDb db, JournaledAct act, StatedStep stated, CancellationToken ct)
    {
        // One act may state several steps: a file it opened itself is not in the database yet.
        var files = (await db.Consultations.Where(c => c.Body == stated.Body && c.Topic == stated.Topic).ToListAsync(ct))
            .Union(db.Consultations.Local.Where(c => c.Body == stated.Body && c.Topic == stated.Topic)).ToList();
        return files.Find(f => f.Project is null ? stated.Project is null : stated.Project is not null && ProjectName.Same(f.Project, stated.Project))
            ?? db.Consultations.Add(new Consultation
            {
                Section = db.Section, Number = await act.NextNumberAsync<Consultation>(ct), Body = stated.Body, Topic = stated.Topic, Project = stated.Project,
                CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            }).Entity;
    }

    private static async Task<IReadOnlyList<(Gap Gap, OpinionEffect Effect)>> ApplyAsync(BotDb db, Consultation file, StatedStep stated, CancellationToken ct)
    {
        var opinion = new KnownOpinion(file.Number, file.Body, file.Topic, file.Project, stated.On);
        var effects = new List<(Gap Gap, OpinionEffect Effect)>();
        var before = await GapRegister.OpinionsAsync(db, ct);
        foreach (var gap in await db.Gaps.Where(g => g.Topic == stated.Topic).OrderBy(g => g.Number).ToListAsync(ct))
        {
            var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Number == gap.Publication, ct);
            var effect = OpinionRule.On(gap, publication, opinion, stated.GivenFor == gap.Number);
            Apply(gap, effect, file.Number, OpinionRule.SettlesOrder(gap, opinion, before));
            if (effect is not OpinionEffect.None)
            {
                effects.Add((gap, effect));
            }
        }

        return effects;
    }

    /// <summary>What the opinion of a consultation makes of the gap.</summary>
    internal static void Apply(Gap gap, OpinionEffect effect, int consultation, bool settlesOrder = false)
    {
        switch (effect)
        {
            case OpinionEffect.Lifts:
                (gap.State, gap.Consultation, gap.ToVerify) = (GapState.Lifted, consultation, false);
                break;
            case OpinionEffect.Follows:
                (gap.State, gap.Consultation, gap.ToVerify) = (GapState.Followed, consultation, gap.ToVerify && !settlesOrder);
                break;
            case OpinionEffect.ToVerify or OpinionEffect.OfUnknownOrder:
                (gap.ToVerify, gap.Consultation) = (true, consultation);
                break;
        }
    }
}
