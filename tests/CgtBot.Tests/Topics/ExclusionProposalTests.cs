using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Domain.Topics.Exclusions;

namespace CgtBot.Tests.Topics;

public sealed class ExclusionProposalTests
{
    [Theory]
    [InlineData("ia", "Le robot jardinier doté d’intelligence artificielle de compétition tond le stade.", "robot jardinier doté d’intelligence artificielle de compétition")]
    [InlineData("ia", "Un chatbot sera installé à la piscine.", "chatbot … piscine")]
    [InlineData("dematerialisation", "Le carnet d’entretien\ndématérialisé des véhicules anciens est exposé au garage.", "carnet d’entretien dématérialisé des véhicules anciens")]
    [InlineData("dematerialisation", "LA BORNE DÉMATÉRIALISÉE DES VESTIAIRES DU STADE OUVRE SAMEDI", "borne dématérialisée des vestiaires du stade")]
    public void The_longest_phrase_that_is_of_this_text_is_proposed(string topic, string text, string words) => Proposed(topic, text).ShouldBe(words);

    [Theory]
    [InlineData("ia", "La collectivité déploie un assistant d’intelligence artificielle pour tous les agents.")]
    [InlineData("ia", "Le projet d’intelligence artificielle de la collectivité entre dans une nouvelle phase.")]
    [InlineData("ia", "Les agents de la direction utiliseront l’intelligence artificielle.")]
    [InlineData("ia", "La fête du jardin aura lieu dimanche.")]
    public void Words_that_are_everyones_are_not_proposed(string topic, string text) => Proposed(topic, text).ShouldBeNull();

    [Fact]
    public void What_would_not_have_been_enough_is_not_proposed() => Proposed(
        "ia", "Un chatbot sera installé à la piscine.\nEn septembre, la collectivité déploie l’intelligence artificielle dans tous ses services.").ShouldBeNull();

    [Fact]
    public void What_is_proposed_silences_the_text_it_came_from_and_no_other()
    {
        const string text = "Le carnet d’entretien dématérialisé des véhicules anciens est exposé au garage.";
        var topic = Topic("dematerialisation");

        var edited = topic.With(addedExclusions: [ExclusionProposal.For(topic, Text(text))!]);

        Alerts(topic, text).ShouldBeTrue();
        Alerts(edited, text).ShouldBeFalse();
        Alerts(edited, "Les bulletins de paie seront dématérialisés en janvier.").ShouldBeTrue();
    }

    private static string? Proposed(string topic, string text) => ExclusionProposal.For(Topic(topic), Text(text));

    private static Topic Topic(string id) => TopicPack.Find(new TopicId(id))!;

    private static PublicationText Text(string text) => new(PublicationKind.Announcement, "Information", text);

    private static bool Alerts(Topic topic, string text) => TopicMatcher.Compile([new SectionTopics(default, [topic])]).MatchFor(default, Text(text)) is [{ CallsForConsultation: true }];
}
