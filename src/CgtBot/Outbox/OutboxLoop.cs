using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>Keeps the sender going: at each ring of the bell, and when a waiting message falls due.</summary>
public sealed class OutboxLoop(IServiceScopeFactory scopes, OutboxLines lines, DataReady data, OutboxBell bell, TimeProvider clock, ILogger<OutboxLoop> log) : BackgroundService
{
    /// <summary>Longest sleep: what another process left in the outbox is seen by then.</summary>
    private static readonly TimeSpan Nap = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await data.WaitAsync(stoppingToken))
        {
            return;
        }

        // The page answers first, unless there is something new to say.
        await bell.WaitAsync(Breath, clock, stoppingToken);
        try
        {
            await RoundsAsync(stoppingToken);
        }
        finally
        {
            await lines.EndAsync();
        }
    }

    private async Task RoundsAsync(CancellationToken ct)
    {
        var starting = true;
        while (!ct.IsCancellationRequested)
        {
            var nap = await RoundAsync(starting, ct);
            starting = starting && nap is null;
            await bell.WaitAsync(nap ?? Nap, clock, ct);
        }
    }

    /// <summary>Starts the channels that have something due and says how long to sleep; null when the database could not be used. One catch: the next round tries again.</summary>
    private async Task<TimeSpan?> RoundAsync(bool starting, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetRequiredService<OutboxSender>();
            await sender.RecoverAsync(starting, ct);
            lines.Start(await sender.DueAsync(ct), ct);
            return await NapAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The outbox could not be sent ({Kind})", StorageFault.Of(fault));
            return null;
        }
    }

    /// <summary>Until the next message falls due; one that is due already waits behind another of its channel.</summary>
    private async Task<TimeSpan> NapAsync(BotDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var next = await db.AllOutbox().Where(m => m.State == OutboxState.Waiting && m.NextTryAt > now).MinAsync(m => (DateTimeOffset?)m.NextTryAt, ct);
        return next is { } at && at - now < Nap ? at - now : Nap;
    }
}
