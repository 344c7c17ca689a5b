using System.CommandLine;
using System.Globalization;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Verbs;

/// <summary>`run`, and what happens without a verb: serves the page and watches until stopped.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", VerbTexts.Run) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        using var held = Lock(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value);
        // A drive of the network may come later: it is told, and the bot starts.
        foreach (var (name, path) in app.Services.GetRequiredService<IOptions<FetchOptions>>().Value.Folders.Where(f => !Directory.Exists(f.Value)))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, SettingsTexts.FolderMissing, name, path));
        }

        AddressFault.DemandFree(BotHost.Addresses(app.Configuration));
        await BotHost.StartAsync(app, ct);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, VerbTexts.Open, string.Join(" ", app.Urls)));
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    // Several nodes may serve one PostgreSQL database, one bot only an embedded one.
    private static IDisposable? Lock(StorageOptions storage)
    {
        DataFolder.Prepare(storage);
        return storage.Database != "sqlite" ? null : DataLock.Take(storage.Folder) ?? throw new DataFolderFault(DataFolderProblem.InUse, storage.Folder);
    }
}
