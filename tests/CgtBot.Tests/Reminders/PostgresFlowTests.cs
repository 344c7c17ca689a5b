using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Outbox;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Reminders;

/// <summary>Several nodes on one PostgreSQL database: what is due is said once, by one of them.</summary>
public sealed class PostgresFlowTests
{
    [Fact]
    public async Task On_PostgreSQL_nodes_that_wake_at_once_remind_once_and_send_once_in_order()
    {
        await using var bot = await (await QuietBot.StartAsync(Given.Friday, settings: await Postgres.NewDatabaseAsync())).WithTeamsAsync();
        for (var i = 0; i < 10; i++)
        {
            await bot.Records("2025-06-23", $"Question {i}");
            await bot.PutsAsync($"publication/{i:D2}");
        }

        bot.At("2025-06-16 09:00");
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(bot.RemindsAsync)))).Sum().ShouldBe(10);
        while ((await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bot.SendsAsync())))).Sum() > 0)
        {
        }

        string[] expected = [.. Enumerable.Range(0, 10).Select(i => $"publication/{i:D2}"), "Rappel : 10 questions attendent une réponse"];
        bot.Page.Said.Select(c => c.Title).ShouldBe(expected);
        bot.TeamsSays.Said.Select(c => c.Title).ShouldBe(expected);
        (await bot.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_PostgreSQL_a_message_in_hand_belongs_to_a_living_node_until_its_lease_is_over()
    {
        await using var bot = await (await QuietBot.StartAsync(Given.Friday, settings: await Postgres.NewDatabaseAsync())).WithTeamsAsync();
        await bot.PutsAsync("publication/1");
        await bot.App.Reads(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Sending).SetProperty(x => x.NextTryAt, bot.App.Clock.GetUtcNow().AddMinutes(5))));

        (await bot.SendsAsync(starting: true)).ShouldBe(0, "another node may be sending it");
        bot.App.Clock.Advance(TimeSpan.FromMinutes(6));
        await bot.SendsAsync();
        bot.TeamsSays.Said.ShouldHaveSingleItem().Title.ShouldBe("publication/1 (renvoi possible)");
        bot.Page.Said.ShouldHaveSingleItem().Title.ShouldBe("publication/1");
    }

    [Fact]
    public async Task On_PostgreSQL_reminders_climb_the_ladder_and_forget_what_is_settled()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday, settings: await Postgres.NewDatabaseAsync());
        var (first, second) = (await bot.Records("2025-06-23"), await bot.Records("2025-06-23"));
        await bot.Becomes(second, EntryState.Answered);
        bot.At("2025-06-16 09:00");
        (await bot.RemindsAsync()).ShouldBe(1);
        await bot.DigestsAsync();
        await bot.SendsAsync();

        (await bot.App.Reads(db => db.Reminders.AsNoTracking().ToListAsync())).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Entry.ShouldBe(first), r => r.Rung.ShouldBe("J-1"), r => r.SaidOn.ShouldBe(Given.Day("2025-06-16")));
        bot.Page.Said.Select(c => c.Title).ShouldBe(["Rappel : 1 question attend une réponse", "Bilan de la semaine au 16/06/2025"]);
    }
}
