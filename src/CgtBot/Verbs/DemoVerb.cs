using System.CommandLine;
using CgtBot.Demo;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>`demo`: the whole bot on throw-away data, with a dossier, feeds and a clock of its own.</summary>
internal static class DemoVerb
{
    public static Command Create()
    {
        var command = new Command("demo", DemoTexts.Verb) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, ct) => RunAsync([.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken ct)
    {
        await using var demo = await DemoBot.StartAsync(settings, null, ct);
        await output.WriteLineAsync(string.Format(System.Globalization.CultureInfo.CurrentCulture, DemoTexts.Started, demo.Address));
        await demo.App.WaitForShutdownAsync(ct);
        return 0;
    }
}
