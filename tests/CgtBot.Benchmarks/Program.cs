using CgtBot.Benchmarks;

// One file per benchmark; each prints its figures beside a floor measured in the same run.
return args.FirstOrDefault() switch
{
    "reminders" => await RemindersBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000),
    "crash" => await CrashDrill.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/CgtBot.Benchmarks -- reminders [rows] | crash [kills]");
    return 2;
}
