using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>The opinions a section knows on the subject of a gap: « avis rendu après l’annonce » is worth its date and its source.</summary>
internal static class KnownOpinions
{
    public static async Task<IReadOnlyList<string>> OpinionsOnAsync(this BotDb db, Gap gap, CancellationToken ct)
    {
        var given = await db.Consultations.AsNoTracking().Where(c => c.Topic == gap.Topic && c.Body == gap.Body)
            .Join(db.ConsultationEvents.Where(e => e.Step == ConsultationStep.Opinion), c => new { c.Section, c.Number }, e => new { e.Section, Number = e.Consultation }, (c, e) => new { c.Body, c.Project, Opinion = e })
            .ToListAsync(ct);
        return [.. given.OrderBy(g => g.Opinion.On.First).ThenBy(g => g.Opinion.Number).Select(g => Line(g.Body, g.Project, g.Opinion))];
    }

    public static CardBlock.Facts Facts(IReadOnlyList<string> opinions) => new([.. opinions.Select(line => new Fact(GapTexts.KnownOpinion, line))]);

    private static string Line(string body, string? project, ConsultationEvent opinion)
    {
        var line = Say(project is null ? GapTexts.KnownOpinionLine : GapTexts.KnownOpinionProject, body, opinion.Sense?.Name(), Day(opinion.On), project);
        return opinion.Origin is { } origin ? $"{line} · {origin}" : line;
    }
}
