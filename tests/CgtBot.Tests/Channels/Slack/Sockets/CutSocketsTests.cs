using CgtBot.Channels.Slack.Inbound;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack.Sockets;

/// <summary>Events through connections that are cut at random while they are handed over. A few in the suite; as many as asked by tests/sockets.sh.</summary>
public sealed class CutSocketsTests
{
    private const int AtOnce = 64;

    /// <summary>Slack takes one message a second in a conversation: so many people write at once.</summary>
    private const int People = 40;

    private static readonly int Events = Asked("CGTBOT_SOCKET_EVENTS", 60);
    private static readonly int CutsEach = Asked("CGTBOT_SOCKET_CUTS", 5);
    private static readonly TimeSpan Patience = Eventually.Patience + TimeSpan.FromMilliseconds(60 * Events);

    [Fact]
    public async Task Every_event_is_answered_once_and_none_is_lost_while_each_of_two_connections_is_cut()
    {
        await using var town = await SocketTown.StartAsync();
        var (before, since) = (town.Slack.Calls.Count, TimeProvider.System.GetTimestamp());
        using var over = new CancellationTokenSource(Patience);
        var time = PassAsync(town, over.Token);

        var acknowledged = new Counter();
        var cuts = CutAsync(town, acknowledged, over.Token);
        await Parallel.ForEachAsync(Enumerable.Range(0, Events), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = over.Token }, async (n, _) =>
        {
            await town.Slack.Sockets.HandAsync(PayloadKind.Event, SlackTown.Message($"p{n % People}", "aide"));
            acknowledged.Add();
        });
        var cut = await cuts;
        while (await town.App.Reads(db => db.Receipts.AnyAsync(r => r.State != Domain.Messages.ReceiptState.Done)))
        {
            await Task.Delay(50, over.Token);
        }

        await over.CancelAsync();
        await time;
        // Each answer carries the mark of the receipt it answers.
        var answers = town.Slack.Calls.Skip(before).ToList();
        (answers.Count, answers.Select(c => c.Mark).Distinct().Count(), await town.App.Reads(db => db.Receipts.CountAsync())).ShouldBe((Events, Events, Events));
        town.Slack.Sockets.Complaints.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Events} events, {cut} cuts, {town.Slack.Sockets.Redelivered} handed over again, {town.Slack.Sockets.Asked} connections: each answered once, in {TimeProvider.System.GetElapsedTime(since).TotalSeconds:0.0} s");
    }

    /// <summary>Cuts spread over the events, each of a connection that stands; how many.</summary>
    private static async Task<int> CutAsync(SlackTown town, Counter acknowledged, CancellationToken ct)
    {
        var most = 2 * CutsEach;
        for (var cut = 1; cut <= most; cut++)
        {
            while (acknowledged.Count < (long)Events * cut / (most + 1) || !town.Slack.Sockets.Open.Any(c => c.IsGreeted))
            {
                await Task.Delay(2, ct);
            }

            var standing = town.Slack.Sockets.Open.Where(c => c.IsGreeted).ToList();
            standing[Random.Shared.Next(standing.Count)].Cut();
        }

        return most;
    }

    /// <summary>The bot's clock goes on, ten times as fast as ours: its pace towards Slack and its wait between two connections are of that clock.</summary>
    private static async Task PassAsync(SlackTown town, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            town.App.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private static int Asked(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;

    private sealed class Counter
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public void Add() => Interlocked.Increment(ref count);
    }
}
