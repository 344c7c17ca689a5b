using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CgtBot.Tests.Support;

/// <summary>Makes SQLite itself fail as it does on a bad disk: the faults are the real ones, with their codes.</summary>
public sealed class BrokenDisk : DbConnectionInterceptor
{
    /// <summary>No page more than there are.</summary>
    public const string Full = "PRAGMA max_page_count=1";

    public const string ReadOnly = "PRAGMA query_only=ON";

    private const string Sound = "PRAGMA query_only=OFF; PRAGMA max_page_count=1073741823";

    /// <summary>What is wrong from now on; null when nothing is.</summary>
    public string? Fault { get; set; }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        ((SqliteConnection)connection).DefaultTimeout = 1;
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Fault ?? Sound;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
