using System.CommandLine;
using System.Globalization;
using System.Text;
using CgtBot.Channels.Slack.Manifest;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>`manifest slack`: what to paste at Slack's « Create app ».</summary>
internal static class SlackManifestVerb
{
    public static Command Create()
    {
        var http = new Option<string?>("--http") { Description = SlackManifestTexts.Http };
        var history = new Option<bool>("--history") { Description = SlackManifestTexts.History };
        var file = new Option<string?>("--out") { Description = SlackManifestTexts.Out };
        var command = new Command("slack", SlackManifestTexts.Verb) { http, history, file };
        command.SetAction((parsed, ct) => WriteAsync(parsed.InvocationConfiguration, parsed.GetValue(http), parsed.GetValue(history), parsed.GetValue(file), ct));
        return command;
    }

    private static async Task<int> WriteAsync(InvocationConfiguration says, string? http, bool history, string? file, CancellationToken ct)
    {
        if (SlackManifestSetup.Write(http, history) is not { } manifest)
        {
            await says.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, SlackManifestTexts.BadAddress, http));
            return 2;
        }

        if (file is null)
        {
            await says.Output.WriteAsync(manifest.AsMemory(), ct);
            return 0;
        }

        try
        {
            await File.WriteAllTextAsync(file, manifest, new UTF8Encoding(false), ct);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            await says.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, SlackManifestTexts.NotWritten, file));
            return 2;
        }

        await says.Output.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, SlackManifestTexts.Written, file));
        return 0;
    }
}
