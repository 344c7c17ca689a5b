using System.CommandLine;
using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Settings;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>`export --format csv|json [--out FILE]`.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = ExportTexts.VerbFormat, DefaultValueFactory = _ => "json" };
        var file = new Option<string?>("--out") { Description = ExportTexts.VerbOut };
        var section = new Option<int>("--section") { Description = ExportTexts.VerbSection, DefaultValueFactory = _ => FirstSection.Id.Value };
        var command = new Command("export", ExportTexts.VerbDescription) { format, file, section };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(format), parsed.GetValue(file), parsed.GetValue(section), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string format, string? file, int section, CancellationToken ct)
    {
        if (format is not ("csv" or "json"))
        {
            throw new SettingsFault([Say(ExportTexts.VerbBadFormat, format)]);
        }

        await using var app = BotHost.Build(parsed.Settings());
        app.DemandData();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new SectionId(section));
        if (!await db.Sections.AnyAsync(ct))
        {
            throw new SettingsFault([Say(ExportTexts.VerbNoSection, section)]);
        }

        var export = await RegisterExport.ReadAsync(db, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        Task WriteAsync(Stream to) => format == "csv" ? RegisterCsv.WriteAsync(export, to, ct) : export.WriteJsonAsync(to, ct);
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await WriteAsync(output);
        }
        else
        {
            await HandedOver.WriteAsync(file, WriteAsync, (path, why) => Say(ExportTexts.VerbNotWritable, path, why));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(Say(ExportTexts.VerbWritten, file, export.Entries.Count));
        }

        return 0;
    }

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
