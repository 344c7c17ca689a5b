using System.CommandLine;
using System.Globalization;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>`import FILE`: saves what `extract` shows, in the first section; one command to undo.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = VerbTexts.ReplayFile };
        var command = new Command("import", VerbTexts.Import) { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), [.. parsed.UnmatchedTokens], parsed.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string path, string[] settings, InvocationConfiguration says, CancellationToken ct)
    {
        var (text, problem) = await DossierFile.ReadAsync(path, ct);
        if (problem is { } unreadable)
        {
            await says.Error.WriteLineAsync(DossierFile.Explain(unreadable, path));
            return 2;
        }

        await using var app = BotHost.Build([.. settings, "--Logging:LogLevel:Default=Warning"]);
        await BotHost.PrepareAsync(app, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var imported = await SaveAsync(scope.ServiceProvider, Path.GetFileName(path), MinutesReader.Read(text), ct);
        await says.Output.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, VerbTexts.Imported, imported.Entries.Count, imported.AlreadyThere, imported.Publications.Count, imported.Signalements, imported.Gaps.Count, imported.Refusals.Saved));
        foreach (var (said, refused) in imported.Refusals.Bodiless.Select(r => (VerbTexts.ImportedNoBody, r)).Concat(imported.Refusals.Topicless.Select(r => (VerbTexts.ImportedNoTopic, r))))
        {
            await says.Output.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, said, refused.Line, refused.Text));
        }

        return 0;
    }

    private static async Task<Imported> SaveAsync(IServiceProvider services, string name, ExtractedDossier dossier, CancellationToken ct)
    {
        var db = services.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        var of = new ActOf(AuthorId.LocalSteward, "import", services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var act = await JournaledAct.BeginAsync(db, services.GetRequiredService<JournalAnchor>(), of, ct);
        var imported = await services.GetRequiredService<DossierImport>().SaveAsync(db, act, await db.Sections.SingleAsync(ct), name, dossier, null, ct);
        await act.CommitAsync(ct);
        return imported;
    }
}
