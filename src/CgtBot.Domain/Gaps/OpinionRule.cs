using CgtBot.Domain.Publications;

namespace CgtBot.Domain.Gaps;

/// <summary>What an opinion, newly recorded, does to a gap already open on its topic.</summary>
public enum OpinionEffect
{
    None,

    /// <summary>Dated on or before the announcement and covering it: the gap is lifted.</summary>
    Lifts,

    /// <summary>Dated on or before it, but on the topic at large: a person must say whether it covers this project.</summary>
    ToVerify,

    /// <summary>Dated after it: « avis rendu après l'annonce ».</summary>
    Follows,
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

        return GapFinder.IsOnOrBefore(opinion, gap.On)
            ? covers ? OpinionEffect.Lifts : OpinionEffect.ToVerify
            : OpinionEffect.Follows;
    }
}
