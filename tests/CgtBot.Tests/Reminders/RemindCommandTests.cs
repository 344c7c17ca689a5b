using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Reminders;
using CgtBot.Tests.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Reminders;

public sealed class RemindCommandTests
{
    [Fact]
    public async Task A_reminder_is_put_off_two_weeks_and_the_deadline_stays()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        var card = await Presses(bot, number, "2025-06-27");

        card.Title.ShouldBe("Prochain rappel de la n° 1 : vendredi 27 juin 2025");
        card.Blocks.OfType<CardBlock.Paragraph>().Last().Text.ShouldBe("L’échéance reste au 23/06/2025.");
        bot.At("2025-06-16 09:00");
        (await bot.RemindsAsync()).ShouldBe(0);
        bot.At("2025-06-27 09:00");
        (await bot.RemindsAsync()).ShouldBe(1);
        (await bot.App.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_off_to_a_saturday_it_waits_for_monday_and_says_so()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var card = await Presses(bot, await bot.Records("2025-06-23"), "2025-06-28");

        card.Title.ShouldBe("Prochain rappel de la n° 1 : lundi 30 juin 2025");
        card.Blocks.OfType<CardBlock.Paragraph>().First().Text.ShouldStartWith("Le 28/06/2025 est un jour de silence");
    }

    [Fact]
    public async Task Put_off_while_its_message_waits_it_leaves_the_message()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        bot.At("2025-06-16 09:00");
        await bot.RemindsAsync();
        await Presses(bot, number, "2025-06-30");
        await bot.SendsAsync();

        bot.Page.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Until_the_next_committee_session_means_the_next_known_one_of_that_body()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        (await Presses(bot, number, "next:CST")).Title.ShouldBe("Je ne connais aucune réunion « CST » à venir");
        (await bot.Reminder(number)).Rung.ShouldBe("J-5");

        await Meets(bot, "CST", "2025-06-12");
        await Meets(bot, "F3SCT", "2025-06-19");
        await Meets(bot, "CST", "2025-09-25");
        await Meets(bot, "CST", "2025-07-03");
        (await Presses(bot, number, "next:CST")).Title.ShouldBe("Prochain rappel de la n° 1 : jeudi 3 juillet 2025");
        (await Presses(bot, number, "next:meeting")).Title.ShouldBe("Prochain rappel de la n° 1 : jeudi 19 juin 2025");
    }

    [Fact]
    public async Task Before_a_meeting_known_to_its_month_only_the_reminder_comes_ahead_of_the_month_and_says_so()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        await bot.App.Arranges(async (db, act) => db.Meetings.Add(new Meeting { Section = db.Section, Number = await act.NextNumberAsync<Meeting>(), On = PartialDate.OfMonth(2025, 9), Title = "CST de rentrée", Body = "CST", CreatedBy = act.Of.By }));

        var card = await Presses(bot, number, "next:CST");

        card.Title.ShouldBe("Prochain rappel de la n° 1 : vendredi 29 août 2025");
        card.Blocks.OfType<CardBlock.Paragraph>().First().Text.ShouldBe("La réunion « CST de rentrée » est prévue en septembre 2025, sans jour connu : le rappel vient juste avant. Donnez-moi sa date quand elle sera fixée.");
    }

    [Theory]
    [InlineData("2025-06-13", "Le 13/06/2025 n’est pas dans l’avenir")]
    [InlineData("2024-01-01", "Le 01/01/2024 n’est pas dans l’avenir")]
    [InlineData("2035-01-01", "Le 01/01/2035 est trop loin")]
    [InlineData("2025-02-30", "Le 2025-02-30 n’existe pas.")]
    public async Task A_day_that_cannot_be_is_refused_in_clear(string when, string title)
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");

        (await Presses(bot, number, when)).Title.ShouldBe(title);
        (await bot.Reminder(number)).Rung.ShouldBe("J-5");
    }

    [Fact]
    public async Task An_unknown_number_and_a_settled_entry_are_said()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var number = await bot.Records("2025-06-23");
        (await Presses(bot, 99, "2025-06-27")).Title.ShouldBe("Il n’y a pas d’entrée n° 99");
        await bot.Becomes(number, EntryState.Refused);

        (await Presses(bot, number, "2025-06-27")).Title.ShouldBe("La n° 1 n’attend plus rien");
    }

    [Fact]
    public async Task Without_a_day_the_bot_says_what_is_planned_and_asks()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        var card = (await bot.App.Presses(ChatCommand.Of("remind", ("number", await bot.Records("2025-06-23")))))!;

        card.Title.ShouldBe("Quand faut-il rappeler la n° 1 ?");
        card.Blocks.OfType<CardBlock.Paragraph>().Single().Text.ShouldBe("Prochain rappel prévu : 16/06/2025.");
        card.Buttons.Select(b => b.Command["when"]).ShouldBe([null, "2025-06-20", "2025-06-27", "2025-07-13", "next:CST"]);
    }

    private static async Task<Card> Presses(QuietBot bot, int number, string when) => (await bot.App.Presses(ChatCommand.Of("remind", ("number", number), ("when", when))))!;

    private static Task Meets(QuietBot bot, string body, string on) => bot.App.Arranges(async (db, act) =>
        db.Meetings.Add(new Meeting { Section = db.Section, Number = await act.NextNumberAsync<Meeting>(), On = new PartialDate(Given.Day(on)), Title = $"{body} du {on}", Body = body, CreatedBy = act.Of.By }));
}
