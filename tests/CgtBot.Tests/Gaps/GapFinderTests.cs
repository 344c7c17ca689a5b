using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Tests.Gaps;

public sealed class GapFinderTests
{
    private static readonly TopicId Ai = new("ia");
    private static readonly PartialDate MayDay = new(new DateOnly(2025, 5, 15));

    [Fact]
    public void A_mention_opens_nothing() => Find(Posting(), Stance.Mention).ShouldBeEmpty();

    [Theory]
    [InlineData(Stance.Project)]
    [InlineData(Stance.Experiment)]
    [InlineData(Stance.Deployment)]
    public void A_project_an_experiment_and_a_deployment_open_a_gap(Stance stance) =>
        Find(Posting(), stance).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>().ToVerify.ShouldBeFalse();

    [Fact]
    public void An_opinion_on_the_named_project_of_the_same_day_silences_it() =>
        Find(Posting("Déploiement de LigérIA"), Stance.Deployment, Opinion(MayDay, "LigérIA")).ShouldBeEmpty();

    [Fact]
    public void An_opinion_of_the_next_day_does_not() =>
        Find(Posting("Déploiement de LigérIA"), Stance.Deployment, Opinion(new(MayDay.First.AddDays(1)), "LigérIA")).ShouldHaveSingleItem();

    [Fact]
    public void An_opinion_known_to_the_month_only_counts_from_its_last_day() =>
        Find(Posting("LigérIA"), Stance.Project, Opinion(PartialDate.OfMonth(2025, 5), "LigérIA")).ShouldHaveSingleItem();

    [Fact]
    public void The_look_alike_written_with_a_lower_case_l_is_the_same_project() =>
        Find(Posting("le déploiement de LigérlA"), Stance.Deployment, Opinion(MayDay, "LigérIA")).ShouldBeEmpty();

    [Fact]
    public void An_opinion_on_the_topic_at_large_leaves_the_gap_to_be_checked() =>
        Find(Posting(), Stance.Project, Opinion(MayDay, null)).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>().ToVerify.ShouldBeTrue();

    [Fact]
    public void An_opinion_on_another_project_changes_nothing() =>
        Find(Posting("LigérIA"), Stance.Project, Opinion(MayDay, "Astrée")).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>().ToVerify.ShouldBeFalse();

    [Fact]
    public void A_deployment_after_a_project_is_linked_to_it_and_escalates()
    {
        var opened = Find(Posting(family: 2), Stance.Deployment, gaps: Known(family: 1, Stance.Project)).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>();
        opened.ShouldSatisfyAllConditions(o => o.Earlier!.Number.ShouldBe(1), o => o.Escalation.ShouldBeTrue());
    }

    [Fact]
    public void A_second_project_is_linked_and_does_not_escalate() =>
        Find(Posting(family: 2), Stance.Project, gaps: Known(family: 1, Stance.Project)).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>().Escalation.ShouldBeFalse();

    [Fact]
    public void A_later_version_of_the_same_text_opens_no_second_gap() =>
        Find(Posting(family: 1), Stance.Project, gaps: Known(family: 1, Stance.Project)).ShouldBeEmpty();

    [Fact]
    public void A_word_added_in_a_later_version_raises_the_gap() =>
        Find(Posting(family: 1), Stance.Deployment, gaps: Known(family: 1, Stance.Project)).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Raised>().Stance.ShouldBe(Stance.Deployment);

    [Fact]
    public void A_higher_stance_that_an_earlier_opinion_on_the_project_covers_raises_nothing() =>
        Find(Posting("Déploiement de LigérIA"), Stance.Deployment, Opinion(MayDay, "LigérIA"), Known(1, Stance.Project)).ShouldBeEmpty();

    [Fact]
    public void A_higher_stance_raises_nothing_where_a_person_said_that_the_opinion_is_about_this_text() =>
        Find(Posting(), Stance.Deployment, Opinion(MayDay, null), Known(1, Stance.Project, GapState.Lifted)).ShouldBeEmpty();

    [Fact]
    public void A_higher_stance_after_an_opinion_on_the_topic_at_large_is_to_be_checked() =>
        Find(Posting(), Stance.Deployment, Opinion(MayDay, null), Known(1, Stance.Project)).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Raised>().ToVerify.ShouldBeTrue();

    [Fact]
    public void An_opinion_of_the_month_of_the_announcement_leaves_the_gap_to_be_checked() =>
        Find(Posting("LigérIA"), Stance.Project, Opinion(PartialDate.OfMonth(2025, 5), "LigérIA")).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>()
            .ShouldSatisfyAllConditions(o => o.ToVerify.ShouldBeTrue(), o => o.Undated.ShouldBe(1));

