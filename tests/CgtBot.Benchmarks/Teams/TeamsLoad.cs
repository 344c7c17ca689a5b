using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CgtBot.Benchmarks.Teams;

/// <summary>« Questions ouvertes » on ten thousand entries, asked in Teams conversations, beside npm botbuilder's echo bot driven the same way in the same run: each in a process of its own.</summary>
internal static class TeamsLoad
{
    private const int Entries = 10_000;
    private const string Phrase = "questions ouvertes";

    public static async Task<int> RunAsync(int conversations, int each)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-load-").FullName;
        await using var side = await MicrosoftSide.StartAsync();
        try
        {
            await SeedAsync(folder, side, conversations);
            var address = MeasuredProcess.FreeAddress();
            await MeasureAsync("CgtBot", side, address, BotProcess(folder, side, address), conversations, each);
            var echo = Path.Combine(AppContext.BaseDirectory, "../../../Teams/echo");
            if (!Directory.Exists(Path.Combine(echo, "node_modules")))
            {
                Console.WriteLine("echo bot: not installed (npm ci --prefix tests/CgtBot.Benchmarks/Teams/echo)");
                return 0;
            }

            address = MeasuredProcess.FreeAddress();
            await MeasureAsync("echo bot", side, address, new ProcessStartInfo("node", [Path.Combine(echo, "echo.js"), $"{address.Port}", MicrosoftSide.AppId, side.Metadata]), conversations, each);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is measured: the bot as it is, with its own runtime settings, but for the pace of Teams, which would be all there is to see.</summary>
    public static Task<int> ServeAsync(string[] settings) => MeasuredProcess.ServeAsync(Bot(settings));

    private static WebApplication Bot(string[] settings) => BotHost.Build(["--Logging:LogLevel:Default=Error", .. settings], b => b.Services.AddSingleton(new ThreadPace(TimeProvider.System, [], [])));

    internal static ProcessStartInfo BotProcess(string folder, MicrosoftSide side, Uri address) => MeasuredProcess.Of("teams-load-bot", folder, Settings(folder, side), address);

    private static string[] Settings(string folder, MicrosoftSide side) =>
    [
        $"--Storage:Folder={folder}", $"--Teams:AppId={MicrosoftSide.AppId}", $"--Teams:TenantId={MicrosoftSide.Tenant}", "--Teams:AppPassword=s3cret",
        $"--Teams:ServiceHosts={side.Root.Authority}", $"--Teams:OpenIdMetadata={side.Metadata}", $"--Teams:Authority={side.Root}",
    ];

    internal static async Task SeedAsync(string folder, MicrosoftSide side, int conversations)
    {
        await using var app = Bot(Settings(folder, side));
        await BotHost.PrepareAsync(app, default);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        await ListBenchmark.FillEntriesAsync(db, 1, Entries);
        await using var act = await JournaledAct.BeginAsync(db, scope.ServiceProvider.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "bind", TimeProvider.System.GetUtcNow()));
        for (var n = 0; n < conversations; n++)
        {
            var author = new AuthorId($"teams:{LoadDriver.Person(n)}");
            db.Persons.Add(new Person { Section = db.Section, Number = await act.NextNumberAsync<Person>(), Author = author, Role = Role.Member, CreatedBy = author, CreatedAt = act.Of.At });
            db.Channels.Add(new BoundChannel
            {
                Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = "teams", Conversation = LoadDriver.Conversation(n), Personal = true, CreatedBy = author, CreatedAt = act.Of.At,
                Reference = JsonSerializer.Serialize(new { reference = new { bot = new { id = "28:" + MicrosoftSide.AppId }, conversation = new { id = LoadDriver.Conversation(n), conversationType = "personal" }, channelId = "msteams", serviceUrl = side.ServiceUrl } }),
            });
        }

        await act.CommitAsync();
    }

    private static async Task MeasureAsync(string name, MicrosoftSide side, Uri address, ProcessStartInfo start, int conversations, int each)
    {
        using var process = await MeasuredProcess.StartAsync(start);
        try
        {
            using var driver = new LoadDriver(side, address, Phrase);
            await driver.RunAsync(conversations, Math.Max(each / 4, 10));
            Console.WriteLine($"{name,-9} one conversation:  {await driver.RunAsync(1, each * 4)}");
            var worked = process.TotalProcessorTime;
            var figures = await driver.RunAsync(conversations, each);
            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {conversations} conversations: {figures}, {(process.TotalProcessorTime - worked).TotalMilliseconds / figures.Messages:F2} ms of processor each"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
