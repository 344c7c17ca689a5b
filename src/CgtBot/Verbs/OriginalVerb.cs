using System.CommandLine;
using System.Globalization;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Originals;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>`original NUMBER`: opens the message a publication was handed over in, for who holds the machine and its keys, or has it forgotten. Both are lines of the journal.</summary>
internal static class OriginalVerb
{
    public static Command Create()
    {
        var number = new Argument<int>("NUMBER") { Description = OriginalTexts.Number };
        var file = new Option<string?>("--out") { Description = OriginalTexts.Out };
        var forget = new Option<bool>("--forget") { Description = OriginalTexts.Forget };
        var section = new Option<int>("--section") { Description = OriginalTexts.Section, DefaultValueFactory = _ => FirstSection.Id.Value };
        var command = new Command("original", OriginalTexts.Description) { number, file, forget, section };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, new SectionId(parsed.GetValue(section)), parsed.GetValue(number), parsed.GetValue(forget), parsed.GetValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SectionId section, int number, bool forget, string? file, CancellationToken ct)
    {
        if (forget == file is { Length: > 0 })
        {
            return await RefuseAsync(parsed, 2, OriginalTexts.Which);
        }

        await using var app = BotHost.Build(parsed.Settings());
        app.DemandData();
        await using var scope = app.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section));
        await using var act = await JournaledAct.BeginAsync(db, services.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "original", services.GetRequiredService<TimeProvider>().GetUtcNow()), ct);
        if (await db.SealedOriginals.SingleOrDefaultAsync(o => o.Publication == number, ct) is not { } original)
        {
            return await RefuseAsync(parsed, 2, OriginalTexts.NoOriginal, number);
        }

        return forget ? await ForgetAsync(parsed, db, act, original, ct) : await OpenAsync(parsed, services.GetRequiredService<OriginalSeal>(), db, act, original, file!, ct);
    }

    private static async Task<int> ForgetAsync(ParseResult parsed, BotDb db, JournaledAct act, SealedOriginal original, CancellationToken ct)
    {
        db.SealedOriginals.Remove(original);
        OriginalLines.NoteForgotten(act, original.Publication);
        await act.CommitAsync(ct);
        await db.WipeAsync(ct);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(Say(OriginalTexts.Forgotten, original.Publication));
        return 0;
    }

    private static async Task<int> OpenAsync(ParseResult parsed, OriginalSeal seal, BotDb db, JournaledAct act, SealedOriginal original, string path, CancellationToken ct)
    {
        if (seal.Open(original.Sealed) is not { } opened)
        {
            return await RefuseAsync(parsed, 1, OriginalTexts.Locked, original.Publication);
        }

        if ((await OriginalLines.ExpectedAsync(db, ct)).GetValueOrDefault(original.Publication) is { } sha256 && sha256 != opened.Sha256)
        {
            return await RefuseAsync(parsed, 1, OriginalTexts.Altered, original.Publication);
        }

        try
        {
            await using var to = new FileStream(path, HandedOver.OnlyOurs());
            OriginalLines.NoteOpened(act, original.Publication);
            await act.CommitAsync(ct);
            await to.WriteAsync(opened.Message, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return await RefuseAsync(parsed, 2, OriginalTexts.NotWritable, path, fault.Message);
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(Say(OriginalTexts.Written, original.Publication, path));
        return 0;
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, int exit, string sentence, params object[] words)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(Say(sentence, words));
        return exit;
    }

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
