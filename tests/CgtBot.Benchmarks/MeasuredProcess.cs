using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace CgtBot.Benchmarks;

/// <summary>A bot in a process of its own, so that what drives it costs it nothing: it says « ready » once it answers.</summary>
internal static class MeasuredProcess
{
    private const string Ready = "ready";

    /// <summary>This program again, as the bot, with the bot's own runtime settings.</summary>
    public static ProcessStartInfo Of(string verb, string folder, string[] settings, Uri address) => new(
        "dotnet",
        ["exec", "--runtimeconfig", Beside("CgtBot.runtimeconfig.json"), "--depsfile", Beside("CgtBot.Benchmarks.deps.json"), typeof(MeasuredProcess).Assembly.Location, verb, .. settings, $"--urls={address.GetLeftPart(UriPartial.Authority)}"])
    { WorkingDirectory = folder };

    /// <summary>The bot by its own entry, as an operator starts it.</summary>
    public static ProcessStartInfo OfBot(string folder, string[] settings) => new(
        "dotnet", ["exec", "--runtimeconfig", Beside("CgtBot.runtimeconfig.json"), "--depsfile", Beside("CgtBot.Benchmarks.deps.json"), Beside("CgtBot.dll"), .. settings])
    { WorkingDirectory = folder };

    /// <summary>What that process does: it serves until it is killed.</summary>
    public static async Task<int> ServeAsync(WebApplication bot)
    {
        await using var app = bot;
        await BotHost.StartAsync(app, default);
        Console.WriteLine(Ready);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Runs a process until it says that it is ready.</summary>
    public static async Task<Process> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != Ready)
        {
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
