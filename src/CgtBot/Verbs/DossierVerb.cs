using System.CommandLine;
using System.Text;
using CgtBot.Domain.Topics;
using CgtBot.Evidence;
using CgtBot.Settings;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Verbs;

/// <summary>`dossier`: the dossier of a topic, written to a file: whole when its name ends in .zip, the page to print otherwise.</summary>
internal static class DossierVerb
{
    public static Command Create()
    {
        var topic = new Option<string?>("--topic") { Description = CaseTexts.VerbTopic };
        var profile = new Option<string>("--profile") { Description = EvidenceTexts.VerbProfile, DefaultValueFactory = _ => Disclosure.Of(DossierProfile.Internal).Name };
        var file = new Option<string>("--out") { Description = CaseTexts.VerbOut, Required = true };
        var command = new Command("dossier", CaseTexts.VerbDossier) { topic, profile, file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(topic), parsed.GetRequiredValue(profile), parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? topic, string profile, string path, CancellationToken ct)
    {
        var disclosure = Disclosure.Named(profile) ?? throw new SettingsFault([Say(EvidenceTexts.VerbBadProfile, profile)]);
        var whole = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (!whole && disclosure.Profile is not DossierProfile.Internal)
        {
            throw new SettingsFault([Say(EvidenceTexts.VerbProfileNeedsZip, profile, path)]);
        }

        await using var app = BotHost.Build(["--Logging:LogLevel:Default=Warning", .. parsed.Settings()]);
        // A folder given by mistake must not become an empty register, and an empty dossier with it.
        app.DemandData();
        await BotHost.PrepareAsync(app, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        TopicId? asked = topic is null ? null : new TopicId(topic);
        if (asked is { } one && (await services.GetRequiredService<TopicBook>().TopicsAsync(db, ct)).All(t => t.Id != one))
        {
            throw new SettingsFault([Say(CaseTexts.UnknownTopic, topic)]);
        }

        if (!whole)
        {
            var page = await services.GetRequiredService<CasePrinter>().PrintAsync(db, asked, ct);
            await HandedOver.WriteAsync(path, to => to.WriteAsync(Encoding.UTF8.GetBytes(page), ct).AsTask(), NotWritten);
            return 0;
        }

        WrittenDossier? written = null;
        await HandedOver.WriteAsync(path, async to => written = await services.GetRequiredService<DossierArchive>().WriteAsync(db, asked, disclosure, to, ct), NotWritten);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(Say(EvidenceTexts.VerbWritten, path, written!.Exhibits, written.ManifestSha256));
        return 0;
    }

    private static string NotWritten(string path, string why) => Say(EvidenceTexts.VerbNotWritable, path, why);
}
