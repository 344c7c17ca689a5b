using System.Diagnostics;
using System.Globalization;
using CgtBot.Benchmarks.Teams;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CgtBot.Benchmarks.Slack;

/// <summary>« /cgt questions ouvertes » on ten thousand entries, beside a command that npm @slack/bolt acknowledges and answers with its own words, driven the same way in the same run: each in a process of its own.</summary>
internal static class SlackLoad
{
    private const int Entries = 10_000;
    private const string Phrase = "questions ouvertes";

    public static async Task<int> RunAsync(int places, int each)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-slack-load-").FullName;
        await using var side = await SlackSide.StartAsync();
        try
        {
            await SeedAsync(folder, side, places);
            var address = MeasuredProcess.FreeAddress();
            await MeasureAsync("CgtBot", side, address, MeasuredProcess.Of("slack-load-bot", folder, Settings(folder, side), address), places, each);
            var bolt = Path.Combine(AppContext.BaseDirectory, "../../../Slack/bolt");
            if (!Directory.Exists(Path.Combine(bolt, "node_modules")))
            {
                Console.WriteLine("bolt: not installed (npm ci --prefix tests/CgtBot.Benchmarks/Slack/bolt)");
                return 0;
            }

            address = MeasuredProcess.FreeAddress();
            await MeasureAsync("bolt", side, address, new ProcessStartInfo("node", [Path.Combine(bolt, "bolt.js"), $"{address.Port}", side.Api, SlackSide.Secret]), places, each);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is measured: the bot as it is, with its own runtime settings.</summary>
    public static Task<int> ServeAsync(string[] settings) => MeasuredProcess.ServeAsync(Bot(settings));

    private static WebApplication Bot(string[] settings) => BotHost.Build(["--Logging:LogLevel:Default=Error", .. settings]);

    private static string[] Settings(string folder, SlackSide side) => [$"--Storage:Folder={folder}", "--Slack:BotToken=xoxb-load", $"--Slack:SigningSecret={SlackSide.Secret}", $"--Slack:ApiAddress={side.Api}"];

    private static async Task SeedAsync(string folder, SlackSide side, int places)
    {
        await using var app = Bot(Settings(folder, side));
        await BotHost.PrepareAsync(app, default);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        await ListBenchmark.FillEntriesAsync(db, 1, Entries);
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "bind", TimeProvider.System.GetUtcNow()));
        for (var n = 0; n < places; n++)
        {
            var author = new AuthorId($"slack:{CommandDriver.Person(n)}");
            db.Persons.Add(new Person { Section = db.Section, Number = await act.NextNumberAsync<Person>(), Author = author, Role = Role.Member, CreatedBy = author, CreatedAt = act.Of.At });
            db.Channels.Add(new BoundChannel { Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = "slack", Conversation = CommandDriver.Place(n), Personal = true, CreatedBy = author, CreatedAt = act.Of.At });
        }

        await act.CommitAsync();
    }

    private static async Task MeasureAsync(string name, SlackSide side, Uri address, ProcessStartInfo start, int places, int each)
    {
        using var process = await MeasuredProcess.StartAsync(start);
        try
        {
            using var driver = new CommandDriver(side, address, Phrase);
            await driver.RunAsync(places, Math.Max(each / 4, 10));
            Tell(name, "one place", await driver.RunAsync(1, each * 4), "");
            var worked = process.TotalProcessorTime;
            var run = await driver.RunAsync(places, each);
            process.Refresh();
            Tell(name, $"{places} places", run, string.Create(CultureInfo.InvariantCulture, $", {(process.TotalProcessorTime - worked).TotalMilliseconds / run.Answered.Messages:F2} ms of processor each"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static void Tell(string name, string where, (Figures Acknowledged, Figures Answered) run, string worked) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-7} {where}: acknowledged p50 {run.Acknowledged.Median:F2} ms, p99 {run.Acknowledged.P99:F2} ms; answered {run.Answered}{worked}"));
}
