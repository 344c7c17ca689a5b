using CgtBot.Domain.Messages;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Gaps;

/// <summary>An alert that quiet hours or a fault held back says what is true when it is sent, not when it was made.</summary>
public sealed class AlertAgainTests
{
    private const string Announcement = "12 juin 2025\nDirecteur des ressources humaines\n" + WatchChat.Posting;

    [Fact]
    public async Task A_gap_opened_on_Friday_evening_is_told_on_Monday_as_it_was_found()
    {
        await using var bot = await HeldAsync();

        var told = await MondayAsync(bot);

        told!.Title.ShouldStartWith("2 écarts de consultation");
        told.Text().ShouldContain("Aucun avis du CST connu de nous au 12/06/2025");
    }

    [Fact]
    public async Task Gaps_dismissed_before_they_are_told_are_not_told()
    {
        await using var bot = await HeldAsync();
        await bot.App.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà traité"));
        await bot.App.Runs("gap-dismiss", ("gap", 2), ("reason", "déjà traité"));

        (await MondayAsync(bot)).ShouldBeNull();
    }

    [Fact]
    public async Task One_dismissed_gap_leaves_the_other_to_be_told()
    {
        await using var bot = await HeldAsync();
        await bot.App.Runs("gap-dismiss", ("gap", 1), ("reason", "déjà traité"));

        (await MondayAsync(bot))!.Title.ShouldStartWith("Écart de consultation E2");
    }

    [Fact]
    public async Task What_was_undone_is_not_told()
    {
        await using var bot = await HeldAsync();
        await bot.App.Runs("undo");

        (await MondayAsync(bot)).ShouldBeNull();
        (await bot.OutboxAsync(QuietBot.Teams)).ShouldAllBe(m => m.State != OutboxState.Waiting);
    }

    [Fact]
    public async Task A_gap_that_an_earlier_opinion_lifted_meanwhile_is_told_as_lifted()
    {
        await using var bot = await HeldAsync();
        await bot.App.Runs("gap-dismiss", ("gap", 2), ("reason", "déjà traité"));
        await bot.App.Runs("opinion", ("gap", 1), ("body", "CST"), ("date", "2025-06-02"), ("sense", "favourable"));

        var told = await MondayAsync(bot);

        told!.Title.ShouldBe("Écart E1 · Intelligence artificielle · écart levé, avis antérieur");
        told.Tone.ShouldBe(CardTone.Neutral);
        told.Text().ShouldNotContain("aucun avis", Case.Insensitive);
    }

    [Fact]
    public async Task A_gap_that_an_opinion_followed_meanwhile_says_so()
    {
        await using var bot = await HeldAsync();
        await bot.App.Runs("opinion", ("gap", 1), ("body", "CST"), ("date", "2025-06-13"), ("sense", "favourable"));

        (await MondayAsync(bot))!.Text().ShouldContain("avis rendu après l’annonce", Case.Insensitive);
    }

    private static async Task<QuietBot> HeldAsync()
    {
        var bot = await (await QuietBot.StartAsync(new DateTimeOffset(2025, 6, 13, 17, 30, 0, TimeSpan.Zero))).WithTeamsAsync();
        await bot.App.Runs("analyse", ("text", Announcement));
        await bot.SendsAsync();
        bot.TeamsSays.Said.ShouldBeEmpty("it is Friday evening");
        return bot;
    }

    private static async Task<Card?> MondayAsync(QuietBot bot)
    {
        bot.App.Clock.Advance(new DateTimeOffset(2025, 6, 16, 6, 30, 0, TimeSpan.Zero) - bot.App.Clock.GetUtcNow());
        await bot.SendsAsync();
        return bot.TeamsSays.Said.SingleOrDefault();
    }
}
