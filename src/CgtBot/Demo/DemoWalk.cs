using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Reminders;
using CgtBot.Storage;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Demo;

/// <summary>Moves the demonstration's clock day by day; on each day sources are read, reminders fall due, and what is to be said is said before the next day begins.</summary>
internal sealed class DemoWalk(DemoClock clock, WatchRound watch, Pulse pulse, OutboxBell bell, IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>Farthest a visitor may go: the register has nothing to tell beyond.</summary>
    public static readonly DateOnly Last = new(2025, 12, 31);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim one = new(1, 1);

    public void Dispose() => one.Dispose();

    /// <summary>Walks to that day; days already past, or beyond the last one, are not walked to.</summary>
    public async Task ToAsync(DateOnly day, Section section, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var last = day < Last ? day : Last;
            for (var today = section.DayOf(clock.GetUtcNow()); today < last && !ct.IsCancellationRequested;)
            {
                today = today.AddDays(1);
                clock.MoveTo(DemoDays.MorningOf(today, section.Zone));
                await BeatAsync(ct);
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Reads the sources now, whatever their next look: a visitor who publishes wants to see the bot find it.</summary>
    public async Task ReadNowAsync(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var now = clock.GetUtcNow();
            await scope.ServiceProvider.GetRequiredService<BotDb>().SourceStates.IgnoreQueryFilters([BotDb.SectionFilter]).ExecuteUpdateAsync(s => s.SetProperty(x => x.NextLookAt, now), ct);
        }

        await BeatAsync(ct);
    }

    private async Task BeatAsync(CancellationToken ct)
    {
        await watch.RunAsync(ct);
        await pulse.BeatAsync(ct);
        await SaidAsync(ct);
    }

    /// <summary>Until the outbox has nothing left to say today; a message that cannot be said does not hold the visitor up for ever.</summary>
    private async Task SaidAsync(CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience && await AnythingToSayAsync(ct))
        {
            bell.Ring();
            await Task.Delay(20, ct);
        }
    }

    private async Task<bool> AnythingToSayAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<BotDb>().Outbox.IgnoreQueryFilters([BotDb.SectionFilter])
            .AnyAsync(m => m.State == OutboxState.Sending || (m.State == OutboxState.Waiting && m.NextTryAt <= now), ct);
    }
}
