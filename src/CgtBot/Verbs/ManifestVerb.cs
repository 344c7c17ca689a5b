using System.CommandLine;
using System.Globalization;
using CgtBot.Channels.Teams;
using CgtBot.Channels.Teams.Manifest;
using CgtBot.Channels.Web;
using CgtBot.Texts;
using Microsoft.Extensions.Options;

namespace CgtBot.Verbs;

/// <summary>`manifest`: what a platform's administrator uploads so that the bot may come in, one verb below for each platform.</summary>
internal static class ManifestVerb
{
    public static Command Create() => new("manifest", AppPackageTexts.Verb) { Teams(), SlackManifestVerb.Create() };

    private static Command Teams()
    {
        var id = new Option<string?>("--id") { Description = AppPackageTexts.Id };
        var domain = new Option<string?>("--domain") { Description = AppPackageTexts.Domain };
        var file = new Option<string>("--out") { Description = AppPackageTexts.Out, DefaultValueFactory = _ => "cgtbot-teams.zip" };
        var command = new Command("teams", AppPackageTexts.TeamsVerb) { id, domain, file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => TeamsAsync(parsed, parsed.GetValue(id), parsed.GetValue(domain), parsed.GetValue(file)!, ct));
        return command;
    }

    /// <summary>What is not said is taken from the settings: the bot's app id, and the page's host when there is one.</summary>
    private static async Task<int> TeamsAsync(ParseResult parsed, string? id, string? domain, string file, CancellationToken ct)
    {
        var says = parsed.InvocationConfiguration;
        await using var app = BotHost.Build(parsed.Settings());
        var (zip, problem) = AppPackageSetup.Make(id ?? app.Services.GetRequiredService<IOptions<TeamsOptions>>().Value.AppId, domain ?? OnlyHost(app.Services.GetRequiredService<IOptions<WebOptions>>().Value));
        if (zip is null)
        {
            await says.Error.WriteLineAsync(problem);
            return 2;
        }

        try
        {
            await File.WriteAllBytesAsync(file, zip, ct);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            await says.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, AppPackageTexts.NotWritten, file));
            return 2;
        }

        await says.Output.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, AppPackageTexts.Written, file));
        return 0;
    }

    private static string? OnlyHost(WebOptions page) => page.AllowedNames is [var only] ? only : null;
}
