using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Tests.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Reminders;

public sealed class DigestTests
{
    [Fact]
    public async Task On_monday_morning_the_section_is_told_where_it_stands_once()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-02", "Quel est le coût ?");
        await bot.Records("2025-06-23", "Qui a décidé ?");
        await bot.Records("2025-06-20", "Présenter le bilan", EntryKind.Commitment);
        await Answers(bot, 2);
        bot.At("2025-06-15 20:00");
        (await bot.DigestsAsync()).ShouldBe(0);
        bot.At("2025-06-16 08:30");
        (await bot.DigestsAsync()).ShouldBe(1);
        (await bot.DigestsAsync()).ShouldBe(0);
        await bot.SendsAsync();

        var card = bot.Page.Said.ShouldHaveSingleItem();
        card.Title.ShouldBe("Bilan de la semaine au 16/06/2025");
        card.Blocks.OfType<CardBlock.Facts>().Single().Pairs.Select(p => p.Value).ShouldBe(["1", "1", "1", "3", "1", "0"]);
        card.Blocks.OfType<CardBlock.Items>().Single().Rows[0].ShouldSatisfyAllConditions(
            r => r.Title.ShouldBe("n° 1 · Quel est le coût ?"),
            r => r.Detail.ShouldBe("attend depuis 45 jours · échéance 02/06/2025 (règle de la section), en retard de 14 jours"));
        bot.At("2025-06-17 09:00");
        (await bot.DigestsAsync()).ShouldBe(0);
        bot.At("2025-06-23 09:00");
        (await bot.DigestsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_holiday_puts_it_off_to_the_next_morning()
    {
        // 21 April 2025 is Easter Monday.
        await using var bot = await QuietBot.StartAsync(Given.Paris("2025-04-18 10:00"));
        await bot.Records("2025-06-02");
        bot.At("2025-04-21 10:00");
        (await bot.DigestsAsync()).ShouldBe(0);
        bot.At("2025-04-22 08:29");
        (await bot.DigestsAsync()).ShouldBe(0);
        bot.At("2025-04-22 08:30");
        (await bot.DigestsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task After_weeks_without_a_way_to_the_channel_the_last_one_alone_is_said()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-02");
        foreach (var monday in new[] { "2025-06-16 09:00", "2025-06-23 09:00", "2025-06-30 09:00" })
        {
            bot.At(monday);
            (await bot.DigestsAsync()).ShouldBe(1);
        }

        await bot.SendsAsync();

        bot.Page.Said.ShouldHaveSingleItem().Title.ShouldBe("Bilan de la semaine au 30/06/2025");
    }

    [Fact]
    public async Task The_section_chooses_its_day()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-02");
        await bot.Sets(s => s.DigestOn = DayOfWeek.Thursday);
        bot.At("2025-06-16 09:00");
        (await bot.DigestsAsync()).ShouldBe(0);
        bot.At("2025-06-19 09:00");
        (await bot.DigestsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_section_with_nothing_in_it_or_born_this_morning_is_left_alone()
    {
        await using var bot = await QuietBot.StartAsync(Given.Paris("2025-06-16 09:00"));
        await bot.Records("2025-06-02");
        (await bot.DigestsAsync()).ShouldBe(0);

        await using var empty = await QuietBot.StartAsync(Given.Friday);
        empty.At("2025-06-16 09:00");
        (await empty.DigestsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Asked_for_in_the_chat_it_counts_gaps_and_failing_sources_too()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.App.Arranges(async (db, act) =>
        {
            var source = new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Offres", CreatedBy = act.Of.By, Address = "http://example.org/" };
            db.Sources.Add(source);
            db.SourceStates.Add(new SourceState { Section = db.Section, Source = source.Number, FailingSince = act.Of.At });
            var publication = new Publication { Section = db.Section, Number = await act.NextNumberAsync<Publication>(), Title = "Offre", CreatedBy = act.Of.By, Text = "IA", Address = "http://example.org/1", Sha256 = "00", TextHash = "00" };
            db.Publications.Add(publication);
            db.Gaps.Add(new Gap { Section = db.Section, Number = await act.NextNumberAsync<Gap>(), Publication = publication.Number, Family = publication.Number, Topic = new TopicId("ia"), CreatedBy = act.Of.By, On = new PartialDate(Given.Day("2025-05-15")), Body = "CST" });
        });
        var card = (await bot.App.Presses(ChatCommand.Of("digest")))!;

        card.Blocks.OfType<CardBlock.Facts>().Single().Pairs.Select(p => $"{p.Label} : {p.Value}").ShouldBe([
            "Questions et demandes sans réponse complète : 0", "Engagements à tenir : 0", "Échéances dépassées : 0", "Entrées notées (7 derniers jours) : 0",
            "Entrées ayant reçu une réponse (7 derniers jours) : 0", "Écarts de consultation à suivre : 1", "Sources en panne : 1"]);
        card.Buttons.Select(b => b.Command.Name).ShouldBe(["list", "gaps", "sources"]);
        card.Blocks.OfType<CardBlock.Paragraph>().Single().Text.ShouldBe("Rien n’est en attente.");
    }

    private static Task Answers(QuietBot bot, int number) => bot.App.Arranges(async (db, act) =>
    {
        db.Answers.Add(new Answer { Section = db.Section, Number = await act.NextNumberAsync<Answer>(), Entry = number, Text = "La direction", On = new PartialDate(Given.Day("2025-06-13")), CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        (await db.Entries.SingleAsync(e => e.Number == number)).Move(EntryState.Answered, Given.Day("2025-06-13"), null);
    });

    [Fact]
    public async Task What_begins_on_wednesday_is_told_by_the_digest_of_next_monday()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        bot.At("2025-06-18 10:00");
        await bot.Records("2025-06-02", "Quel est le coût ?");

        (await bot.DigestsAsync()).ShouldBe(0);

        bot.At("2025-06-23 09:00");
        (await bot.DigestsAsync()).ShouldBe(1);
    }
}
