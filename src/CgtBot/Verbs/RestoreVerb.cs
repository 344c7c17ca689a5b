using System.CommandLine;
using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Evidence.Timestamps;
using CgtBot.Privacy;
using CgtBot.Storage;
using CgtBot.Storage.Backups;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CgtBot.Verbs;

/// <summary>`restore FILE`: replaces the data, notes it in each section's journal, and says whether all holds.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = BackupTexts.RestoreFile };
        var force = new Option<bool>("--force") { Description = BackupTexts.RestoreForce };
        var command = new Command("restore", BackupTexts.Restore) { file, force };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(force), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, bool force, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        var options = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (options.Database != "sqlite")
        {
            throw new BackupFault(BackupTexts.PostgresRestore);
        }

        // Before anything is asked of the data: « --force » would not help.
        if (!File.Exists(file))
        {
            throw new BackupFault(string.Format(CultureInfo.CurrentCulture, BackupTexts.NoBackup, file));
        }

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var anchor = app.Services.GetRequiredService<JournalAnchor>();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        ErasuresSince? erasures = null;
        var (manifest, aside) = await BackupRestore.ReplaceAsync(
            options, file, force, now, db.Database.GetMigrations(), async backup => erasures = await RestoredData.FinishAsync(parsed.Settings(), backup, options.KeyPath, now, ct), ct);
        var report = await JournalVerification.VerifyAsync(db, anchor, ct);
        var stamps = await TimestampVerification.VerifyAsync(db, app.Services.GetRequiredService<TimestampFile>(), ct);
        var sound = report.Faults.Count + stamps.Faults.Count == 0;
        await SayAsync(parsed.InvocationConfiguration.Output, string.Format(CultureInfo.CurrentCulture, BackupTexts.Restored, manifest.At.ToLocalTime(), report.Lines, report.Captures),
            aside is null ? null : string.Format(CultureInfo.CurrentCulture, BackupTexts.KeptAside, aside));
        await SayAsync(parsed.InvocationConfiguration.Output, Told(erasures, manifest));
        await SayAsync(sound ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error, [.. VerifyReport.Lines(report, anchor.Read(), [], stamps, new(0, []))]);
        return sound ? 0 : 1;
    }

    private static IEnumerable<string?> Told(ErasuresSince? erasures, BackupManifest manifest) => erasures switch
    {
        null => [string.Format(CultureInfo.CurrentCulture, BackupTexts.ErasuresUnknown, manifest.At.ToLocalTime())],
        { Asked: 0, BroughtBack: [] } => [],
        _ => [
            string.Format(CultureInfo.CurrentCulture, BackupTexts.ErasedAgain, erasures.Asked, erasures.BroughtBack.Count),
            erasures.Asked - erasures.BroughtBack.Count is > 0 and var left ? Counted.Format(Counted.Word(BackupTexts.ErasedUnfound, left), left) : null,
        ],
    };

    private static async Task SayAsync(TextWriter writer, params IEnumerable<string?> lines)
    {
        foreach (var line in lines.OfType<string>())
        {
            await writer.WriteLineAsync(line);
        }
    }
}
