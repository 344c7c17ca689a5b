using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Privacy;

/// <summary>What was erased in data after the backup that takes their place: how many times, and whom the backup would bring back. An erasure names nobody: what bears an author in the one and none in the other tells.</summary>
public sealed record ErasuresSince(int Asked, IReadOnlyList<(SectionId Section, AuthorId Author)> BroughtBack)
{
    /// <summary>Null when the two cannot be compared: no earlier data, damaged ones, or those of another bot.</summary>
    public static async Task<ErasuresSince?> ReadAsync(BotDb restored, string? replaced, CancellationToken ct)
    {
        if (replaced is null || !File.Exists(replaced))
        {
            return null;
        }

        try
        {
            // Read only: what was put aside stays as it was.
            await using var both = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = replaced, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await both.OpenAsync(ct);
            await ExecuteAsync(both, "ATTACH $backup AS backup", ct, ("$backup", restored.Database.GetDbConnection().DataSource));
            return await FollowsAsync(both, ct) ? new ErasuresSince(await AskedAsync(both, ct), await BroughtBackAsync(restored, both, ct)) : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    // The journal of the one goes on with that of the other in each section both know.
    private static async Task<bool> FollowsAsync(SqliteConnection both, CancellationToken ct) => await CountAsync(both, """
        SELECT count(*) FROM main."Journal" a JOIN backup."Journal" b ON a."Section" = b."Section" AND a."Sequence" = b."Sequence" AND a."Hash" <> b."Hash"
        """, ct) == 0 && await CountAsync(both, """
        SELECT count(*) FROM main."Journal" a JOIN backup."Journal" b ON a."Section" = b."Section" AND a."Sequence" = b."Sequence"
        """, ct) > 0;

    private static Task<int> AskedAsync(SqliteConnection both, CancellationToken ct) => CountAsync(both, $"""
        SELECT count(*) FROM main."Journal" a WHERE a."What" = '{JournalLine.Erasure}' AND a."Subject" = '{Erasure.Subject}'
        AND a."Sequence" > coalesce((SELECT max(b."Sequence") FROM backup."Journal" b WHERE b."Section" = a."Section"), 0)
        """, ct);

    private static async Task<IReadOnlyList<(SectionId, AuthorId)>> BroughtBackAsync(BotDb db, SqliteConnection both, CancellationToken ct)
    {
        var authored = db.Model.GetEntityTypes().Where(t => typeof(NumberedRow).IsAssignableFrom(t.ClrType)).Select(t => Told(t.GetTableName()!, nameof(NumberedRow.CreatedBy), nameof(NumberedRow.Number)));
        string[] queries =
        [
            """SELECT b."Section", b."Author" FROM main."Journal" a JOIN backup."Journal" b ON a."Section" = b."Section" AND a."Sequence" = b."Sequence" WHERE a."Author" IS NULL AND b."Author" IS NOT NULL""",
            Told("Persons", "Author", "Number"), Told("FollowedMessages", "Sender", "Number"), Told("ChatMessages", "Author", "Id"), .. authored,
        ];
        await using var command = new SqliteCommand(string.Join(" UNION ", queries), both);
        command.Parameters.AddWithValue("$erased", AuthorId.Erased.Value);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<(SectionId, AuthorId)>();
        while (await rows.ReadAsync(ct))
        {
            found.Add((new SectionId(rows.GetInt32(0)), new AuthorId(rows.GetString(1))));
        }

        return found;
    }

    private static string Told(string table, string author, string key) =>
        $"""SELECT b."Section", b."{author}" FROM main."{table}" a JOIN backup."{table}" b ON a."Section" = b."Section" AND a."{key}" = b."{key}" WHERE a."{author}" = $erased AND b."{author}" <> $erased""";

    private static async Task<int> CountAsync(SqliteConnection both, string sql, CancellationToken ct)
    {
        await using var command = new SqliteCommand(sql, both);
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(SqliteConnection both, string sql, CancellationToken ct, (string Name, string Value) given)
    {
        await using var command = new SqliteCommand(sql, both);
        command.Parameters.AddWithValue(given.Name, given.Value);
        await command.ExecuteNonQueryAsync(ct);
    }
}
