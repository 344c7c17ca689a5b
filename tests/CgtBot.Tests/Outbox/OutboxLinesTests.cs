using System.Collections.Concurrent;
using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CgtBot.Tests.Outbox;

/// <summary>Channels side by side, each in order.</summary>
public sealed class OutboxLinesTests
{
    [Fact]
    public async Task A_channel_that_hangs_keeps_no_other_waiting_and_then_says_all_of_its_own_in_order()
    {
        var (page, slow) = (new ScriptedChannel("web"), new HangingChannel());
        await using var app = await StartAsync(page, slow);
        await PutAsync(app, 1, 20);
        await Eventually.HoldsAsync(() => slow.Said.Count == 1 && page.Said.Count == 20);

        // What comes after it hung goes by too.
        await PutAsync(app, 21, 30);
        await Eventually.HoldsAsync(() => page.Said.Count == 30);
        slow.Said.Count.ShouldBe(1, "one at a time in a channel");

        slow.LetGo();
        await Eventually.HoldsAsync(() => slow.Said.Count == 30);
        slow.Said.ShouldBe(Enumerable.Range(1, 30).Select(n => $"{n}"));
        page.Said.Select(c => c.Title).ShouldBe(slow.Said);
    }

    [Fact]
    public async Task What_is_in_hand_when_the_bot_stops_is_recorded_first()
    {
        using var folder = new TemporaryFolder();
        var slow = new HangingChannel();
        await using (var app = await StartAsync(new ScriptedChannel("web"), slow, folder["data"]))
        {
            await PutAsync(app, 1, 2);
            await Eventually.HoldsAsync(() => slow.Said.Count == 1);
            slow.LetGo();
        }

        await using var after = await StartAsync(new ScriptedChannel("web"), slow, folder["data"], bind: false);
        await Eventually.HoldsAsync(() => after.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)), () => after.Clock.Advance(TimeSpan.FromSeconds(1)));
        slow.Said.ShouldBe(["1", "2"]);
    }

    private static async Task<BotApp> StartAsync(ScriptedChannel page, HangingChannel slow, string? folder = null, bool bind = true)
    {
        var app = await BotApp.StartAsync(folder: folder, adapt: b => b.Services.RemoveAll<IChannel>().AddSingleton<IChannel>(page).AddSingleton<IChannel>(slow));
        if (bind)
        {
            await app.Arranges(async (db, act) => db.Channels.Add(new BoundChannel
            {
                Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = slow.Platform, Conversation = "19:abc", CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            }));
        }

        return app;
    }

    private static Task PutAsync(BotApp app, int from, int to) => app.Reads(async db =>
    {
        for (var n = from; n <= to; n++)
        {
            await db.SayAsync("note", $"{n}", Card.Of($"{n}"), app.Clock.GetUtcNow(), default);
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>A platform that takes a message and does not answer until it is let go.</summary>
    private sealed class HangingChannel : IChannel
    {
        private readonly ConcurrentQueue<string> said = new();
        private readonly TaskCompletionSource<bool> free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Platform => "teams";

        public IReadOnlyList<string> Said => [.. said];

        public void LetGo() => free.TrySetResult(true);

        public async Task<Delivery> SayAsync(BoundChannel channel, OutboxMessage message, CancellationToken ct)
        {
            said.Enqueue(message.Card.Title);
            await free.Task.WaitAsync(ct);
            return new Delivery.Said();
        }
    }
}
