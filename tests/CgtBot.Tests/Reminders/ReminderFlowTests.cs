using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Reminders;

public sealed class ReminderFlowTests
{
    [Fact]
    public async Task Five_working_days_before_its_deadline_a_question_is_recalled_once_in_each_channel()
    {
        await using var bot = await (await QuietBot.StartAsync(Given.Friday)).WithTeamsAsync();
        var number = await bot.Records("2025-06-23");

        (await bot.RemindsAsync()).ShouldBe(0);
        bot.At("2025-06-16 08:29");
        (await bot.RemindsAsync()).ShouldBe(0);
        bot.At("2025-06-16 08:30");
        (await bot.RemindsAsync()).ShouldBe(1);
        (await bot.RemindsAsync()).ShouldBe(0);
        await bot.SendsAsync();

        var card = bot.Page.Said.ShouldHaveSingleItem();
        card.Title.ShouldBe("Rappel : 1 question attend une réponse");
        var item = card.Blocks.OfType<CardBlock.Items>().Single().Rows.ShouldHaveSingleItem();
        item.Title.ShouldBe("n° 1 · Quel est le coût annuel de l’outil ?");
        item.Detail.ShouldBe("échéance 23/06/2025 (règle de la section), dans 5 jours ouvrés");
        item.Buttons!.Select(b => b.Command).ShouldBe([ChatCommand.Of("show", ("number", 1)), ChatCommand.Of("answer", ("number", 1)), ChatCommand.Of("remind", ("number", 1), ("when", "2025-06-30"))]);
        bot.TeamsSays.Said.Count.ShouldBe(1);
        (await bot.Reminder(number)).ShouldSatisfyAllConditions(r => r.Rung.ShouldBe("J-1"), r => r.DueAt.ShouldBe(Given.Paris("2025-06-20 08:30")));
    }

    [Fact]
    public async Task The_whole_ladder_is_climbed_over_the_months()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-07-15");
        List<string> said = [];
        for (var day = Given.Day("2025-06-14"); day < Given.Day("2025-09-01"); day = day.AddDays(1))
        {
            bot.At($"{day:yyyy-MM-dd} 09:00");
            if (await bot.RemindsAsync() > 0)
            {
                said.Add($"{day:MM-dd}");
            }
        }

