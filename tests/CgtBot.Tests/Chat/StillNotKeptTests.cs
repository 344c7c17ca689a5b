using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>« Toujours pas tenu », before the deadline, may mean « not yet »: it is asked and nothing is recorded.</summary>
public sealed class StillNotKeptTests
{
    [Theory]
    [InlineData("la 1 n'est toujours pas tenue")]
    [InlineData("l'engagement 1 n'est toujours pas respecté")]
    [InlineData("commitment 1 is still not kept")]
    public async Task Before_the_deadline_it_is_asked_whether_it_is_broken(string phrase)
    {
        await using var app = await PromisedAsync("2025-07-15");

        var card = (await app.Says(phrase))!;

        card.Title.ShouldBe("N° 1 : non tenu, ou pas encore ?");
        (await StateAsync(app)).ShouldBe(EntryState.Pending);
        await app.Presses(card.Buttons[0].Command);
        (await StateAsync(app)).ShouldBe(EntryState.Broken);
    }

    [Theory]
    [InlineData("l'engagement 1 n'est toujours pas tenu", "2025-06-02")]
    [InlineData("l'engagement 1 n'est pas tenu", "2025-07-15")]
    public async Task Overdue_or_plainly_said_it_is_recorded(string phrase, string due)
    {
        await using var app = await PromisedAsync(due);

        await app.Says(phrase);

        (await StateAsync(app)).ShouldBe(EntryState.Broken);
    }

    private static Task<EntryState> StateAsync(BotApp app) => app.Reads(db => db.Entries.Select(e => e.State).SingleAsync());

    private static async Task<BotApp> PromisedAsync(string due)
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Un bilan au CST", "commitment", ("date", "2025-05-02"), ("due", due));
        return app;
    }
}
