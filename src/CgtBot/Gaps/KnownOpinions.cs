using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>An opinion in words, and where it is known from.</summary>
public sealed record SourcedOpinion(string Words, string? Origin)
{
    public string Sourced => Origin is null ? Words : $"{Words} · {Origin}";
}

/// <summary>The opinions a section knows on the subject of a gap: « avis rendu après l’annonce » is worth its date and its source.</summary>
internal static class KnownOpinions
{
    public static async Task<IReadOnlyList<SourcedOpinion>> OpinionsOnAsync(this BotDb db, Gap gap, CancellationToken ct)
    {
        var given = await db.Consultations.AsNoTracking().Where(c => c.Topic == gap.Topic)
            .Join(db.ConsultationEvents.Where(e => e.Step == ConsultationStep.Opinion), c => new { c.Section, c.Number }, e => new { e.Section, Number = e.Consultation }, (c, e) => new { c.Body, c.Project, Opinion = e })
            .ToListAsync(ct);
        return [.. given.OrderBy(g => g.Opinion.On.First).ThenBy(g => g.Opinion.Number).Select(g => Known(g.Body, g.Project, g.Opinion))];
    }

    public static CardBlock.Facts Facts(IReadOnlyList<SourcedOpinion> opinions) => new([.. opinions.Select(o => new Fact(GapTexts.KnownOpinion, o.Sourced))]);

    private static SourcedOpinion Known(string body, string? project, ConsultationEvent opinion) =>
        new(Say(Format(project is not null, IsDay(opinion.On)), body, opinion.Sense?.Name(), Day(opinion.On), project), opinion.Origin);

    private static string Format(bool project, bool day) => (project, day) switch
    {
        (false, true) => GapTexts.KnownOpinionLine,
        (false, false) => GapTexts.KnownOpinionLineMonth,
        (true, true) => GapTexts.KnownOpinionProject,
        _ => GapTexts.KnownOpinionProjectMonth,
    };
}
