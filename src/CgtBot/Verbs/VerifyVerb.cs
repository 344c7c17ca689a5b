using System.CommandLine;
using CgtBot.Evidence.Timestamps;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Originals;

namespace CgtBot.Verbs;

/// <summary>`verify`: says whether anything stored was changed, lost or cut since it was written.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var command = new Command("verify", VerifyTexts.Description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        var options = app.DemandData();
        await using var scope = app.Services.CreateAsyncScope();
        var (db, anchor) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<JournalAnchor>());

        var damage = options.Database == "sqlite" ? await SqliteIntegrity.ProblemsAsync(db, ct) : [];
        var report = await JournalVerification.VerifyAsync(db, anchor, ct);
        var stamps = await TimestampVerification.VerifyAsync(db, scope.ServiceProvider.GetRequiredService<TimestampFile>(), ct);
        var originals = await OriginalVerification.VerifyAsync(db, scope.ServiceProvider.GetRequiredService<OriginalSeal>(), ct);
        var lines = VerifyReport.Lines(report, anchor.Read(), damage, stamps, originals);
        var faults = VerifyReport.FaultCount(report, anchor.Read(), damage, stamps, originals);
        await (faults == 0 ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error).WriteLineAsync(string.Join(Environment.NewLine, lines));
        return faults == 0 ? 0 : 1;
    }
}
