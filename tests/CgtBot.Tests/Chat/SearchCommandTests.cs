using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>Entries are found by the words of their text, of their answers and of their sources.</summary>
public sealed class SearchCommandTests
{
    [Theory]
    [InlineData("cherche LigérIA", "n° 1")]
    [InlineData("cherche ligeria", "n° 1")]
    [InlineData("retrouve les questions sur la badgeuse", "n° 3|n° 2")]
    [InlineData("cherche badgeuses", "n° 3|n° 2")]
    [InlineData("qu'a-t-on demandé sur le télétravail ?", "n° 4")]
    [InlineData("a-t-on déjà demandé des choses sur le télétravail ?", "n° 4")]
    [InlineData("les questions qui parlent de télétravail", "n° 4")]
    [InlineData("recherche « prestataire »", "n° 2")]
    [InlineData("cherche Dupont-Ligier", "n° 2")]
    [InlineData("est-ce qu'on a déjà posé une question sur la badgeuse ?", "n° 3|n° 2")]
    [InlineData("retrouve-moi la question sur le télétravail", "n° 4")]
    [InlineData("recherche télétravail", "n° 4")]
    [InlineData("cherche tout ce qu'on a dit sur le télétravail", "n° 4")]
    [InlineData("qu'est-ce qu'on a demandé sur les badgeuses ?", "n° 3|n° 2")]
    [InlineData("qu'avons-nous demandé sur la badgeuse ?", "n° 3|n° 2")]
    [InlineData("trouve les engagements sur la badgeuse", "n° 3|n° 2")]
    [InlineData("search teleworking agreement", "")]
    [InlineData("peux-tu chercher le mot badgeuse dans le registre stp", "n° 3|n° 2")]
    public async Task Entries_are_found_by_their_words_the_latest_first(string phrase, string expected)
    {
        await using var app = await FilledAsync();

        var card = (await app.Says(phrase))!;

        card.Items().Select(i => i.Title.Split(" · ")[0]).ShouldBe(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));
        card.Title.ShouldContain("«");
    }

    [Fact]
    public async Task What_only_an_answer_holds_is_shown_with_the_answer()
    {
        await using var app = await FilledAsync();

        (await app.Says("cherche prestataire"))!.Items().ShouldHaveSingleItem().Detail!.ShouldContain("dans la réponse : « Un prestataire s’en charge. »");
    }

    [Fact]
    public async Task Nothing_found_says_so_and_where_it_was_searched()
    {
        await using var app = await FilledAsync();

        var card = (await app.Says("cherche cantine"))!;

        card.Title.ShouldBe("Aucune entrée avec « cantine »");
        card.Text().ShouldContain("closes comprises");
    }

    [Fact]
    public async Task A_subject_that_is_not_followed_may_be_searched_by_its_words()
    {
        await using var app = await FilledAsync();

        var card = (await app.Says("questions ouvertes sur la badgeuse"))!;

        (await app.Presses(card.Button("Chercher « badgeuse » dans les mots").Command))!.Title.ShouldBe("2 entrées avec « badgeuse »");
    }

    [Fact]
    public async Task Among_people_one_looks_for_something_else()
    {
        await using var app = await FilledAsync();

        (await app.SendAsync(new CgtBot.Chat.Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, "cherche appartement à Tours", Addressed: false))).ShouldBeNull();
    }

    private static async Task<BotApp> FilledAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Que fait l’outil LigérIA ?");
        await app.Adds("Qui entretient les badgeuses ?");
        await app.Adds("Une badgeuse au dépôt", "demand");
        await app.Adds("Quel accord sur le télétravail ?");
        await app.Runs("answer", ("number", 2), ("text", "Un prestataire s’en charge."), ("source", "Courriel de Mme Dupont-Ligier"));
        return app;
    }
}
