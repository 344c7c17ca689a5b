using CgtBot.Outbox;
using CgtBot.Storage;

namespace CgtBot.Reminders;

/// <summary>Looks at reminders and digests now: what a job does by the clock, and what the demo does when its clock is moved by hand.</summary>
public sealed class Pulse(IServiceScopeFactory scopes, OutboxBell bell, TimeProvider clock)
{
    /// <summary>Everything that is due at this instant is in the outbox when it returns, and the sender is awake.</summary>
    public async Task BeatAsync(CancellationToken ct = default)
    {
        await RemindAsync(ct);
        await DigestAsync(ct);
        bell.Ring();
    }

    public async Task RemindAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderFlow>().RunAsync(clock.GetUtcNow(), ct);
    }

    /// <summary>The slow beat: digests, and entries that some path left without a reminder.</summary>
    public async Task DigestAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DigestFlow>().RunAsync(clock.GetUtcNow(), ct);
        await scope.ServiceProvider.GetRequiredService<BotDb>().ScheduleForgottenAsync(clock.GetUtcNow(), ct);
    }
}
