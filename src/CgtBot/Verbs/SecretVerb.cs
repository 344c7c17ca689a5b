using System.CommandLine;
using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Secrets;
using CgtBot.Watch.Sources.Mailbox;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>`secret PLACE`: the one way in for the secret of a source, read from standard input so that no shell history, no process list and no conversation has it.</summary>
internal static class SecretVerb
{
    private const int Longest = 4_000;
    private const string List = "list";

    public static Command Create() => Create(() => Console.In);

    internal static Command Create(Func<TextReader> input)
    {
        var place = new Argument<string>("PLACE") { Description = SecretTexts.Place };
        var forget = new Option<bool>("--forget") { Description = SecretTexts.Forget };
        var section = new Option<int>("--section") { Description = SecretTexts.Section, DefaultValueFactory = _ => FirstSection.Id.Value };
        var command = new Command("secret", SecretTexts.Description) { place, forget, section };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, new SectionId(parsed.GetValue(section)), parsed.GetRequiredValue(place), parsed.GetValue(forget), input, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SectionId section, string given, bool forget, Func<TextReader> input, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        app.DemandData();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section);
        if (await db.Sections.SingleOrDefaultAsync(ct) is null)
        {
            return await RefuseAsync(parsed, SecretTexts.NoSection);
        }

        if (given == List)
        {
            return await ListAsync(parsed, db, ct);
        }

        return await PlaceAsync(db, given, ct) is { } place ? await ChangeAsync(parsed, scope.ServiceProvider, db, place, forget, input, ct) : await RefuseAsync(parsed, SecretTexts.BadPlace, TypedSecret.Hide(given));
    }

    private static async Task<int> ChangeAsync(ParseResult parsed, IServiceProvider services, BotDb db, string place, bool forget, Func<TextReader> input, CancellationToken ct)
    {
        var says = parsed.InvocationConfiguration;
        await (forget ? Task.CompletedTask : says.Error.WriteLineAsync(Say(SecretTexts.Prompt, place)));
        var line = forget ? null : (await input().ReadLineAsync(ct))?.TrimEnd('\r');
        if (!forget && line is not { Length: > 0 and <= Longest })
        {
            return await RefuseAsync(parsed, SecretTexts.Empty);
        }

        var secrets = services.GetRequiredService<SourceSecrets>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var act = await JournaledAct.BeginAsync(db, services.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "secret", now), ct);
        var done = !forget || await secrets.ForgetAsync(act, place, ct);
        await (line is null ? Task.CompletedTask : secrets.KeepAsync(act, place, new Secret(line), ct));
        await act.CommitAsync(ct);
        await says.Output.WriteLineAsync(!forget ? Say(SecretTexts.Kept, place, now.ToLocalTime()) : Say(done ? SecretTexts.Forgotten : SecretTexts.NothingToForget, place));
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed, BotDb db, CancellationToken ct)
    {
        var kept = await db.SourceSecrets.AsNoTracking().OrderBy(s => s.Place).Select(s => new { s.Place, s.GivenAt }).ToListAsync(ct);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(kept.Count == 0 ? SecretTexts.None : string.Join(Environment.NewLine, kept.Select(s => Say(SecretTexts.Kept, s.Place, s.GivenAt.ToLocalTime()))));
        return 0;
    }

    private static async Task<string?> PlaceAsync(BotDb db, string given, CancellationToken ct)
    {
        var address = int.TryParse(given, CultureInfo.InvariantCulture, out var number) ? (await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Number == number, ct))?.Address : given;
        return Uri.TryCreate(MailboxAddress.Written(address ?? ""), UriKind.Absolute, out var found) ? SecretPlace.Of(found) : null;
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, string sentence, params object[] words)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(Say(sentence, words));
        return 2;
    }

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
