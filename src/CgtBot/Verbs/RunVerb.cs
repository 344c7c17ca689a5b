using System.CommandLine;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>`run`, and what happens without a verb: serves the page and watches until stopped.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", VerbTexts.Run) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, ct) => RunAsync([.. parsed.UnmatchedTokens], ct));
        return command;
    }

    /// <summary>Settings may follow as `--Section:Name="…"`.</summary>
    public static async Task<int> RunAsync(string[] settings, CancellationToken ct)
    {
        await using var app = BotHost.Build(settings);
        await BotHost.StartAsync(app, ct);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
