using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Domain.Topics.Reading;
using CgtBot.Domain.Topics.Stances;

namespace CgtBot.Tests.Topics;

public class TopicPackTests
{
    private static readonly SectionId Ours = new(1);

    [Fact]
    public void The_built_in_pack_watches_four_topics() =>
        TopicPack.BuiltIn.Select(t => t.Id.Value).ShouldBe(["ia", "dematerialisation", "masse-salariale", "reorganisation"]);

    private static IEnumerable<string> ShippedPhrases =>
        TopicPack.BuiltIn.SelectMany(t => t.Terms.SelectMany(x => x.With.Concat(x.Not).Append(x.Text)).Concat(t.Exclusions).Concat(t.Cues.Values.SelectMany(c => c)))
            .Concat(StanceRule.All.SelectMany(r => r.Phrases.Concat(r.Unless ?? [])));

    [Fact]
    public void Every_phrase_of_the_shipped_data_can_be_found_in_a_text() => ShippedPhrases.Where(p => !Topic.IsUsable(p)).ShouldBeEmpty();

    [Fact]
    public void No_phrase_of_the_shipped_data_has_more_alternatives_than_are_kept() => ShippedPhrases.Where(p => Phrase.Parse(p).Count >= 256).ShouldBeEmpty();

    [Fact]
    public void The_words_for_services_and_staff_are_put_in_full() => ShippedPhrases.Where(p => p.Contains('@', StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_legal_base_of_a_topic_is_in_the_legal_pack()
    {
        var known = LegalPack.BuiltIn.Bases.Select(b => b.Id).ToHashSet();

        TopicPack.BuiltIn.SelectMany(t => t.LegalBases).Where(id => !known.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void A_section_finds_by_its_own_term_and_no_longer_by_one_it_took_out()
    {
        var edits = new[]
        {
            new TopicEdit { Topic = new TopicId("ia"), List = TermList.Term, Term = "Hermès" },
            new TopicEdit { Topic = new TopicId("ia"), List = TermList.Term, Term = "chatbot", TakesOut = true },
        };
        var matcher = TopicMatcher.Compile([SectionTopics.Of(Ours, edits), SectionTopics.Of(new SectionId(2), [])]);

        var found = matcher.Match(new PublicationText(PublicationKind.Announcement, "", "Le déploiement d'Hermes commence. Un chatbot aussi."));

        found[Ours].ShouldHaveSingleItem().Excerpts.ShouldHaveSingleItem().Term.ShouldBe("Hermes");
        found[new SectionId(2)].ShouldHaveSingleItem().Excerpts.ShouldHaveSingleItem().Term.ShouldBe("chatbot");
    }

    [Fact]
    public void A_section_s_exclusion_silences_what_it_covers_and_nothing_else()
    {
        var edit = new TopicEdit { Topic = new TopicId("dematerialisation"), List = TermList.Exclusion, Term = "dématérialisation des titres-restaurant" };
        var matcher = TopicMatcher.Compile([SectionTopics.Of(Ours, [edit])]);

        IReadOnlyList<TopicMatch> Found(string text) => matcher.MatchFor(Ours, new PublicationText(PublicationKind.Announcement, "", text));

        Found("La dématérialisation des titres-restaurant est lancée.").ShouldBeEmpty();
        Found("La dématérialisation des dossiers est lancée.").ShouldHaveSingleItem().Stance.ShouldBe(Stance.Deployment);
    }

    [Fact]
    public void An_unknown_section_has_no_match() =>
        TopicMatcher.Compile([]).MatchFor(Ours, new PublicationText(PublicationKind.Job, "IA", "IA")).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("***")]
    [InlineData("a … b … c … d")]
    public void A_term_that_says_nothing_or_would_be_slow_is_not_usable(string term) => Topic.IsUsable(term).ShouldBeFalse();
}
