using System.Diagnostics;
using System.Globalization;
using static System.FormattableString;

namespace CgtBot.Benchmarks.Sources;

/// <summary>Sources that did not change, looked at by the bot and by the readers of others in one run: time, processor and bytes of each.</summary>
internal static class SourcesBenchmark
{
    private const int Times = 5;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("cgtbot-sources-").FullName;
        try
        {
            using var sites = new QuietSites(count, Delay);
            await File.WriteAllLinesAsync(Path.Combine(folder, "feeds.txt"), sites.Feeds.Select(f => f.AbsoluteUri));
            Console.WriteLine(Invariant($"sources: {count} unchanged feeds, each on a site (port) of its own, {Delay.TotalMilliseconds:F0} ms to answer; median of {Times}, connections closed in between. The bot keeps its pace of one request a second to a host, which no host here feels. Others start a process each time, the bot is at work already."));
            await BotAsync(folder, sites, count);
            foreach (var reader in OtherReaders.All)
            {
                await ReaderAsync(reader, folder, sites, count);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task BotAsync(string folder, QuietSites sites, int count)
    {
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [typeof(SourcesBenchmark).Assembly.Location, "sources-bot", folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await bot.StandardOutput.ReadLineAsync();
        var runs = new List<Run>();
        for (var time = 0; time <= Times; time++)
        {
            // Longer than the rest each host is given between two requests: looks are minutes apart in life.
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            sites.Take();
            await bot.StandardInput.WriteLineAsync("look");
            runs.Add(Run.Of(await bot.StandardOutput.ReadLineAsync() ?? "", sites.Take()));
        }

        bot.StandardInput.Close();
        await bot.WaitForExitAsync();
        // The first look is spent on compiling.
        Report("cgtbot", runs[1..], count);
    }

    private static async Task ReaderAsync(OtherReader reader, string folder, QuietSites sites, int count)
    {
        if (!reader.IsInstalled)
        {
            Console.WriteLine($"sources: {reader.Name}: not installed, left out");
            return;
        }

        var command = reader.Prepare(folder, sites.Feeds);
        var runs = new List<Run>();
        for (var time = 0; time <= Times; time++)
        {
            sites.Take();
            runs.Add(Run.Of(await TimedAsync(command, folder), sites.Take()));
        }

        // The first look fills its memory of what it read.
        Report(reader.Name, runs[1..], count);
    }

    // What the shell counts of the whole process, its start included.
    private static async Task<string> TimedAsync(string command, string folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%R %U %S'; time {command} >/dev/null 2>&1"]) { RedirectStandardError = true, Environment = { ["HOME"] = folder, ["LC_ALL"] = "C.UTF-8" }, WorkingDirectory = folder })!;
        var said = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return said.Trim().Split('\n')[^1];
    }

    private static void Report(string name, List<Run> runs, int count)
    {
        var middle = runs.OrderBy(r => r.Seconds).ElementAt(runs.Count / 2);
        Console.WriteLine(Invariant($"sources: {name}: {middle.Seconds * 1000:F0} ms (from {runs.Min(r => r.Seconds) * 1000:F0} to {runs.Max(r => r.Seconds) * 1000:F0}), {middle.Processor * 1000:F0} ms of processor, {middle.Bytes / (double)count:F0} bytes a source, {middle.Unchanged} of {count} answered « not modified »"));
    }

    private sealed record Run(double Seconds, double Processor, long Bytes, long Unchanged)
    {
        public static Run Of(string said, (long Bytes, long Unchanged) passed)
        {
            var parts = said.Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            return new Run(parts[0], parts[1] + parts[2], passed.Bytes, passed.Unchanged);
        }
    }
}
