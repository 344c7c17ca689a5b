using Npgsql;

namespace CgtBot.Tests.Support;

/// <summary>The PostgreSQL server that tests/run.sh starts, a new database for each test. Without one the test is skipped.</summary>
public static class Postgres
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("CGTBOT_TEST_POSTGRES");

    public static async Task<(string Key, string Value)[]> NewDatabaseAsync()
    {
        Assert.SkipWhen(Server is null, "no PostgreSQL server here; tests/run.sh starts one when PostgreSQL is installed");
        var name = $"cgtbot_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await new NpgsqlCommand($"CREATE DATABASE {name}", connection).ExecuteNonQueryAsync();
        return [("Storage:Database", "postgres"), ("Storage:ConnectionString", new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString())];
    }
}
