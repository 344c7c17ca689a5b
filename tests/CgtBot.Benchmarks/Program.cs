using System.Globalization;
using CgtBot.Benchmarks;

// One file per benchmark; each prints its figures beside a floor measured in the same run.
return args.FirstOrDefault() switch
{
    "start" => await StartBenchmark.RunAsync(args.ElementAtOrDefault(1)),
    "list" => await ListBenchmark.RunAsync(Amount(100_000)),
    "reminders" => await RemindersBenchmark.RunAsync(Amount(100_000)),
    "parse" => ParseBenchmark.Run(args.ElementAtOrDefault(1)),
    "match" => MatchBenchmark.Run(args.ElementAtOrDefault(1) ?? Path.Combine(Path.GetTempPath(), "cgtbot-corpus"), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200),
    "crash" => await CrashDrill.RunAsync(Amount(20)),
    _ => Usage(),
};

int Amount(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/CgtBot.Benchmarks -- start [CgtBot] | list [rows] | reminders [rows] | parse [file] | match [folder [MB]] | crash [kills]");
    return 2;
}
