using CgtBot.Verbs;

namespace CgtBot.Tests.Support;

/// <summary>A verb of the command line, run as a person would, on a folder of its own.</summary>
public static class Verb
{
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exit = await CommandLine.RunAsync(args, output, errors, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), errors.ToString());
    }
}
