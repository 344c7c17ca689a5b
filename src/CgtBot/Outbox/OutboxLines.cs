using System.Collections.Concurrent;
using CgtBot.Storage;

namespace CgtBot.Outbox;

/// <summary>Sends the channels side by side, each by one sender: a slow one keeps no other waiting.</summary>
public sealed class OutboxLines(IServiceScopeFactory scopes, OutboxBell bell, ILogger<OutboxLines> log)
{
    /// <summary>More than the channels a slow platform may hold up at once, less than the connections a database gives.</summary>
    private const int SideBySide = 32;

    private readonly ConcurrentDictionary<Line, Task> busy = new();
    private readonly ConcurrentDictionary<Line, bool> broken = new();

    /// <summary>Goes to work on these channels, but for those somebody is at work on already.</summary>
    public void Start(IEnumerable<Line> due, CancellationToken ct)
    {
        foreach (var line in due.Concat(broken.Keys).Distinct().Where(l => !busy.ContainsKey(l)).Take(SideBySide - busy.Count).ToList())
        {
            // It may be over before its task is known here.
            busy[line] = Task.CompletedTask;
            busy.TryUpdate(line, Task.Run(() => RunAsync(line, ct), CancellationToken.None), Task.CompletedTask);
        }
    }

    /// <summary>Until what is in hand is said and recorded.</summary>
    public Task EndAsync() => Task.WhenAll(busy.Values);

    /// <summary>One catch per channel: a sender that broke off may have left a message in hand, as a crash does, and the next one looks.</summary>
    private async Task RunAsync(Line line, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetRequiredService<OutboxSender>();
            if (broken.ContainsKey(line))
            {
                await sender.RecoverAsync(line, ct);
                broken.TryRemove(line, out _);
            }

            await sender.SendDueAsync(line, ct);
            Leave(line);
            // What came while it was leaving is looked for again.
            bell.Ring();
        }
        catch (Exception fault)
        {
            if (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The outbox of channel {Channel} of section {Section} could not be sent ({Kind})", line.Channel, line.Section, StorageFault.Of(fault));
            }

            broken[line] = true;
            Leave(line);
        }
    }

    private void Leave(Line line) => busy.TryRemove(line, out _);
}
