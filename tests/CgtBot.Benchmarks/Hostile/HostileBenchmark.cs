using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Tests.Watch.Hostile;
using static System.FormattableString;

namespace CgtBot.Benchmarks.Hostile;

/// <summary>The table of hostile inputs, each row against a bot in a process of its own: what people read, the health of the source, and the most memory it held above its rest.</summary>
internal static class HostileBenchmark
{
    private const double MostAbove = 200;

    public static async Task<int> RunAsync(string? only)
    {
        var (rows, faults, worst) = (HostileInputs.All.Where(i => only is null || i.Row.Contains(only, StringComparison.Ordinal)).ToList(), 0, (Row: "", Above: 0d));
        await using var site = await FakeSite.StartAsync();
        foreach (var input in rows)
        {
            var result = await RowAsync(input, site);
            var fault = FaultOf(input, result);
            faults += fault is null ? 0 : 1;
            worst = result?.Above > worst.Above ? (input.Row, result.Above) : worst;
            Console.WriteLine(result is null ? $"hostile: {input.Row} | {fault}"
                : Invariant($"hostile: {input.Row} | {result.Sentence(input.Said)} | {(result.Failures > 0 ? $"failing ({result.Failures})" : "well")}, {result.Publications} publications kept, {result.Faults} faults | {result.Above:F0} MB above {result.Idle:F0} MB, {result.Seconds:F1} s{(fault is null ? "" : $" | FAULT: {fault}")}"));
        }

        Console.WriteLine(Invariant($"hostile: {rows.Count} rows, {faults} fault(s); the most held above rest is {worst.Above:F0} MB ({worst.Row}); bar {MostAbove:F0} MB"));
        return faults == 0 ? 0 : 1;
    }

    private static string? FaultOf(HostileInput input, HostileResult? result) =>
        result is null ? "the bot stopped"
        : result.Above > MostAbove ? "more memory than the bar"
        : !result.Said.Contains(input.Said, StringComparison.Ordinal) ? $"« {input.Said} » is not said"
        : (result.Failures > 0, result.Publications, result.Faults) != (input.Fails, input.Kept, 0) ? Invariant($"expected {(input.Fails ? "failing" : "well")} and {input.Kept} publications")
        : null;

    /// <summary>Null when the bot did not outlive it.</summary>
    private static async Task<HostileResult?> RowAsync(HostileInput input, FakeSite site)
    {
        var work = Directory.CreateTempSubdirectory("cgtbot-hostile-").FullName;
        try
        {
            var folder = Path.Combine(work, "annonces");
            await using var place = new HostilePlace(site, folder, input.Kind, input.Row);
            var source = new Source { Name = input.Row, Kind = input.Kind, Address = place.Definition.Address.AbsoluteUri, Publishes = PublicationKind.Job, Definition = place.Definition.Stored() };
            string[] settings = [$"--Storage:Folder={Path.Combine(work, "data")}", $"--Storage:KeyFolder={Path.Combine(work, "keys")}", .. HostilePlace.Settings(site, folder).Select(s => $"--{s.Key}={s.Value}")];
            var start = MeasuredProcess.Of("hostile-bot", work, [JsonSerializer.Serialize(source), .. settings], MeasuredProcess.FreeAddress());
            (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
            using var bot = Process.Start(start)!;
            try
            {
                // The first line tells that it read the source while that was honest.
                return await bot.StandardOutput.ReadLineAsync() is null ? null : await LookAsync(bot, input, place);
            }
            finally
            {
                bot.Kill();
                await bot.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<HostileResult?> LookAsync(Process bot, HostileInput input, HostilePlace place)
    {
        input.Becomes(place);
        await bot.StandardInput.WriteLineAsync("look");
        return await bot.StandardOutput.ReadLineAsync() is { } line ? JsonSerializer.Deserialize<HostileResult>(line) : null;
    }
}

/// <summary>What a look cost and what came of it.</summary>
internal sealed record HostileResult(string Said, int Failures, int Publications, int Faults, double Idle, double Peak, double Seconds)
{
    public double Above => Peak - Idle;

    /// <summary>The line people read that says what is wrong.</summary>
    public string Sentence(string said) => Said.Split('\n').FirstOrDefault(l => l.Contains(said, StringComparison.Ordinal)) is { } line ? line.Trim() : Said.ReplaceLineEndings(" / ")[..Math.Min(200, Said.Length)].ToString(CultureInfo.InvariantCulture);
}
