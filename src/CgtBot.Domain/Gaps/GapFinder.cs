using CgtBot.Domain.Consultations;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Domain.Gaps;

/// <summary>An opinion of a committee, with the consultation it closes.</summary>
public sealed record KnownOpinion(int Consultation, string Body, TopicId Topic, string? Project, PartialDate On);

/// <summary>What a publication changes: a new gap, or a higher stance on a gap of its own family.</summary>
public abstract record GapFinding(TopicId Topic, Stance Stance)
{
    public sealed record Opened(TopicId Topic, Stance Stance, bool ToVerify, Gap? Earlier, bool Escalation) : GapFinding(Topic, Stance)
    {
        /// <summary>The consultation whose opinion may be older than the publication: the dates do not say.</summary>
        public int? Undated { get; init; }
    }

    public sealed record Raised(Gap Gap, Stance Stance, bool ToVerify) : GapFinding(Gap.Topic, Stance);
}

/// <summary>The gap rule: the employer publishes a project, an experiment or a deployment, and no opinion dated on or before that day covers it.</summary>
public static class GapFinder
{
    /// <summary>Finds what a publication opens, given the section's opinions and the gaps it already has on those topics (removed ones left out).</summary>
    public static IReadOnlyList<GapFinding> Find(Publication publication, IReadOnlyList<TopicMatch> matches, IReadOnlyList<KnownOpinion> opinions, IReadOnlyList<Gap> gaps) =>
        [.. matches.Where(m => m.Stance > Stance.Mention).Select(m => Find(publication, m, opinions, gaps)).OfType<GapFinding>()];

    private static GapFinding? Find(Publication publication, TopicMatch match, IReadOnlyList<KnownOpinion> opinions, IReadOnlyList<Gap> gaps)
    {
        var onTopic = gaps.Where(g => g.Topic == match.Topic).OrderBy(g => g.Number).ToList();
        var own = onTopic.Find(g => g.Family == publication.Family);
        var earlier = opinions.Where(o => o.Topic == match.Topic && IsOnOrBefore(o, publication.PublishedOn)).ToList();
        if (earlier.Exists(o => (Covers(o, publication) && !Body.IsForSafety(o.Body)) || Lifted(own, o)))
        {
            return null;
        }

        var atLarge = earlier.Exists(o => o.Project is null || Covers(o, publication));
        var undated = opinions.FirstOrDefault(o => o.Topic == match.Topic && IsOfUnknownOrder(o, publication.PublishedOn) && (o.Project is null || Covers(o, publication)));
        if (own is not null)
        {
            return match.Stance > own.Stance ? new GapFinding.Raised(own, match.Stance, atLarge || undated is not null) : null;
        }

        var live = onTopic.Where(g => g.State is not (GapState.Dismissed or GapState.Lifted)).ToList();
        var escalates = live.Count > 0 && live.Max(g => g.Stance) < match.Stance;
        return new GapFinding.Opened(match.Topic, match.Stance, atLarge || undated is not null, live.FirstOrDefault(), escalates) { Undated = undated?.Consultation };
    }

    /// <summary>True when the opinion is sure to be dated on or before the publication: a month alone counts from its last day. The day an undated page was seen is only the last on which it may have been published.</summary>
    public static bool IsOnOrBefore(KnownOpinion opinion, PartialDate published) => !published.Inferred && opinion.On.Last <= published.First;

    /// <summary>True when the two dates may be in either order: « mars 2025 » and the 10th of that month, or any earlier day and that on which an undated page was seen.</summary>
    public static bool IsOfUnknownOrder(KnownOpinion opinion, PartialDate published) => !IsOnOrBefore(opinion, published) && opinion.On.First <= published.Last;

    /// <summary>True when the opinion lifted the gap: it was found, or said, to be about what this very text announces.</summary>
    private static bool Lifted(Gap? own, KnownOpinion opinion) => own is { State: GapState.Lifted } && own.Consultation == opinion.Consultation;

    /// <summary>True when the consultation names a project that the publication names too.</summary>
    public static bool Covers(KnownOpinion opinion, Publication publication) =>
        opinion.Project is { } project && (ProjectName.IsIn(project, publication.Title) || ProjectName.IsIn(project, publication.Text));
}
