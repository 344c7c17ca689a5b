using System.CommandLine;
using System.Text;
using CgtBot.Domain.Topics;
using CgtBot.Dossiers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Verbs;

/// <summary>`dossier`: the printable dossier of a topic, written to a file.</summary>
internal static class DossierVerb
{
    public static Command Create()
    {
        var topic = new Option<string?>("--topic") { Description = CaseTexts.VerbTopic };
        var file = new Option<string>("--out") { Description = CaseTexts.VerbOut, Required = true };
        var command = new Command("dossier", CaseTexts.VerbDossier) { topic, file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(topic), parsed.GetRequiredValue(file), [.. parsed.UnmatchedTokens], parsed.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string? topic, string path, string[] settings, InvocationConfiguration console, CancellationToken ct)
    {
        await using var app = BotHost.Build(["--Logging:LogLevel:Default=Warning", .. settings]);
        await BotHost.PrepareAsync(app, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        TopicId? asked = topic is null ? null : new TopicId(topic);
        if (asked is { } one && (await services.GetRequiredService<TopicBook>().TopicsAsync(db, ct)).All(t => t.Id != one))
        {
            await console.Error.WriteLineAsync(Say(CaseTexts.UnknownTopic, topic));
            return 2;
        }

        await File.WriteAllTextAsync(path, await services.GetRequiredService<CasePrinter>().PrintAsync(db, asked, ct), new UTF8Encoding(false), ct);
        return 0;
    }
}
