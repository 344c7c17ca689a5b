using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Reads the embedded database once through, aside, soon after the start: a damaged page shows before someone needs it.</summary>
internal sealed class DamageCheck(IServiceScopeFactory scopes, DataReady data, Damage damage, TimeProvider clock, ILogger<DamageCheck> log) : BackgroundService
{
    /// <summary>After the first pages were served.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await data.WaitAsync(stoppingToken))
        {
            return;
        }

        await Task.Delay(Delay, clock, stoppingToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            if (db.Database.IsSqlite() && await SqliteIntegrity.FirstProblemAsync(db, stoppingToken) is { } problem)
            {
                damage.Found(problem);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The database could not be checked ({Kind})", StorageFault.Of(fault));
        }
    }
}
