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

    /// <summary>The clock goes some steps while a call is on its way to where it is noted: on a busy machine a fifth of a second, ten steps. The short windows are held to in <see cref="ThreadPaceTests"/>.</summary>
    private static readonly TimeSpan Underway = Step * 10;

    [Fact]
    public async Task All_leave_in_order_at_the_documented_pace_and_none_is_lost_when_some_are_refused()
    {
        await using var town = await (await TeamsTown.StartAsync(adapt: b => b.Services.AddSingleton(
            p => new ThreadPace(p.GetRequiredService<TimeProvider>(), ThreadPace.DocumentedPerThread, ThreadPace.DocumentedPerApp)))).BoundAsync();
        var (before, came) = (town.Teams.Calls.Count, new ConcurrentQueue<DateTimeOffset>());
        town.Teams.Answer = (_, response) =>
        {
            came.Enqueue(town.App.Clock.GetUtcNow());
            var status = came.Count switch { 5 or 250 => 429, 12 or 300 => 502, 20 => 503, _ => (int?)null };
            response.Headers.RetryAfter = status is 429 ? "7" : default;
            return status;
        };
        await PutAsync(town);

        for (var sent = Stage; sent <= Alerts; sent += Stage)
        {
            await Eventually.HoldsAsync(() => town.Teams.Calls.Count >= before + sent, () => town.App.Clock.Advance(Step));
        }

        var titles = town.Teams.Calls.Skip(before).Select(TeamsTown.TitleOf).ToList();
        titles.Select(t => int.Parse(string.Concat(t.Where(char.IsAsciiDigit)))).ShouldBe(Enumerable.Range(1, Alerts));
        titles.Count(t => t.Contains("renvoi possible", StringComparison.OrdinalIgnoreCase)).ShouldBe(2, "only a 502 may hide a message that arrived");
        ThreadPaceTests.Overrun([.. came], Underway).ShouldBeEmpty();
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)));
    }

    private static Task<int> PutAsync(TeamsTown town) => town.App.Reads(async db =>
    {
        var (now, channel) = (town.App.Clock.GetUtcNow(), await db.Channels.Where(c => c.Conversation == TeamsTown.Channel).Select(c => c.Number).SingleAsync());
        db.Outbox.AddRange(Enumerable.Range(1, Alerts).Select(n => new OutboxMessage { Section = db.Section, Channel = channel, What = "note", Occasion = $"{n}", Card = Card.Of($"Alerte {n:000}"), CreatedAt = now, NextTryAt = now }));
        return await db.SaveChangesAsync();
    });
}
