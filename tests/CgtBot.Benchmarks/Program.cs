using System.Globalization;
using CgtBot.Benchmarks;
using CgtBot.Benchmarks.Hostile;
using CgtBot.Benchmarks.Slack;
using CgtBot.Benchmarks.Sources;
using CgtBot.Benchmarks.Teams;

// One file per benchmark; each prints its figures beside a floor measured in the same run.
return args.FirstOrDefault() switch
{
    "start" => await StartBenchmark.RunAsync(args.ElementAtOrDefault(1)),
    "list" => await ListBenchmark.RunAsync(Amount(100_000)),
    "reminders" => await RemindersBenchmark.RunAsync(Amount(100_000)),
    "parse" => ParseBenchmark.Run(args.ElementAtOrDefault(1)),
    "match" => MatchBenchmark.Run(args.ElementAtOrDefault(1) ?? Path.Combine(Path.GetTempPath(), "cgtbot-corpus"), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200),
    "crash" => await CrashDrill.RunAsync(Amount(20)),
    "crash-bot" => await CrashDrill.ServeAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)),
    "slack-crash" => await SlackCrashDrill.RunAsync(Amount(50), args.ElementAtOrDefault(2)),
    "slack-crash-bot" => await SlackCrashDrill.ServeAsync(args[1], args[2..]),
    "teams-load" => await TeamsLoad.RunAsync(Amount(50), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 40),
    "teams-crash" => await TeamsCrash.RunAsync(Amount(20)),
    "slack-load" => await SlackLoad.RunAsync(Amount(50), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 40),
    "slack-load-bot" => await SlackLoad.ServeAsync(args[1..]),
    "teams-load-bot" => await TeamsLoad.ServeAsync(args[1..]),
    "sources" => await SourcesBenchmark.RunAsync(Amount(200)),
    "sources-bot" => await SourcesBot.RunAsync(args[1]),
    "postings" => await PostingsBenchmark.RunAsync(Amount(100_000), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1_000),
    "latency" => await LatencyBenchmark.RunAsync(Amount(20)),
    "hostile" => await HostileBenchmark.RunAsync(args.ElementAtOrDefault(1)),
    "hostile-bot" => await HostileProcess.RunAsync(args[1], args[2..]),
    _ => Usage(),
};

int Amount(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/CgtBot.Benchmarks -- start [CgtBot] | list [rows] | reminders [rows] | parse [file] | match [folder [MB]] | crash [kills] | sources [sites] | postings [number [sections]] | latency [postings] | hostile [row] | slack-crash [kills [with|without]] | teams-load [conversations [messages]] | teams-crash [kills] | slack-load [places [commands]]");
    return 2;
}
