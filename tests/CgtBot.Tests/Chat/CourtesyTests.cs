using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>« Bonjour » and its like, said to the bot, are answered in kind; between people they are left alone, and with an order they are only its manners.</summary>
public sealed class CourtesyTests
{
    [Theory]
    [InlineData("bonjour", "Bonjour")]
    [InlineData("Bonjour à tous !", "Bonjour")]
    [InlineData("salut le bot", "Bonjour")]
    [InlineData("merci", "Avec plaisir")]
    [InlineData("Merci beaucoup !", "Avec plaisir")]
    [InlineData("ok merci", "Avec plaisir")]
    [InlineData("ok", "C’est entendu")]
    [InlineData("au revoir", "Au revoir, et à bientôt")]
    [InlineData("merci, bonne journée", "Au revoir, et à bientôt")]
    public async Task What_is_only_polite_is_answered_in_kind(string said, string title)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(said))!.ShouldSatisfyAllConditions(c => c.Title.ShouldBe(title), c => c.Tone.ShouldBe(CardTone.Neutral));
    }

    [Theory]
    [InlineData("bonjour, un café ?")]
    [InlineData("merci de noter quelque chose d’autre")]
    public async Task What_says_more_is_not_taken_for_manners(string said)
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says(said))!.Title.ShouldBe("Je n’ai pas compris");
    }

    [Fact]
    public async Task Between_people_it_is_left_alone()
    {
        await using var app = await BotApp.StartAsync();

        (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, "bonjour") { Addressed = false })).ShouldBeNull();
    }
}
