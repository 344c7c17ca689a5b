using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>What is known beside a gap, so that what is said of it is said as far as it is known: what is doubted and whose opinion that is, the date of the version spoken of, the earlier gap on its topic.</summary>
public sealed record GapFacts(Gap Gap, GapDoubt Doubt, string Body, IReadOnlyList<KnownOpinion> Opinions)
{
    /// <summary>When the version that made the gap what it is was published.</summary>
    public PartialDate Published { get; init; } = Gap.On;

    public Gap? Earlier { get; init; }

    /// <summary>The date that no opinion is known on: that of the version spoken of, unless one was given between the first version and this one.</summary>
    public PartialDate On => OnOf(Published);

    public PartialDate OnOf(PartialDate published) =>
        Doubt is GapDoubt.Order || Opinions.Any(o => o.Topic == Gap.Topic && !OpinionRule.IsOfAnother(Gap, o) && o.On.Last > Gap.On.First && o.On.First <= published.Last) ? Gap.On : published;

    /// <summary>The sentence that fits the doubt; an opinion of another body leaves that of the gap's unknown.</summary>
    public string Pick(string none, string atLarge, string order) => Doubt switch
    {
        GapDoubt.AtLarge => atLarge,
        GapDoubt.Order => order,
        _ => none,
    };

    /// <summary>The question a person is asked of it; null when nothing is to be checked.</summary>
    public string? Question => Doubt switch
    {
        GapDoubt.AtLarge => GapTexts.ToVerify,
        GapDoubt.Order => GapTexts.ToVerifyOrder,
        GapDoubt.OtherBody => Say(GapTexts.ToVerifyOther, BodyWording.Of(Body), BodyWording.Of(Gap.Body)),
        _ => null,
    };

    /// <summary>Whose opinion a sentence is about: « aucun avis du CST », but « un avis de la F3SCT est connu ».</summary>
    public string OfBody => BodyWording.Of(Doubt is GapDoubt.Order ? Body : Gap.Body);

    public string Line(string topic) => Gap.LacksOpinion()
        ? Say(Pick(GapTexts.GapLine, GapTexts.GapLineToVerify, GapTexts.GapLineOrder), Code(Gap.Number), topic, Gap.Stance.Name(), OfBody, Day(On), AsOf(On))
        : Say(GapTexts.GapLineSettled, Code(Gap.Number), topic, Gap.Stance.Name(), State(Gap).TrimEnd('.', ' '));
}

/// <summary>What is missing of a gap, said as far as it is known to us: no opinion at all, none on this project, that of another body, or one of which the dates do not say whether it came first.</summary>
internal static class GapDoubts
{
    public static async Task<Func<Gap, GapFacts>> FactsAsync(this BotDb db, IReadOnlyCollection<Gap> gaps, CancellationToken ct)
    {
        var (numbers, linked) = (gaps.Select(g => g.Publication).ToList(), gaps.Select(g => g.LinkedTo).OfType<int>().ToList());
        var opinions = gaps.Count == 0 ? [] : await GapRegister.OpinionsAsync(db, ct);
        var published = await db.Publications.AsNoTracking().Where(p => numbers.Contains(p.Number)).Select(p => new { p.Number, p.PublishedOn }).ToDictionaryAsync(p => p.Number, p => p.PublishedOn, ct);
        var earlier = linked.Count == 0 ? [] : await db.Gaps.AsNoTracking().Where(g => linked.Contains(g.Number)).ToDictionaryAsync(g => g.Number, ct);
        return gap => new GapFacts(gap, OpinionRule.DoubtOn(gap, opinions), OpinionRule.BodyInDoubt(gap, opinions), opinions)
        {
            Published = published.GetValueOrDefault(gap.Publication, gap.On), Earlier = gap.LinkedTo is { } number ? earlier.GetValueOrDefault(number) : null,
        };
    }

    public static async Task<GapFacts> FactsAsync(this BotDb db, Gap gap, CancellationToken ct) => (await db.FactsAsync([gap], ct))(gap);

    /// <summary>A gap once lifted or dismissed no longer says that no opinion is known.</summary>
    public static bool LacksOpinion(this Gap gap) => gap.State is GapState.Open or GapState.Confirmed or GapState.Followed;
}
