using System.Diagnostics;
using System.Globalization;
using CgtBot.Chat.Phrases;

namespace CgtBot.Benchmarks;

/// <summary>What understanding one phrase takes, warm, on one thread: everyday phrases of a file, or of the tests' own data. The floor is cutting the phrase into its words and nothing else.</summary>
internal static class ParseBenchmark
{
    private const int WarmUp = 60;
    private const int Rounds = 200;

    private static readonly DateOnly Today = new(2025, 6, 13);

    public static int Run(string? path)
    {
        if (Phrases(path) is not { Count: > 0 } phrases)
        {
            Console.Error.WriteLine("parse: no phrases; give a file of phrases, or of lines {\"text\": …}");
            return 2;
        }

        var (read, allocated) = Measure(phrases, phrase => PhraseReader.BuiltIn.Read(phrase, Today).Name.Length);
        var (floor, floorAllocated) = Measure(phrases, phrase => phrase.Split(' ').Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parse: {phrases.Count} phrases, {Rounds} rounds each, warm, one thread"));
        Print("a phrase to its command", read, allocated);
        Print("floor: a phrase cut at its spaces", floor, floorAllocated);
        foreach (var (phrase, microseconds) in phrases.Zip(PerPhrase(phrases)).OrderByDescending(p => p.Second).Take(5))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  slowest: {microseconds,7:F1} µs  {phrase[..Math.Min(70, phrase.Length)]}"));
        }

        return 0;
    }

    private static List<string> Phrases(string? path)
    {
        var files = path is not null ? [path] : Directory.Exists("tests/CgtBot.Tests") ? Directory.GetFiles("tests/CgtBot.Tests/Fixtures/phrases", "*.jsonl") : [];
        return [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => line[0] == '{' ? System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()! : line)];
    }

    /// <summary>Every reading of every phrase by itself, so that the median is a phrase's and not a batch's.</summary>
    private static (double[] Times, double Bytes) Measure(List<string> phrases, Func<string, int> read)
    {
        for (var i = 0; i < WarmUp; i++) phrases.ForEach(p => read(p));
        var times = new double[phrases.Count * Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < phrases.Count; i++) times[round * phrases.Count + i] = Time(() => read(phrases[i]));
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)times.Length;
        Array.Sort(times);
        return (times, bytes);
    }

    private static IEnumerable<double> PerPhrase(List<string> phrases) => phrases.Select(phrase =>
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(() => PhraseReader.BuiltIn.Read(phrase, Today).Name.Length)).Order().ToList();
        return times[Rounds / 2];
    });

    private static double Time(Func<int> run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static void Print(string what, double[] times, double bytes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {what,-36} median {times[times.Length / 2],6:F1} µs, p95 {times[times.Length * 95 / 100],6:F1} µs, p99 {times[times.Length * 99 / 100],6:F1} µs, {bytes,7:F0} bytes"));
}
