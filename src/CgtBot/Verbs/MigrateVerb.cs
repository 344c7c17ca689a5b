using System.CommandLine;
using System.Globalization;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CgtBot.Verbs;

/// <summary>`migrate [--dry]`: what a start does to the schema, apart from starting.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var dry = new Option<bool>("--dry") { Description = BackupTexts.MigrateDry };
        var command = new Command("migrate", BackupTexts.Migrate) { dry };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(dry), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool dry, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        var options = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (options.Database == "sqlite")
        {
            DataFolder.DemandWhole(options);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BotDb>().Database;
        IReadOnlyList<string> pending = [.. await database.GetPendingMigrationsAsync(ct)];
        if (pending.Count > 0 && !dry)
        {
            await app.Services.MigrateAsync(ct);
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            pending.Count == 0 ? Say(BackupTexts.UpToDate, database.GetMigrations().Last())
            : dry ? Say(BackupTexts.Pending, pending.Count, string.Join(", ", pending))
            : Say(BackupTexts.Migrated, string.Join(", ", pending)));
        return 0;
    }

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
