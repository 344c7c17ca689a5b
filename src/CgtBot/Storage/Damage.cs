using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CgtBot.Storage;

/// <summary>Whether the database file was found damaged since the start. It does not heal: only a restored backup and a new start do.</summary>
public sealed class Damage(ILogger<Damage> log) : DbCommandInterceptor
{
    private int known;

    public bool IsKnown => Volatile.Read(ref known) != 0;

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Look(eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Look(eventData.Exception);
        return Task.CompletedTask;
    }

    /// <summary>Said once in the log, then for as long as the process lives in its health.</summary>
    public void Found(string what)
    {
        if (Interlocked.Exchange(ref known, 1) == 0)
        {
            log.LogCritical("The database file is damaged ({What}): stop the bot, keep the file, restore a backup", what);
        }
    }

    private void Look(Exception fault)
    {
        if (StorageFault.Of(fault) == StorageFaultKind.Corrupted)
        {
            Found(fault.Message);
        }
    }
}
