using System.CommandLine;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>`bind`: a one-time code for a Teams or Slack conversation, from the machine itself.</summary>
internal static class BindVerb
{
    public static Command Create()
    {
        var section = new Option<int>("--section") { Description = CodeTexts.Section, DefaultValueFactory = _ => FirstSection.Id.Value };
        var command = new Command("bind", CodeTexts.BindDescription) { section };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, new SectionId(parsed.GetValue(section)), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SectionId section, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        app.DemandData();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section);
        if (await db.Sections.FindAsync([section], ct) is null)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(CodeTexts.BindRefused);
            return 2;
        }

        var of = new ActOf(AuthorId.LocalSteward, "bind", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), of, ct);
        var code = await BindingCodes.IssueAsync(db, of.At, ct);
        act.Note(of.What, "BindingCode/issued", new { Until = of.At + BindingCode.Life });
        await act.CommitAsync(ct);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(code);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(CodeTexts.BindOnce);
        return 0;
    }
}
