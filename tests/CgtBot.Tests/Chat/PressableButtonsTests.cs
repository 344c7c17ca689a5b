using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>Somebody who may only read is offered, where they are alone, no button that would be refused.</summary>
public sealed class PressableButtonsTests
{
    [Fact]
    public async Task Alone_with_the_bot_a_reader_sees_only_what_they_may_press()
    {
        await using var app = await AskedAsync();

        var card = await ShownAsync(app, Role.Reader, personal: true);

        card.Buttons.Select(b => b.Label).ShouldBe(["Pourquoi cette date ?"]);
        card.Inputs().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_sees_them_all()
    {
        await using var app = await AskedAsync();

        (await ShownAsync(app, Role.Member, personal: true)).Buttons.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task On_a_card_that_all_will_see_the_buttons_stay_for_the_others()
    {
        await using var app = await AskedAsync();

        var card = await ShownAsync(app, Role.Reader, personal: false);

        card.Buttons.Count.ShouldBeGreaterThan(5);
        card.Inputs().ShouldNotBeEmpty();
    }

    private static async Task<Card> ShownAsync(BotApp app, Role role, bool personal) => (await app.SendAsync(
        new Incoming(FirstSection.Id, FirstSection.WebChannel, new AuthorId("teams:camille"), role, null, ChatCommand.Of("show", ("number", 1))) { Personal = personal }))!;

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Combien d’agents ?");
        return app;
    }
}