        // 14 July and 15 August are holidays; after J+7 (24 July) one every 14 days, moved to worked days.
        said.ShouldBe(["06-23", "07-07", "07-11", "07-16", "07-24", "08-07", "08-21"]);
        (await bot.OutboxAsync()).Count.ShouldBe(7);
    }

    [Fact]
    public async Task What_was_late_when_it_was_recorded_is_not_recalled_two_days_running()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-05-22");
        List<string> said = [];
        for (var day = Given.Day("2025-06-14"); day < Given.Day("2025-07-03"); day = day.AddDays(1))
        {
            bot.At($"{day:yyyy-MM-dd} 09:00");
            if (await bot.RemindsAsync() > 0)
            {
                said.Add($"{day:MM-dd}");
            }
        }

        // Its regular days are 17 June and 1 July; the first would repeat the morning before.
        said.ShouldBe(["06-16", "07-01"]);
    }

    [Fact]
    public async Task What_falls_due_on_a_day_is_one_message_with_at_most_twenty_lines()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        for (var i = 0; i < 55; i++)
        {
            await bot.Records("2025-05-02", $"Question {i}");
        }

        await bot.Records("2025-05-01", "La plus en retard", EntryKind.Demand);
        bot.At("2025-06-16 09:00");
        (await bot.RemindsAsync()).ShouldBe(56);
        await bot.SendsAsync();

        var card = bot.Page.Said.ShouldHaveSingleItem();
        card.Title.ShouldBe("Rappel : 56 entrées attendent une suite");
        card.Neutral.ShouldBe("Rappel : 56 entrées");
        var rows = card.Blocks.OfType<CardBlock.Items>().Single().Rows;
        rows.Count.ShouldBe(20);
        rows[0].Title.ShouldBe("n° 56 · La plus en retard");
        rows[0].Detail.ShouldBe("échéance 01/05/2025 (règle de la section), en retard de 46 jours");
        card.Blocks.OfType<CardBlock.Paragraph>().Single().Text.ShouldBe("… et 36 autres");
        card.Buttons.Select(b => b.Command).ShouldBe([ChatCommand.Of("list", ("state", "overdue"))]);
    }

    [Fact]
    public async Task An_old_dossier_recorded_on_a_friday_is_recalled_on_monday_and_not_at_once()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2024-11-04");

        (await bot.RemindsAsync()).ShouldBe(0);
        (await bot.Reminder(number)).DueAt.ShouldBe(Given.Paris("2025-06-16 08:30"));
    }

    [Theory]
    [InlineData(EntryState.Answered)]
    [InlineData(EntryState.Withdrawn)]
    public async Task What_was_settled_meanwhile_is_not_recalled(EntryState state)
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Becomes(await bot.Records("2025-06-23"), state);
        bot.At("2025-06-16 09:00");

        (await bot.RemindsAsync()).ShouldBe(0);
        (await bot.OutboxAsync()).ShouldBeEmpty();
        (await bot.App.Reads(db => db.Reminders.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_state_is_looked_at_again_at_the_moment_of_sending()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var (first, second) = (await bot.Records("2025-06-23"), await bot.Records("2025-06-23", "Qui a décidé ?"));
        bot.Page.Answer = _ => new Delivery.Later("503");
        bot.At("2025-06-16 09:00");
        await bot.RemindsAsync();
        await bot.SendsAsync();
        await bot.Becomes(first, EntryState.Answered);
        bot.App.Clock.Advance(TimeSpan.FromMinutes(1));
        bot.Page.Answer = _ => null;
        await bot.SendsAsync();

        var rows = bot.Page.Said.ShouldHaveSingleItem().Blocks.OfType<CardBlock.Items>().Single().Rows;
        rows.ShouldHaveSingleItem().Title.ShouldBe($"n° {second} · Qui a décidé ?");
    }

    [Fact]
    public async Task A_message_with_nothing_left_to_say_is_dropped()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        bot.At("2025-06-16 09:00");
        await bot.RemindsAsync();
        await bot.Becomes(number, EntryState.Answered);
        await bot.SendsAsync();

        bot.Page.Said.ShouldBeEmpty();
        (await bot.OutboxAsync()).ShouldHaveSingleItem().State.ShouldBe(OutboxState.Dropped);
    }

    [Fact]
    public async Task What_falls_due_while_the_day_s_message_still_waits_joins_it()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-23");
        var late = await bot.Records("2025-06-23", "Qui a décidé ?");
        await DueAt(bot, late, "2025-06-16 11:00");
        bot.Page.Answer = _ => new Delivery.Later("503", TimeSpan.FromHours(3));
        bot.At("2025-06-16 09:00");
        await bot.RemindsAsync();
        await bot.SendsAsync();
        bot.At("2025-06-16 11:00");
        (await bot.RemindsAsync()).ShouldBe(1);
        bot.At("2025-06-16 13:00");
        bot.Page.Answer = _ => null;
        await bot.SendsAsync();

        bot.Page.Said.ShouldHaveSingleItem().Title.ShouldBe("Rappel : 2 questions attendent une réponse");
    }

    [Fact]
    public async Task What_falls_due_after_the_day_s_message_waits_for_the_next_day()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-23");
        var late = await bot.Records("2025-06-23", "Qui a décidé ?");
        await DueAt(bot, late, "2025-06-16 11:00");
        bot.At("2025-06-16 09:00");
        await bot.RemindsAsync();
        await bot.SendsAsync();
        bot.At("2025-06-16 11:00");
        (await bot.RemindsAsync()).ShouldBe(0);
        (await bot.Reminder(late)).DueAt.ShouldBe(Given.Paris("2025-06-17 08:30"));
        bot.At("2025-06-17 08:30");
        (await bot.RemindsAsync()).ShouldBe(1);
        await bot.SendsAsync();

        bot.Page.Said.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_bot_that_slept_wakes_at_night_and_keeps_quiet_until_the_morning()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        bot.At("2025-06-20 22:00");

        (await bot.RemindsAsync()).ShouldBe(0);
        (await bot.Reminder(number)).DueAt.ShouldBe(Given.Paris("2025-06-23 08:30"));
        bot.At("2025-06-23 08:30");
        (await bot.RemindsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_morning_is_the_section_s_own_on_both_sides_of_a_clock_change()
    {
        await using var bot = await QuietBot.StartAsync(Given.Paris("2025-10-20 10:00"));
        // J-1 of Tuesday 28 October is Monday 27, the first morning of winter time.
        var winter = await bot.Records("2025-10-28");
        await bot.Sets(s => s.RemindBefore = [1]);
        var again = await bot.Records("2025-10-28");

        (await bot.Reminder(winter)).DueAt.ShouldBe(Given.Paris("2025-10-21 08:30"));
        (await bot.Reminder(again)).DueAt.ShouldBe(new DateTimeOffset(2025, 10, 27, 7, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_deadline_moved_without_a_word_to_the_reminders_is_seen_when_they_fall_due()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        await bot.App.Arranges(async (db, _) => (await db.Entries.SingleAsync()).Reschedule(new DueDate(Given.Day("2025-08-29"), DueBasis.Agreed, "{}")));
        bot.At("2025-06-16 09:00");

        (await bot.RemindsAsync()).ShouldBe(0);
        (await bot.OutboxAsync()).ShouldBeEmpty();
        (await bot.Reminder(number)).Rung.ShouldBe("J-15");
    }

    [Fact]
    public async Task An_entry_awaited_again_after_its_reminders_were_dropped_gets_them_back()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        await bot.Becomes(number, EntryState.Answered);
        bot.At("2025-06-16 09:00");
        await bot.RemindsAsync();
        await bot.Becomes(number, EntryState.Open);
        await bot.App.Reads(db => CgtBot.Reminders.ReminderRows.ScheduleForgottenAsync(db, bot.App.Clock.GetUtcNow(), default));

        (await bot.Reminder(number)).Rung.ShouldBe("J-1");
    }

    [Fact]
    public async Task Flows_that_run_at_once_say_everything_once()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        for (var i = 0; i < 10; i++)
        {
            await bot.Records("2025-06-23", $"Question {i}");
        }

        bot.At("2025-06-16 09:00");
        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(bot.RemindsAsync)));

        said.Sum().ShouldBe(10);
        (await bot.OutboxAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_section_whose_settings_cannot_be_used_holds_up_no_other()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-23");
        await AddSection(bot, 2, "Europe/Nulle-Part");
        bot.At("2025-06-16 09:00");

        (await bot.RemindsAsync()).ShouldBe(1);
        (await bot.App.Reads(db => db.Reminders.CountAsync(r => r.DueAt <= bot.App.Clock.GetUtcNow()), section: 2)).ShouldBe(1);
    }

    private static Task AddSection(QuietBot bot, int id, string zone) => bot.App.Arranges(async (db, act) =>
    {
        db.Sections.Add(new Section { Section = db.Section, Name = "Ailleurs", TimeZone = zone });
        db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, "Ailleurs ?", new PartialDate(Given.Day("2025-05-02")), new DueDate(Given.Day("2025-06-23"), DueBasis.House, "{}"), act.Of.By, act.Of.At));
        db.Reminders.Add(new Reminder { Section = db.Section, Entry = 1, DueAt = act.Of.At, Rung = "J-5" });
    }, id);

    private static Task DueAt(QuietBot bot, int number, string local) =>
        bot.App.Reads(db => db.Reminders.Where(r => r.Entry == number).ExecuteUpdateAsync(r => r.SetProperty(x => x.DueAt, Given.Paris(local))));
}
