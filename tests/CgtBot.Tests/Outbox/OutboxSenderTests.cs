using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CgtBot.Tests.Outbox;

public sealed class OutboxSenderTests
{
    [Fact]
    public async Task A_message_is_said_once_and_its_sending_is_a_line_of_the_journal()
    {
        await using var bot = await QuietBot.StartAsync();
        await bot.PutsAsync("publication/1");

        await bot.SendsAsync();
        await bot.SendsAsync();

        bot.Page.Said.ShouldHaveSingleItem().Title.ShouldBe("publication/1");
        var sent = (await bot.OutboxAsync()).ShouldHaveSingleItem();
        (sent.State, sent.SentAt, sent.Attempts).ShouldBe((OutboxState.Sent, bot.App.Clock.GetUtcNow(), 1));
        (await bot.App.Reads(db => db.Journal.Where(l => l.What == "note-sent").Select(l => l.Subject).ToListAsync())).ShouldBe([$"OutboxMessage/{sent.Id}"]);
        (await bot.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_occasion_is_never_said_twice_in_a_channel()
    {
        await using var bot = await QuietBot.StartAsync();
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();

        bot.Page.Said.Count.ShouldBe(1);
        await Should.ThrowAsync<DbUpdateException>(() => bot.App.Reads(async db =>
        {
            db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = 1, What = "note", Occasion = "publication/1", Card = Card.Of("encore") });
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_channel_that_fails_is_tried_again_after_seconds_then_hours_and_given_up_in_the_end()
    {
        await using var bot = await QuietBot.StartAsync();
        bot.Page.Answer = _ => new Delivery.Later("503");
        await bot.PutsAsync("publication/1");

        List<TimeSpan> waits = [];
        while ((await bot.OutboxAsync())[0].State is OutboxState.Waiting)
        {
            await bot.SendsAsync();
            (await bot.SendsAsync()).ShouldBe(0, "before its time nothing is tried");
            var wait = (await bot.OutboxAsync())[0].NextTryAt - bot.App.Clock.GetUtcNow();
            waits.Add(wait);
            bot.App.Clock.Advance(wait);
        }

        waits.Count.ShouldBe(BackOff.LastAttempt);
        waits[0].ShouldBe(TimeSpan.FromSeconds(5));
        waits[..^1].ShouldBeInOrder(SortDirection.Ascending);
        waits[^2].ShouldBe(TimeSpan.FromHours(6));
        var dead = (await bot.OutboxAsync()).ShouldHaveSingleItem();
        (dead.State, dead.LastProblem).ShouldBe((OutboxState.Dead, "503"));
        (await bot.App.Reads(db => OutboxHealth.OfAsync(db, bot.App.Clock.GetUtcNow(), default))).Dead.ShouldBe(1);
    }

    [Fact]
    public async Task A_platform_that_asks_for_a_delay_gets_it()
    {
        await using var bot = await QuietBot.StartAsync();
        bot.Page.Answer = _ => new Delivery.Later("429", TimeSpan.FromSeconds(97));
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();

        (await bot.OutboxAsync())[0].NextTryAt.ShouldBe(bot.App.Clock.GetUtcNow().AddSeconds(97));
    }

    [Fact]
    public async Task A_short_delay_asked_for_every_time_does_not_use_up_the_tries_of_four_days()
    {
        await using var bot = await QuietBot.StartAsync();
        var start = bot.App.Clock.GetUtcNow();
        bot.Page.Answer = _ => new Delivery.Later("no-token", TimeSpan.FromMinutes(1));
        await bot.PutsAsync("publication/1");

        while ((await bot.OutboxAsync())[0] is { State: OutboxState.Waiting } waiting)
        {
            bot.App.Clock.Advance(waiting.NextTryAt - bot.App.Clock.GetUtcNow());
            await bot.SendsAsync();
        }

        (bot.App.Clock.GetUtcNow() - start).ShouldBeGreaterThan(TimeSpan.FromDays(3.5));
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_not_tried_again()
    {
        await using var bot = await QuietBot.StartAsync();
        bot.Page.Answer = _ => new Delivery.Gone("archived");
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();
        bot.App.Clock.Advance(TimeSpan.FromDays(30));
        await bot.SendsAsync();

        var dead = (await bot.OutboxAsync()).ShouldHaveSingleItem();
        (dead.State, dead.Attempts).ShouldBe((OutboxState.Dead, 1));
    }

    [Fact]
    public async Task A_fault_of_one_channel_stops_no_other()
    {
        await using var bot = await (await QuietBot.StartAsync()).WithTeamsAsync();
        bot.Page.Answer = _ => throw new InvalidOperationException("broken");
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();

        bot.TeamsSays.Said.Count.ShouldBe(1);
        (await bot.OutboxAsync())[0].State.ShouldBe(OutboxState.Waiting);
    }

    [Fact]
    public async Task Messages_of_a_channel_keep_their_order_while_the_first_is_tried_again()
    {
        await using var bot = await QuietBot.StartAsync();
        bot.Page.Answer = m => m is { Occasion: "1", Attempts: 1 } ? new Delivery.Later("503") : null;
        foreach (var occasion in new[] { "1", "2", "3" })
        {
            await bot.PutsAsync(occasion);
        }

        await bot.SendsAsync();
        bot.Page.Said.ShouldBeEmpty();
        bot.App.Clock.Advance(BackOff.After(1));
        await bot.SendsAsync();

        bot.Page.Said.Select(c => c.Title).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task A_message_that_fails_again_and_again_lets_the_others_pass()
    {
        await using var bot = await QuietBot.StartAsync();
        bot.Page.Answer = m => m.Occasion == "1" ? new Delivery.Later("too large") : null;
        await bot.PutsAsync("1");
        await bot.PutsAsync("2");
        for (var i = 0; i < BackOff.HoldsOthersUntil; i++)
        {
            await bot.SendsAsync();
            bot.Page.Said.ShouldBeEmpty();
            bot.App.Clock.Advance(i + 1 < BackOff.HoldsOthersUntil ? BackOff.After(i + 1) : TimeSpan.FromSeconds(1));
        }

        await bot.SendsAsync();
        bot.Page.Said.Select(c => c.Title).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Quiet_hours_hold_back_a_telephone_but_not_the_page()
    {
        // Friday 13 June 2025, 21:00 in Paris: the next word is for Monday, 08:30.
        await using var bot = await (await QuietBot.StartAsync(new DateTimeOffset(2025, 6, 13, 19, 0, 0, TimeSpan.Zero))).WithTeamsAsync();
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();

        bot.Page.Said.Count.ShouldBe(1);
        bot.TeamsSays.Said.ShouldBeEmpty();
        var held = (await bot.OutboxAsync(QuietBot.Teams)).ShouldHaveSingleItem();
        (held.NextTryAt, held.Attempts).ShouldBe((new DateTimeOffset(2025, 6, 16, 6, 30, 0, TimeSpan.Zero), 0));
        bot.App.Clock.SetUtcNow(held.NextTryAt);
        await bot.SendsAsync();
        bot.TeamsSays.Said.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_crash_left_in_hand_is_said_once_more_and_marked_except_on_the_page()
    {
        await using var bot = await (await QuietBot.StartAsync()).WithTeamsAsync();
        await bot.PutsAsync("publication/1");
        await bot.App.Reads(db => db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Sending).SetProperty(x => x.Attempts, 1)));

        await bot.SendsAsync();
        (bot.Page.Said.Count + bot.TeamsSays.Said.Count).ShouldBe(0, "while the process lives, what is in hand is in hand");
        await bot.SendsAsync(starting: true);
        await bot.SendsAsync(starting: true);

        bot.Page.Said.ShouldHaveSingleItem().Title.ShouldBe("publication/1");
        bot.TeamsSays.Said.ShouldHaveSingleItem().Title.ShouldBe("publication/1 (renvoi possible)");
        (await bot.OutboxAsync(QuietBot.Teams))[0].Card.Title.ShouldBe("publication/1");
    }

    [Fact]
    public async Task A_sending_nobody_knows_the_end_of_is_marked_when_it_is_repeated()
    {
        await using var bot = await (await QuietBot.StartAsync()).WithTeamsAsync();
        bot.TeamsSays.Answer = m => m.Attempts == 1 ? new Delivery.Later("timeout", Uncertain: true) : null;
        await bot.PutsAsync("publication/1");
        await bot.SendsAsync();
        bot.App.Clock.Advance(BackOff.After(1));
        await bot.SendsAsync();

        bot.TeamsSays.Said.Select(c => c.Title).ShouldBe(["publication/1", "publication/1 (renvoi possible)"]);
    }

    [Fact]
    public async Task Two_senders_at_once_say_nothing_twice()
    {
        await using var bot = await (await QuietBot.StartAsync()).WithTeamsAsync();
        for (var i = 0; i < 20; i++)
        {
            await bot.PutsAsync($"publication/{i}");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bot.SendsAsync())));
        await bot.SendsAsync();

        bot.TeamsSays.Said.Select(c => c.Title).Distinct().Count().ShouldBe(20);
        bot.TeamsSays.Said.Count.ShouldBe(20);
    }

    [Fact]
    public async Task The_background_loop_says_what_was_committed_without_being_asked()
    {
        var page = new ScriptedChannel("web");
        await using var app = await BotApp.StartAsync(adapt: b => b.Services.RemoveAll<IChannel>().AddSingleton<IChannel>(page));
        await app.Reads(async db =>
        {
            await db.SayAsync("note", "publication/1", Card.Of("Alerte"), app.Clock.GetUtcNow(), default);
            return await db.SaveChangesAsync();
        });

        await Eventually.HoldsAsync(() => page.Said.Count == 1);
    }
}
