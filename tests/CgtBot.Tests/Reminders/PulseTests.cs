using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Reminders;
using CgtBot.Tests.Outbox;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CgtBot.Tests.Reminders;

/// <summary>The bot as it runs, with its loops: nobody calls a flow.</summary>
public sealed class PulseTests
{
    [Fact]
    public async Task After_a_start_what_fell_due_while_the_bot_was_stopped_is_said_without_being_asked()
    {
        var folder = Directory.CreateTempSubdirectory("kept-cgtbot-").FullName;
        try
        {
            await using (var before = await QuietBot.StartAsync(Given.Friday, folder))
            {
                await before.Records("2025-06-23");
            }

            var page = new ScriptedChannel("web");
            await using var app = await BotApp.StartAsync(Given.Paris("2025-06-17 10:00"), folder, b => b.Services.RemoveAll<IChannel>().AddSingleton<IChannel>(page));
            await Eventually.HoldsAsync(() => page.Said.Any(c => c.Title == "Rappel : 1 question attend une réponse"), () => app.Clock.Advance(TimeSpan.FromSeconds(1)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_clock_moved_by_hand_wakes_reminders_and_digest_at_once()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-23");
        bot.At("2025-06-16 09:00");
        await bot.App.Services.GetRequiredService<Pulse>().BeatAsync();

        (await bot.OutboxAsync()).Select(m => m.What).ShouldBe(["reminder", "digest"]);
    }

    [Fact]
    public async Task Every_awaited_entry_without_a_reminder_gets_one_in_one_go()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        for (var i = 0; i < 30; i++)
        {
            await bot.Records($"2025-07-{(i % 15) + 1:D2}", kind: i % 2 == 0 ? EntryKind.Question : EntryKind.Commitment);
        }

        await bot.Becomes(1, EntryState.Withdrawn);
        var before = await Rows(bot);
        await bot.App.Reads(db => db.Reminders.ExecuteDeleteAsync());
        (await bot.App.Reads(db => db.ScheduleForgottenAsync(bot.App.Clock.GetUtcNow(), default))).ShouldBe(29);
        (await bot.App.Reads(db => db.ScheduleForgottenAsync(bot.App.Clock.GetUtcNow(), default))).ShouldBe(0);

        (await Rows(bot)).ShouldBe(before[1..]);
    }

    [Fact]
    public async Task Said_in_the_chat_a_reminder_is_put_off_and_the_digest_given()
    {
        await using var bot = await QuietBot.StartAsync(Given.Friday);
        await bot.Records("2025-06-23");

        (await bot.App.Says("rappelle-moi la 1 dans 2 semaines"))!.Title.ShouldBe("Prochain rappel de la n° 1 : vendredi 27 juin 2025");
        (await bot.App.Says("bilan de la semaine"))!.Title.ShouldBe("Bilan de la semaine au 13/06/2025");
    }

    private static async Task<List<string>> Rows(QuietBot bot) => [.. (await bot.App.Reads(db =>
        db.Reminders.AsNoTracking().OrderBy(r => r.Entry).ToListAsync())).Select(r => $"{r.Entry} {r.Rung} {r.DueAt:O}")];
}
