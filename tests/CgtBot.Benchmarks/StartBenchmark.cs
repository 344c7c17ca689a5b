using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CgtBot.Benchmarks;

/// <summary>From the start of the process to the first 200 of the page, with an existing database, and the memory at rest; beside an empty ASP.NET host with EF and Quartz.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 9;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Publishes the bot as an operator would, unless the path of a published one is given, and the floor in the same way.</summary>
    public static async Task<int> RunAsync(string? built)
    {
        var work = Directory.CreateTempSubdirectory("cgtbot-start-");
        try
        {
            var bot = built ?? await PublishAsync("src/CgtBot", work.CreateSubdirectory("app").FullName);
            var empty = await PublishAsync("tests/CgtBot.EmptyHost", work.CreateSubdirectory("empty").FullName);
            var floor = await MeasureAsync("empty ASP.NET host with EF and Quartz", [empty], work.CreateSubdirectory("floor").FullName);
            var ours = await MeasureAsync("CgtBot", [bot], work.CreateSubdirectory("bot").FullName);
            Console.WriteLine(Figures($"ratio: {ours.Start / floor.Start:F2}x start, {ours.Memory / floor.Memory:F2}x memory; target: start under 600 ms"));
            return ours.Start < 600 ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<(double Start, double Memory)> MeasureAsync(string name, string[] command, string folder)
    {
        await OnceAsync(command, folder, TimeSpan.FromSeconds(2));
        var (starts, processor, memory) = (new List<double>(), new List<double>(), 0d);
        for (var round = 0; round < Rounds; round++)
        {
            var (start, used, resident) = await OnceAsync(command, folder, round == 0 ? Rest : TimeSpan.Zero);
            starts.Add(start);
            processor.Add(used);
            memory = Math.Max(memory, resident);
        }

        starts.Sort();
        processor.Sort();
        Console.WriteLine(Figures($"{name}: first 200 after {starts[Rounds / 2]:F0} ms (median of {Rounds}; {starts[0]:F0} to {starts[^1]:F0}), processor time {processor[Rounds / 2]:F0} ms, {memory:F0} MB at rest"));
        return (starts[Rounds / 2], memory);
    }

    private static async Task<(double Start, double Processor, double Memory)> OnceAsync(string[] command, string folder, TimeSpan rest)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var info = new ProcessStartInfo(command[0], [.. command[1..], $"--urls={url}", "--Storage:Folder=data"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await AnswersAsync(url, process);
            var start = watch.Elapsed.TotalMilliseconds;
            process.Refresh();
            var used = process.TotalProcessorTime.TotalMilliseconds;
            await Task.Delay(rest);
            process.Refresh();
            return (start, used, rest > TimeSpan.Zero ? process.WorkingSet64 / 1e6 : 0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AnswersAsync(string url, Process process)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        while (!process.HasExited)
        {
            try
            {
                if ((await http.GetAsync(url)).StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or SocketException)
            {
                await Task.Delay(2);
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} stopped with exit code {process.ExitCode}");
    }

    private static async Task<string> PublishAsync(string project, string folder)
    {
        var root = Above(AppContext.BaseDirectory);
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, project), "-c", "Release", "--use-current-runtime", "--self-contained", "-o", folder, "-v", "q", "--nologo"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, Path.GetFileName(project) + (OperatingSystem.IsWindows() ? ".exe" : "")) : throw new InvalidOperationException("publishing failed");
    }

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "CgtBot.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Figures(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
