using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

public sealed class TopicCommandsTests
{
    private const string Note = "Zéphyrine arrive\nLa ville va déployer Zéphyrine dans tous les services dès septembre.";

    [Fact]
    public async Task The_topics_are_listed_with_their_terms_and_the_bodies_to_consult()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.Runs("topics");

        card.Title.ShouldBe("4 sujets suivis");
        card.Items()[0].Title.ShouldBe("Intelligence artificielle");
        card.Items()[0].Detail!.ShouldMatch(@"^\d+ termes · \d+ exclusions? · liste d’origine · à consulter : CST");
    }

    [Fact]
    public async Task A_term_added_is_looked_for_at_once_and_says_which_past_publications_it_touches()
    {
        await using var app = await BotApp.StartAsync();
        (await app.Runs("analyse", ("text", Note))).Title.ShouldBe("Aucun sujet suivi dans cette publication");

        var added = await app.Runs("add-term", ("topic", "ia"), ("term", "« Zéphyrine »"));

        added.Title.ShouldBe("« Zéphyrine » est maintenant cherché pour le sujet « IA »");
        added.Text().ShouldContain("1 publication passée correspond maintenant au sujet");
        added.Items().ShouldHaveSingleItem().Detail.ShouldBe("déploiement");
        (await app.Runs("analyse", ("text", Note + " Les équipes seront formées."))).Title.ShouldStartWith("Écart de consultation E1");
        (await app.Runs("topics", ("topic", "IA"))).Items()[0].ShouldSatisfyAllConditions(i => i.Title.ShouldBe("Zéphyrine"), i => i.Detail.ShouldBe("terme · ajouté par la section"));
    }

    [Fact]
    public async Task A_term_without_its_topic_keeps_the_term_and_asks_for_the_topic()
    {
        await using var app = await BotApp.StartAsync();
        var card = (await app.Says("ajoute le mot-clé « Zéphyrine » au sujet cantine"))!;

        card.Title.ShouldBe("« Zéphyrine » : pour quel sujet ?");
        card.Inputs().Select(i => i.Name).ShouldBe(["topic", "list"]);
        (await app.Presses(card.Buttons[0].Command.With("topic", "ia").With("list", "term")))!.Title.ShouldBe("« Zéphyrine » est maintenant cherché pour le sujet « IA »");
    }

    [Fact]
    public async Task A_term_of_the_section_removed_is_looked_for_no_more()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("add-term", ("topic", "ia"), ("term", "Zéphyrine"));
        await app.Runs("analyse", ("text", Note));

        var removed = await app.Presses((await app.Runs("topics", ("topic", "ia"))).Items()[0].Buttons!.Single().Command);

        removed!.Title.ShouldBe("« Zéphyrine » n’est plus cherché pour le sujet « IA »");
        removed.Text().ShouldContain("1 publication passée ne correspond plus au sujet");
        (await app.Runs("analyse", ("text", "Rappel\n" + Note))).Title.ShouldBe("Aucun sujet suivi dans cette publication");
    }

    [Fact]
    public async Task A_term_of_the_original_list_can_be_taken_out_and_put_back()
    {
        await using var app = await BotApp.StartAsync();
        const string text = "Information\nUn chatbot sera déployé à l’accueil.";
        (await app.Runs("remove-term", ("topic", "ia"), ("term", "chatbot"))).Tone.ShouldBe(CardTone.Success);
        (await app.Runs("analyse", ("text", text))).Title.ShouldBe("Aucun sujet suivi dans cette publication");

        var back = await app.Presses((await app.Runs("topics", ("topic", "ia"))).Button("Remettre").Command);

        back!.Text().ShouldContain("1 publication passée correspond maintenant au sujet");
        (await app.Reads(db => db.TopicEdits.CountAsync())).ShouldBe(0);
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_exclusion_silences_what_it_covers_and_undo_brings_it_back()
    {
        await using var app = await BotApp.StartAsync();
        await app.Runs("analyse", ("text", "Information\nUn chatbot sera déployé à la piscine."));

        (await app.Runs("add-term", ("topic", "ia"), ("term", "chatbot … piscine"), ("list", "exclusion"))).Text().ShouldContain("ne correspond plus au sujet");
        (await app.Runs("undo")).Tone.ShouldBe(CardTone.Success);

        (await app.Runs("analyse", ("text", "Information\nUn chatbot sera déployé à la piscine municipale."))).Text().ShouldContain("chatbot");
    }

    [Theory]
    [InlineData("add-term", "ligéria", "« ligéria » est déjà un terme du sujet « IA »")]
    [InlineData("add-term", "Intelligence Artificielle", "« Intelligence Artificielle » est déjà trouvé par les termes du sujet « IA »")]
    [InlineData("add-term", "…", "« … » ne peut pas servir de terme")]
    [InlineData("add-term", "a*", "« a* » ne peut pas servir de terme")]
    [InlineData("remove-term", "ornithorynque", "« ornithorynque » n’est ni un terme ni une exclusion du sujet « IA »")]
    public async Task A_term_that_changes_nothing_is_refused_in_plain_words(string command, string term, string title)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Runs(command, ("topic", "ia"), ("term", term))).Title.ShouldBe(title);

        (await app.Reads(db => db.TopicEdits.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_topic_is_said_with_those_that_are_watched()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Runs("topics", ("topic", "jardinage"))).Text().ShouldContain("IA");
        (await app.Runs("add-term", ("term", "tondeuse"))).Inputs().Select(i => i.Name).ShouldBe(["topic", "list"]);
    }

    [Fact]
    public async Task A_reader_sees_the_terms_and_changes_none()
    {
        await using var app = await BotApp.StartAsync();

        (await app.RunsAs(Role.Reader, "web:ana", "topics", ("topic", "ia"))).Items().ShouldNotBeEmpty();
        (await app.RunsAs(Role.Reader, "web:ana", "add-term", ("topic", "ia"), ("term", "Zéphyrine"))).Tone.ShouldBe(CardTone.Error);
    }
}
