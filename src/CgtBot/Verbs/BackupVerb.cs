using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using CgtBot.Storage;
using CgtBot.Storage.Backups;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>`backup FILE`.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = BackupTexts.BackupFile };
        var command = new Command("backup", BackupTexts.Backup) { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        var options = app.DemandData();
        if (options.Database != "sqlite")
        {
            throw new BackupFault(BackupTexts.PostgresBackup, options.AnchorPath);
        }

        await using var scope = app.Services.CreateAsyncScope();
        await BackupWriter.WriteAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), options, file, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        await using var written = File.OpenRead(file);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, BackupTexts.Written, file, written.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct))));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(BackupTexts.KeepSafe);
        return 0;
    }
}
