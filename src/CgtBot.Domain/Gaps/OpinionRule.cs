using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Gaps;

/// <summary>What an opinion, newly recorded, does to a gap already open on its topic.</summary>
public enum OpinionEffect
{
    None,

    /// <summary>Dated on or before the announcement and covering it: the gap is lifted.</summary>
    Lifts,

    /// <summary>Dated on or before it, but on the topic at large: a person must say whether it covers this project.</summary>
    ToVerify,

    /// <summary>Surely dated after it: « avis rendu après l'annonce ».</summary>
    Follows,

    /// <summary>The dates we have do not say which came first: a person must find a more precise one.</summary>
    OfUnknownOrder,
}

/// <summary>Why an opinion that is known does not settle a gap that is to be checked.</summary>
public enum GapDoubt
{
    None,

    /// <summary>It is on the topic at large: does it cover this project?</summary>
    AtLarge,

    /// <summary>The dates we have do not say whether it came before.</summary>
    Order,

    /// <summary>It is that of the body for safety, and the opinion of the gap's own body is still awaited.</summary>
    OtherBody,
}

public static class OpinionRule
{
    /// <summary>The effect of an opinion on a gap. <paramref name="givenFor"/>: a person gave it for this very gap, so that it covers it.</summary>
    public static OpinionEffect On(Gap gap, Publication publication, KnownOpinion opinion, bool givenFor)
    {
        var covers = givenFor || GapFinder.Covers(opinion, publication);
        if (opinion.Topic != gap.Topic || gap.State is GapState.Dismissed or GapState.Lifted || !(covers || opinion.Project is null))
        {
            return OpinionEffect.None;
        }

        if (!givenFor && IsOfAnother(gap, opinion))
        {
            return opinion.On.First <= gap.On.Last ? OpinionEffect.ToVerify : OpinionEffect.None;
        }

        return GapFinder.IsOnOrBefore(opinion, gap.On) ? covers ? OpinionEffect.Lifts : OpinionEffect.ToVerify
            : GapFinder.IsOfUnknownOrder(opinion, gap.On) ? OpinionEffect.OfUnknownOrder
            : OpinionEffect.Follows;
    }

    /// <summary>What is to be checked of a gap, given every opinion the section knows of.</summary>
    public static GapDoubt DoubtOn(Gap gap, IReadOnlyList<KnownOpinion> opinions) =>
        !gap.ToVerify ? GapDoubt.None
        : opinions.Any(o => IsOfUnknownOrder(gap, o)) && !opinions.Any(o => o.Topic == gap.Topic && o.Project is null && !IsOfAnother(gap, o) && GapFinder.IsOnOrBefore(o, gap.On)) ? GapDoubt.Order
        : opinions.Any(o => IsOfAnotherBefore(gap, o)) && !opinions.Any(o => o.Topic == gap.Topic && o.Project is null && !IsOfAnother(gap, o)) ? GapDoubt.OtherBody
        : GapDoubt.AtLarge;

    /// <summary>Whose opinion leaves the doubt: not always the gap's own body.</summary>
    public static string BodyInDoubt(Gap gap, IReadOnlyList<KnownOpinion> opinions) => DoubtOn(gap, opinions) switch
    {
        GapDoubt.Order => opinions.First(o => IsOfUnknownOrder(gap, o)).Body,
        GapDoubt.OtherBody => opinions.First(o => IsOfAnotherBefore(gap, o)).Body,
        _ => gap.Body,
    };

    /// <summary>What the F3SCT said is not what the CST says: a person must tell whether it was the one to ask.</summary>
    public static bool IsOfAnother(Gap gap, KnownOpinion opinion) => IsOfAnother(gap.Body, opinion.Body);

    public static bool IsOfAnother(string awaited, string given) => Body.IsForSafety(given) && !Body.IsForSafety(awaited);

    private static bool IsOfUnknownOrder(Gap gap, KnownOpinion opinion) => opinion.Topic == gap.Topic && !IsOfAnother(gap, opinion) && GapFinder.IsOfUnknownOrder(opinion, gap.On);

    private static bool IsOfAnotherBefore(Gap gap, KnownOpinion opinion) => opinion.Topic == gap.Topic && IsOfAnother(gap, opinion) && opinion.On.First <= gap.On.Last;

    /// <summary>True when this is the opinion whose order was not known, now with a better date: « mars 2025 » was the 20th.</summary>
    public static bool SettlesOrder(Gap gap, KnownOpinion opinion, IReadOnlyList<KnownOpinion> before) =>
        DoubtOn(gap, before) is GapDoubt.Order
        && before.Any(o => o.Consultation == opinion.Consultation && GapFinder.IsOfUnknownOrder(o, gap.On) && o.On.First <= opinion.On.First && opinion.On.Last <= o.On.Last);
}
