using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Benchmarks.Matching;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Domain.Topics.Finding;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Benchmarks;

/// <summary>
/// Finding terms and deciding on them, in MB of UTF-8 text a second on one thread, beside Hyperscan, SearchValues and Regex on the same postings in the same run.
/// Every figure is the median of passes taken in turn, so that a machine that slows down slows them all.
/// </summary>
internal static class MatchBenchmark
{
    private const int Passes = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Beyond this a compiled pattern takes minutes to build and gains nothing.</summary>
    private const int MostForRegex = 100;

    public static int Run(string folder, int megabytes)
    {
        if (!File.Exists(Path.Combine(folder, "corpus.txt")))
        {
            Corpus.Make(folder, megabytes);
        }

        var (postings, terms) = (Corpus.Postings(folder), Corpus.Terms(folder));
        Say($"match: {postings.Length} postings, {Bytes(postings) / 1e6:F0} MB, one thread, median of {Passes} passes; wide vectors {(LetterFold.IsSupported(FoldPath.Wide) ? "yes" : "no")}, Hyperscan {(Hyperscan.IsInstalled ? "yes" : "not installed (libhyperscan5)")}");
        var folded = postings.Select(p => Encoding.UTF8.GetBytes(Folded(p))).ToArray();
        Pack(postings);
        foreach (var count in new[] { 100, 1_000, 10_000, 100_000 })
        {
            Compare(postings, folded, terms[..count]);
        }

        return 0;
    }

    private static void Compare(string[] postings, byte[][] folded, string[] terms)
    {
        var built = Stopwatch.GetTimestamp();
        var phrases = SetOf(terms);
        var building = Stopwatch.GetElapsedTime(built);
        built = Stopwatch.GetTimestamp();
        var matcher = TopicMatcher.Compile(Sections(terms));
        var compiling = Stopwatch.GetElapsedTime(built);
        var finder = new TermFinder(phrases);
        using var hyperscan = Hyperscan.IsInstalled ? new Hyperscan([.. terms.Select(Folded).Distinct()]) : null;
        var values = SearchValues.Create(terms, StringComparison.OrdinalIgnoreCase);
        var some = postings[..(postings.Length / 20)];

        Say($"{terms.Length} terms: compiled in {building.TotalSeconds:F3} s (with their sections and rules {compiling.TotalSeconds:F3} s)");
        List<Contender> contenders =
        [
            ("floor: folded, nothing looked up", postings, p => ScannedText.Of(p).Blocks),
            ("finding", postings, p => finder.Find(p).Count),
            ("finding, portable vectors", postings, p => finder.Find(p, FoldPath.Portable).Count),
            ("finding, scalar", postings, p => finder.Find(p, FoldPath.Scalar).Count),
            ("the whole decision, all sections", some, p => matcher.Match(new PublicationText(PublicationKind.Job, "", p)).Count),
            ("SearchValues<string>", some, p => Occurrences(p, values)),
        ];
        if (hyperscan is not null)
        {
            contenders.Add(new("Hyperscan", postings, i => hyperscan.Count(folded[i])));
        }

        if (terms.Length <= MostForRegex)
        {
            contenders.Add(Compiled(terms, some));
        }

        Measure([.. contenders]);
    }

    /// <summary>What the shipped topics cost, on texts that seldom name them.</summary>
    private static void Pack(string[] postings)
    {
        var matcher = TopicMatcher.Compile([new SectionTopics(new SectionId(1), TopicPack.BuiltIn)]);
        var finder = new TermFinder(SetOf(TopicPack.BuiltIn.SelectMany(t => t.Terms).Select(t => t.Text)));
        Say($"the built-in topics");
        Measure(("finding", postings, p => finder.Find(p).Count), ("the whole decision", postings, p => matcher.MatchFor(new SectionId(1), new PublicationText(PublicationKind.Job, "", p)).Count));
    }

    private static PhraseSet SetOf(IEnumerable<string> terms)
    {
        var builder = new PhraseSet.Builder();
        foreach (var term in terms)
        {
            builder.AddTerm(term);
        }

        return builder.Build();
    }

    /// <summary>Ten thousand sections that share the terms among them, ten to a topic.</summary>
    private static IEnumerable<SectionTopics> Sections(string[] terms)
    {
        var topics = terms.Chunk(10).Select((some, i) => new Topic(new TopicId($"t{i}"), $"t{i}", $"t{i}") { Terms = [.. some.Select(TopicTerm.Of)] }).ToList();
        return Enumerable.Range(1, 10_000).Select(i => new SectionTopics(new SectionId(i), [topics[i % topics.Count]]));
    }

    private static Contender Compiled(string[] terms, string[] postings)
    {
        var regex = new Regex($@"\b(?:{string.Join('|', terms.Select(Regex.Escape))})\b", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return ("Regex, compiled", postings, p => regex.Count(p));
    }

    private static int Occurrences(ReadOnlySpan<char> text, SearchValues<string> values)
    {
        var found = 0;
        for (var at = text.IndexOfAny(values); at >= 0; at = text.IndexOfAny(values))
        {
            found++;
            text = text[(at + 1)..];
        }

        return found;
    }

    private static void Measure(params Contender[] contenders)
    {
        var speeds = contenders.Select(_ => new List<double>()).ToList();
        var found = new long[contenders.Length];
        var allocated = new long[contenders.Length];
        // The runtime compiles what is used much a second time, better: let it finish.
        foreach (var contender in contenders)
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            {
                contender.Run();
            }
        }

        for (var pass = 0; pass < Passes; pass++)
        {
            for (var c = 0; c < contenders.Length; c++)
            {
                var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                found[c] = contenders[c].Run();
                speeds[c].Add(contenders[c].Bytes / 1e6 / Stopwatch.GetElapsedTime(start).TotalSeconds);
                allocated[c] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        foreach (var (contender, speed, count, bytes) in contenders.Zip(speeds, found).Zip(allocated, (a, b) => (a.First, a.Second, a.Third, b)))
        {
            var counted = speed.Order().ToList();
            Say($"  {contender.Name,-34} {counted[counted.Count / 2],7:F1} MB/s ({counted[0]:F0} to {counted[^1]:F0}), {count} found in {contender.Bytes / 1e6:F0} MB, {bytes / 1e6:F1} MB allocated");
        }
    }

    /// <summary>Small letters without accents, as substring search needs the text.</summary>
    private static string Folded(string text) => string.Concat(text.Select(c => Folding.Of(c) ?? (c == '’' ? "'" : c.ToString())));

    private static long Bytes(string[] postings) => postings.Sum(p => (long)Encoding.UTF8.GetByteCount(p));

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Contender(string Name, string[] Postings, Func<int, long> RunOne)
    {
        public long Bytes { get; } = MatchBenchmark.Bytes(Postings);

        public long Run()
        {
            long found = 0;
            for (var i = 0; i < Postings.Length; i++)
            {
                found += RunOne(i);
            }

            return found;
        }

        public static implicit operator Contender((string Name, string[] Postings, Func<string, int> Find) way) => new(way.Name, way.Postings, i => way.Find(way.Postings[i]));
    }
}
