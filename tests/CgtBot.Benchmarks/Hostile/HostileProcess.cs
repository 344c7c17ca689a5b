using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Watch.Hostile;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Benchmarks.Hostile;

/// <summary>The bot, served on loopback: it reads its one source while that is honest, rests, and looks again each time a line comes, saying what it held meanwhile.</summary>
internal static class HostileProcess
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string source, string[] settings)
    {
        await using var app = BotHost.Build(["--Logging:LogLevel:Default=None", "--Logging:LogLevel:Polly=None", .. settings], b => b.Services.AddSingleton(HostileBot.NoName));
        await BotHost.StartAsync(app, default);
        var number = await HostileBot.AddAsync(app.Services, JsonSerializer.Deserialize<Source>(source)!);
        await HostileBot.LookAsync(app.Services, number);
        // The garbage of the start is no part of its rest.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await Task.Delay(Rest);
        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
        {
            var (idle, watch) = (Memory("VmRSS"), Stopwatch.StartNew());
            // From here on the kernel counts the peak anew.
            await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
            var sight = await HostileBot.LookAsync(app.Services, number);
            Console.WriteLine(JsonSerializer.Serialize(new HostileResult(sight.Said, sight.Failures, sight.Publications, sight.Faults, idle, Memory("VmHWM"), watch.Elapsed.TotalSeconds)));
        }

        return 0;
    }

    private static double Memory(string what) =>
        double.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith(what, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
}
