using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Gaps;

/// <summary>Opens and raises gaps as <see cref="GapFinder"/> decides, and applies newly recorded opinions to them.</summary>
public static class GapRegister
{
    /// <summary>The gaps a publication opens or raises, added within the act.</summary>
    public static async Task<IReadOnlyList<Gap>> OpenAsync(
        BotDb db, JournaledAct act, Publication publication, IReadOnlyList<TopicMatch> matches, IReadOnlyList<Topic> topics, CancellationToken ct)
    {
        if (!matches.Any(m => m.Stance > Stance.Mention))
        {
            return [];
        }

        var known = (await db.Gaps.ToListAsync(ct)).Union(db.Gaps.Local).ToList();
        var bodies = await db.Bodies.Select(b => b.Acronym).ToListAsync(ct);
        var sector = await db.Sections.Select(s => s.Sector).SingleAsync(ct);
        var gaps = new List<Gap>();
        foreach (var finding in GapFinder.Find(publication, matches, await OpinionsAsync(db, ct), known))
        {
            gaps.Add(finding switch
            {
                GapFinding.Raised raised => Raise(raised, publication),
                GapFinding.Opened opened => db.Gaps.Add(await NewAsync(act, publication, opened, Body.Consulted(sector, topics.FirstOrDefault(t => t.Id == opened.Topic)?.Bodies ?? [], bodies), ct)).Entity,
                _ => throw new InvalidOperationException("The hierarchy is closed."),
            });
        }

        return gaps;
    }

    /// <summary>Every opinion the section knows of.</summary>
    public static async Task<IReadOnlyList<KnownOpinion>> OpinionsAsync(BotDb db, CancellationToken ct) => await (
        from step in db.ConsultationEvents
        where step.Step == ConsultationStep.Opinion
        join file in db.Consultations on step.Consultation equals file.Number
        select new KnownOpinion(file.Number, file.Body, file.Topic, file.Project, step.On)).ToListAsync(ct);

    /// <summary>What a person decided of a project was not decided of its deployment: only a gap the section stands by stays as it is.</summary>
    private static Gap Raise(GapFinding.Raised raised, Publication publication)
    {
        var gap = raised.Gap;
        (gap.Stance, gap.Publication, gap.Escalation, gap.ToVerify) = (raised.Stance, publication.Number, true, gap.ToVerify || raised.ToVerify);
        if (gap.State is not GapState.Confirmed)
        {
            (gap.State, gap.Reason) = (GapState.Open, null);
        }

        return gap;
    }

    private static async Task<Gap> NewAsync(JournaledAct act, Publication publication, GapFinding.Opened opened, string body, CancellationToken ct) => new()
    {
        Section = publication.Section, Number = await act.NextNumberAsync<Gap>(ct), Family = publication.Family, Publication = publication.Number,
        Topic = opened.Topic, Stance = opened.Stance, On = publication.PublishedOn, Body = body, ToVerify = opened.ToVerify,
        LinkedTo = opened.Earlier?.Number, Escalation = opened.Escalation, Consultation = opened.Undated, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
    };
}
