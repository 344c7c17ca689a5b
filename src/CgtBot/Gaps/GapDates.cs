using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Gaps;

/// <summary>The date D of gaps, when a person knows it better than the page says.</summary>
internal static class GapDates
{
    /// <summary>The version whose date is that of the gap: the one that opened it.</summary>
    public static Task<Publication> DatedByAsync(BotDb db, Gap gap, CancellationToken ct) =>
        db.Publications.Where(p => p.Family == gap.Family).OrderBy(p => p.PublishedOn != gap.On).ThenBy(p => p.Number).FirstAsync(ct);

    /// <summary>Dates the publication and every gap it dates, then holds the opinions known against the new day, oldest first.</summary>
    public static async Task SetAsync(BotDb db, Publication publication, DateOnly day, string given, CancellationToken ct)
    {
        var (before, on) = (publication.PublishedOn, new PartialDate(day));
        (publication.PublishedOn, publication.Origin) = (on, publication.Origin is { } origin ? $"{origin} · {given}" : given);
        var opinions = (await GapRegister.OpinionsAsync(db, ct)).OrderBy(o => o.On.First).ToList();
        foreach (var gap in await db.Gaps.Where(g => g.Family == publication.Family && g.On == before).ToListAsync(ct))
        {
            var text = gap.Publication == publication.Number ? publication : await db.Publications.AsNoTracking().SingleAsync(p => p.Number == gap.Publication, ct);
            gap.On = on;
            Again(gap, text, opinions);
        }
    }

    // An opinion that lifted the gap may do so by a person's word (« cet avis couvre E1 »): that word stands, its date is looked at again.
    private static void Again(Gap gap, Publication publication, IReadOnlyList<KnownOpinion> opinions)
    {
        var covering = gap.State is GapState.Lifted ? gap.Consultation : null;
        (gap.ToVerify, gap.Consultation) = (false, null);
        gap.State = gap.State is GapState.Lifted or GapState.Followed ? GapState.Open : gap.State;
        foreach (var opinion in opinions)
        {
            OpinionRegister.Apply(gap, OpinionRule.On(gap, publication, opinion, opinion.Consultation == covering), opinion.Consultation);
        }
    }
}
