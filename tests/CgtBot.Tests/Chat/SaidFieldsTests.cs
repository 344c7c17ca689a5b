using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>The topic, the committee and the day of an entry, said in words: each goes to its own place, and the text stays.</summary>
public sealed class SaidFieldsTests
{
    [Theory]
    [InlineData("change le sujet de la 1 : dématérialisation", "dematerialisation")]
    [InlineData("modifier 1 : sujet IA", "ia")]
    [InlineData("la 1, change le sujet : IA", "ia")]
    [InlineData("classe la 1 dans IA", "ia")]
    [InlineData("sujet de la 1 : IA", "ia")]
    [InlineData("corrige le sujet de la question 1 en masse salariale", "masse-salariale")]
    public async Task A_topic_said_in_words_is_set_and_the_text_stays(string phrase, string topic)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says(phrase))!.Title.ShouldBe("Entrée modifiée : n° 1");

        (await EntryAsync(app)).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Qui décide ?"), e => e.Topic!.Value.Value.ShouldBe(topic));
    }

    [Theory]
    [InlineData("change l'instance de la 1 : CST", "CST")]
    [InlineData("modifier 1 : instance F3SCT", "F3SCT")]
    public async Task A_committee_said_in_words_is_set_and_the_text_stays(string phrase, string body)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        await app.Says(phrase);

        (await EntryAsync(app)).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Qui décide ?"), e => e.Body.ShouldBe(body));
    }

    [Theory]
    [InlineData("change la date de la 1 : 3 octobre 2024")]
    [InlineData("modifie la date de la question 1 au 3 octobre 2024")]
    [InlineData("modifier 1 : date 03/10/2024")]
    [InlineData("la 1 date du 3 octobre 2024")]
    public async Task The_day_asked_said_in_words_is_set_and_the_deadline_of_the_section_follows(string phrase)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says(phrase))!.Text().ShouldContain("13/06/2025");

        (await EntryAsync(app)).ShouldSatisfyAllConditions(
            e => e.Text.ShouldBe("Qui décide ?"), e => e.AskedOn.ShouldBe(new PartialDate(new DateOnly(2024, 10, 3))), e => e.DueOn.ShouldBe(new DateOnly(2024, 11, 4)));
    }

    [Theory]
    [InlineData("change le sujet de la 1 : météo", "Je ne connais pas le sujet « météo »")]
    [InlineData("change l'instance de la 1 : CSE central", "Je ne connais pas l’instance")]
    [InlineData("change la date de la 1 : bientôt", "« bientôt » n’est pas une date.")]
    [InlineData("change la date de la 1 : 3 octobre 2027", "Cette date est dans l’avenir")]
    public async Task A_field_that_cannot_be_read_is_named_and_the_text_stays(string phrase, string says)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says(phrase))!.Title.ShouldContain(says);

        (await EntryAsync(app)).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Qui décide ?"), e => e.Version.ShouldBe(1));
    }

    [Fact]
    public async Task An_entry_is_still_closed_by_the_same_word()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        (await app.Says("classe la 1 : doublon"))!.Title.ShouldStartWith("Entrée retirée");
    }

    [Fact]
    public async Task An_entry_is_linked_to_the_meeting_of_a_day()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await app.Runs("add-meeting", ("date", "2025-05-12"), ("title", "CST du 12 mai"));

        (await app.Says("relier 1 à la réunion du 12 mai"))!.Title.ShouldBe("Lien noté : n° 1");
        (await EntryAsync(app)).Meeting.ShouldBe(1);

        (await app.Says("relier 1 à la réunion du 13 mai"))!.Title.ShouldBe("Aucune réunion notée le 13/05/2025");
        (await EntryAsync(app)).Meeting.ShouldBe(1);
    }

    [Theory]
    [InlineData("sujet de la réunion : qui décide vraiment ?")]
    [InlineData("la date du CST est-elle connue ?")]
    public async Task A_text_that_only_begins_with_a_topic_is_a_text(string text)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");

        await app.Says("modifier 1 : " + text);

        (await EntryAsync(app)).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("noter question posée le 3 octobre 2024 : quel budget ?", "2024-10-03")]
    [InlineData("noter question du 3 octobre 2024 : quel budget ?", "2024-10-03")]
    [InlineData("noter question hier : quel budget ?", "2025-06-12")]
    [InlineData("noter question posée au CST du 12 mars : quel budget ?", "2025-03-12")]
    [InlineData("noter question posée au CST du 30 juin : quel budget ?", "2024-06-30")]
    [InlineData("noter demande d'octobre 2024 : un bilan du budget", "2024-10")]
    public async Task The_day_said_with_a_new_entry_is_the_day_it_was_asked(string phrase, string on)
    {
        await using var app = await BotApp.StartAsync();

        var card = (await app.Says(phrase))!;

        var entry = await EntryAsync(app);
        entry.AskedOn.ToString().ShouldBe(on);
        card.Text().ShouldContain(on.Length == 7 ? "octobre 2024" : entry.AskedOn.First.ToString("dd/MM/yyyy"));
    }

    [Fact]
    public async Task A_day_without_a_year_that_may_be_ahead_is_asked()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("noter question du 30 juin : quel budget ?"))!.Title.ShouldContain("30 juin");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(0);
        await app.Says("le 30 juin 2024");

        (await EntryAsync(app)).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("quel budget ?"), e => e.AskedOn.ToString().ShouldBe("2024-06-30"));
    }

    [Fact]
    public async Task A_question_for_a_meeting_to_come_is_dated_today_and_that_is_said()
    {
        await using var app = await BotApp.StartAsync();

        (await app.Says("noter question pour le CST du 15/07/2025 : quel budget ?"))!.Text().ShouldContain("15/07/2025 est à venir");

        (await EntryAsync(app)).AskedOn.ToString().ShouldBe("2025-06-13");
    }

    [Fact]
    public async Task The_history_tells_what_an_entry_said_before_and_says_now()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui paie ?");
        await app.Says("modifier 1 : Qui décide ?");
        await app.Says("change le sujet de la 1 : dématérialisation");
        await app.Says("change la date de la 1 : 3 octobre 2024");
        await app.Says("échéance 1 au 30/06/2025");

        (await app.Runs("show", ("number", 1))).Text().ShouldSatisfyAllConditions(
            t => t.ShouldContain("texte : « Qui paie ? » → « Qui décide ? »"), t => t.ShouldContain("sujet : aucun → Dématérialisation"),
            t => t.ShouldContain("date : 13/06/2025 → 03/10/2024"), t => t.ShouldContain("échéance : 04/11/2024 → 30/06/2025"));
    }

    [Fact]
    public async Task A_promise_noted_again_with_another_deadline_has_that_deadline()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("noter engagement : présenter un bilan, échéance 30/09/2025");

        var again = (await app.Says("noter engagement : présenter un bilan, échéance 15/12/2025"))!;
        again.Text().ShouldContain("15/12/2025");
        (await app.Presses(again.Button("Noter à nouveau").Command))!.Text().ShouldContain("15/12/2025");

        (await EntryAsync(app)).DueOn.ShouldBe(new DateOnly(2025, 12, 15));
    }

    private static Task<RegisterEntry> EntryAsync(BotApp app) => app.Reads(db => db.Entries.AsNoTracking().SingleAsync());
}