    [Theory]
    [InlineData("2025-03", "2025-03-10", OpinionEffect.OfUnknownOrder)]
    [InlineData("2025-03-12", "2025-03", OpinionEffect.OfUnknownOrder)]
    [InlineData("2025", "2025-03-10", OpinionEffect.OfUnknownOrder)]
    [InlineData("2025-03", "2025-04-01", OpinionEffect.Follows)]
    [InlineData("2025-03-12", "2025-04", OpinionEffect.Follows)]
    [InlineData("2025-03", "2025-03-01", OpinionEffect.Lifts)]
    public void An_opinion_follows_the_announcement_only_where_the_dates_say_so(string announced, string opinion, OpinionEffect effect) =>
        OpinionRule.On(Known(1, Stance.Project, on: announced), Posting(), Opinion(PartialDate.Parse(opinion)!.Value, null), givenFor: true).ShouldBe(effect);

    [Theory]
    [InlineData("2025-03-10", OpinionEffect.OfUnknownOrder)]
    [InlineData("2025-05-15", OpinionEffect.OfUnknownOrder)]
    [InlineData("2025-05", OpinionEffect.OfUnknownOrder)]
    [InlineData("2025-05-16", OpinionEffect.Follows)]
    public void The_day_an_undated_page_was_seen_says_only_what_came_later(string opinion, OpinionEffect effect) =>
        OpinionRule.On(Known(1, Stance.Project, on: "2025-05-15", inferred: true), Posting(), Opinion(PartialDate.Parse(opinion)!.Value, null), givenFor: true).ShouldBe(effect);

    [Fact]
    public void What_is_to_be_checked_is_the_order_until_an_earlier_opinion_on_the_topic_is_known()
    {
        var gap = Known(1, Stance.Project, on: "2025-03");
        gap.ToVerify = true;

        OpinionRule.DoubtOn(gap, [Opinion(PartialDate.OfMonth(2025, 3), null)]).ShouldBe(GapDoubt.Order);
        OpinionRule.DoubtOn(gap, [Opinion(PartialDate.OfMonth(2025, 3), null), Opinion(PartialDate.OfMonth(2025, 2), null)]).ShouldBe(GapDoubt.AtLarge);
    }

    [Fact]
    public void An_opinion_given_for_a_gap_lifts_it_whatever_it_names() =>
        OpinionRule.On(Known(1, Stance.Project), Posting(), Opinion(MayDay, null), givenFor: true).ShouldBe(OpinionEffect.Lifts);

    [Fact]
    public void An_opinion_on_the_topic_at_large_given_elsewhere_is_to_be_checked() =>
        OpinionRule.On(Known(1, Stance.Project), Posting(), Opinion(MayDay, null), givenFor: false).ShouldBe(OpinionEffect.ToVerify);

    [Fact]
    public void A_later_opinion_follows_the_announcement() =>
        OpinionRule.On(Known(1, Stance.Project), Posting(), Opinion(new(new DateOnly(2025, 6, 20)), null), givenFor: false).ShouldBe(OpinionEffect.Follows);

    [Fact]
    public void A_project_called_IA_is_not_the_article_la() =>
        Find(Posting("la direction déploie un outil"), Stance.Deployment, Opinion(MayDay, "IA")).ShouldHaveSingleItem();

    [Fact]
    public void What_the_safety_body_said_of_the_project_is_not_what_the_committee_says()
    {
        var safety = Opinion(MayDay, "LigérIA") with { Body = "F3SCT" };

        Find(Posting("Déploiement de LigérIA"), Stance.Deployment, safety).ShouldHaveSingleItem().ShouldBeOfType<GapFinding.Opened>().ToVerify.ShouldBeTrue();
        OpinionRule.On(Known(1, Stance.Project), Posting("LigérIA"), safety, givenFor: false).ShouldBe(OpinionEffect.ToVerify);
        OpinionRule.On(Known(1, Stance.Project), Posting("LigérIA"), safety with { On = new(new DateOnly(2025, 6, 20)) }, givenFor: false).ShouldBe(OpinionEffect.None);
        OpinionRule.On(Known(1, Stance.Project), Posting("LigérIA"), safety, givenFor: true).ShouldBe(OpinionEffect.Lifts);
    }

    private static IReadOnlyList<GapFinding> Find(Publication publication, Stance stance, KnownOpinion? opinion = null, Gap? gaps = null) =>
        GapFinder.Find(publication, [new TopicMatch(Ai, stance, [], [])], opinion is null ? [] : [opinion], gaps is null ? [] : [gaps]);

    private static Publication Posting(string text = "intégrer les enjeux liés à l’intelligence artificielle", int family = 1) => new()
    {
        Section = new SectionId(1), Number = family, Family = family, Title = "Directeur RH", Text = text, PublishedOn = MayDay, Sha256 = "", TextHash = "",
    };

    private static KnownOpinion Opinion(PartialDate on, string? project) => new(1, "CST", Ai, project, on);

    private static Gap Known(int family, Stance stance, GapState state = GapState.Open, string? on = null, bool inferred = false) => new()
    {
        Section = new SectionId(1), Number = 1, Family = family, Topic = Ai, Stance = stance, On = PartialDate.Parse(on, inferred) ?? MayDay, Body = "CST", State = state, Consultation = state is GapState.Lifted ? 1 : null,
    };
}
