using System.Collections.Concurrent;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Many alerts for one channel at once, and a connector that is not always well.</summary>
public sealed class BurstTests
{
    private const int Alerts = 500;

    private const int Stage = 50;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    /// <summary>The clock may go some steps between a turn and the call that takes it, on a busy machine. The short windows are held to in <see cref="ThreadPaceTests"/>.</summary>
    private static readonly TimeSpan Underway = Step * 10;

    /// <summary>The clock stands while calls leave: it goes on when none did for so many looks.</summary>
    private const int QuietLooks = 3;

    [Fact]
    public async Task All_leave_in_order_at_the_documented_pace_and_none_is_lost_when_some_are_refused()
    {
        var left = new ConcurrentQueue<DateTimeOffset>();
        await using var town = await (await TeamsTown.StartAsync(adapt: b =>
        {
            b.Services.AddSingleton(p => new ThreadPace(p.GetRequiredService<TimeProvider>(), ThreadPace.DocumentedPerThread, ThreadPace.DocumentedPerApp));
            b.Services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(p => new Leaving(left, p.GetRequiredService<TimeProvider>())));
        })).BoundAsync();
        var (before, came) = (town.Teams.Calls.Count, 0);
        left.Clear();
        town.Teams.Answer = (_, response) =>
        {
            var status = ++came switch { 5 or 250 => 429, 12 or 300 => 502, 20 => 503, _ => (int?)null };
            response.Headers.RetryAfter = status is 429 ? "7" : default;
            return status;
        };
        await PutAsync(town);

        for (var sent = Stage; sent <= Alerts; sent += Stage)
        {
            var (seen, quiet) = (0, 0);
            await Eventually.HoldsAsync(() => town.Teams.Calls.Count >= before + sent, () =>
            {
                (seen, quiet) = (left.Count, left.Count == seen ? quiet + 1 : 0);
                town.App.Clock.Advance(quiet >= QuietLooks ? Step : TimeSpan.Zero);
            });
        }

        var titles = town.Teams.Calls.Skip(before).Select(TeamsTown.TitleOf).ToList();
        titles.Select(t => int.Parse(string.Concat(t.Where(char.IsAsciiDigit)))).ShouldBe(Enumerable.Range(1, Alerts));
        titles.Count(t => t.Contains("renvoi possible", StringComparison.OrdinalIgnoreCase)).ShouldBe(2, "only a 502 may hide a message that arrived");
        ThreadPaceTests.Overrun([.. left], Underway).ShouldBeEmpty();
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)));
    }

    private static Task<int> PutAsync(TeamsTown town) => town.App.Reads(async db =>
    {
        var (now, channel) = (town.App.Clock.GetUtcNow(), await db.Channels.Where(c => c.Conversation == TeamsTown.Channel).Select(c => c.Number).SingleAsync());
        db.Outbox.AddRange(Enumerable.Range(1, Alerts).Select(n => new OutboxMessage { Section = db.Section, Channel = channel, What = "note", Occasion = $"{n}", Card = Card.Of($"Alerte {n:000}"), CreatedAt = now, NextTryAt = now }));
        return await db.SaveChangesAsync();
    });

    /// <summary>Notes when each call leaves the bot.</summary>
    private sealed class Leaving(ConcurrentQueue<DateTimeOffset> left, TimeProvider clock) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            left.Enqueue(clock.GetUtcNow());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
