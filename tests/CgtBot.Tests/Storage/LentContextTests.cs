using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Storage;

public sealed class LentContextTests
{
    [Fact]
    public async Task A_context_lent_again_shows_nothing_of_the_section_it_was_in()
    {
        await using var app = await BotApp.StartAsync();

        var first = await LendAsync(app, db => db.Enter(FirstSection.Id));
        var again = await LendAsync(app, db => db);

        first.ShouldAllBe(lent => lent.Seen == 1);
        again.ShouldAllBe(lent => lent.Seen == 0 && lent.Db.Section == default);
        again.Select(lent => lent.Db).Intersect(first.Select(lent => lent.Db)).ShouldNotBeEmpty("none was lent again: the test saw nothing");
    }

    /// <summary>Several at once, for the bot's own rounds borrow too.</summary>
    private static async Task<List<(BotDb Db, int Seen)>> LendAsync(BotApp app, Func<BotDb, BotDb> enter)
    {
        var scopes = Enumerable.Range(0, 16).Select(_ => app.Services.CreateAsyncScope()).ToList();
        var lent = new List<(BotDb, int)>();
        foreach (var scope in scopes)
        {
            var db = enter(scope.ServiceProvider.GetRequiredService<BotDb>());
            lent.Add((db, await db.Sections.CountAsync()));
        }

        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }

        return lent;
    }
}
