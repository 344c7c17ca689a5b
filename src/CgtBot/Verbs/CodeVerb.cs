using System.CommandLine;
using System.Globalization;
using CgtBot.Channels.Web;
using CgtBot.Chat.Settings;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>`code NAME`: the first way in where the page is not on loopback, and nobody has a code yet.</summary>
internal static class CodeVerb
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = CodeTexts.Name };
        var role = new Option<Role>("--role") { Description = CodeTexts.Role, DefaultValueFactory = _ => Role.Member };
        var section = new Option<int>("--section") { Description = CodeTexts.Section, DefaultValueFactory = _ => FirstSection.Id.Value };
        var command = new Command("code", CodeTexts.Description) { name, role, section };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(name), parsed.GetValue(role), new SectionId(parsed.GetValue(section)), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string name, Role role, SectionId section, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        app.DemandData();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section);
        if (role == Role.None || string.IsNullOrWhiteSpace(name) || await db.Sections.FindAsync([section], ct) is null)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(CodeTexts.Refused);
            return 2;
        }

        var alike = RoleWords.All(await db.Persons.AsNoTracking().ToListAsync(ct), name.Trim()).FirstOrDefault();
        var of = new ActOf(AuthorId.LocalSteward, "code", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), of, ct);
        var made = await WebCodes.CreateAsync(db, act, name.Trim(), role, ct);
        await act.CommitAsync(ct);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(made.Code);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, CodeTexts.Once, name.Trim()));
        await (alike is null ? Task.CompletedTask : parsed.InvocationConfiguration.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, SectionTexts.CodeSameName, alike.Number, made.Person.Number)));
        return 0;
    }
}
