using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Chat;

/// <summary>A meeting is noted as it is said, its hour kept in its title; a reminder that is to repeat is set once, and says so.</summary>
public sealed class SpokenMeetingTests
{
    [Theory]
    [InlineData("CST extraordinaire demain à 14h", "2025-06-14", "CST extraordinaire, à 14h")]
    [InlineData("réunion CST jeudi prochain 9h30", "2025-06-19", "CST du 19/06/2025, à 9h30")]
    [InlineData("réunion CST le 20/06/2025 à 14:00", "2025-06-20", "CST du 20/06/2025, à 14h00")]
    [InlineData("ajoute une réunion CST jeudi prochain à 9h30", "2025-06-19", "CST du 19/06/2025, à 9h30")]
    [InlineData("réunion CST le 15 septembre", "2025-09-15", "CST du 15/09/2025")]
    [InlineData("CST extraordinaire le 20 juin", "2025-06-20", "CST extraordinaire")]
    public async Task A_meeting_is_noted_with_its_day_and_its_hour_in_the_title(string phrase, string on, string title)
    {
        await using var app = await BotApp.StartAsync();

        var card = (await app.Says(phrase))!;

        card.Title.ShouldStartWith("Réunion notée");
        var meeting = await app.Reads(db => db.Meetings.SingleAsync());
        (meeting.On.ToString(), meeting.Title, meeting.Body).ShouldBe((on, title, "CST"));
        card.Text().Contains("gardée dans son titre").ShouldBe(title.Contains(", à "));
    }

    [Theory]
    [InlineData("CST annulé demain")]
    [InlineData("le CST est reporté à jeudi 14h")]
    [InlineData("CST demain ?")]
    public async Task What_is_said_of_a_meeting_notes_none(string phrase)
    {
        await using var app = await BotApp.StartAsync();

        await app.Says(phrase);

        (await app.Reads(db => db.Meetings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Among_people_a_meeting_that_is_told_is_left_alone()
    {
        await using var app = await BotApp.StartAsync();

        (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, "CST extraordinaire demain à 14h", Addressed: false))).ShouldBeNull();
    }

    [Theory]
    [InlineData("rappelle-moi la 1 tous les lundis", "tous les lundis")]
    [InlineData("rappelle-moi la 1 chaque lundi", "chaque lundi")]
    [InlineData("remind me of 1 every Monday", "every Monday")]
    public async Task A_reminder_that_is_to_repeat_is_set_once_and_says_so(string phrase, string repeated)
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Combien d’agents ?");

        var card = (await app.Says(phrase))!;

        card.Title.ShouldContain("lundi 16 juin 2025");
        card.Text().ShouldContain($"Un seul rappel est posé, pour le lundi 16 juin 2025 : « {repeated} » ne se répétera pas.");
    }

    [Fact]
    public async Task A_reminder_said_once_says_nothing_of_repeating()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Combien d’agents ?");

        (await app.Says("rappelle-moi la 1 lundi"))!.Text().ShouldNotContain("Un seul rappel");
    }
}
