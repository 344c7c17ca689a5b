using System.CommandLine;
using System.Text;
using CgtBot.Domain.Minutes;
using CgtBot.Dossiers;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary><c>extract FILE</c>: what an import would take from a dossier, as JSON; nothing is saved.</summary>
public static class ExtractVerb
{
    private const int BadInput = 2;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = MinutesTexts.ExtractFile };
        var verb = new Command("extract", MinutesTexts.Extract) { file };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), parsed.InvocationConfiguration, ct));
        return verb;
    }

    private static async Task<int> RunAsync(string path, InvocationConfiguration console, CancellationToken ct)
    {
        var file = path == "-" ? await DossierFile.ReadAsync(Console.OpenStandardInput(), ct) : await DossierFile.ReadAsync(path, ct);
        if (file.Problem is { } problem)
        {
            await console.Error.WriteLineAsync(DossierFile.Explain(problem, path == "-" ? MinutesTexts.StandardInput : path));
            return BadInput;
        }

        await WriteAsync(console.Output, ExtractJson.Of(MinutesReader.Read(file.Text)), ct);
        return 0;
    }

    // A console may be set to another encoding; the JSON is UTF-8 whatever it is.
    private static async Task WriteAsync(TextWriter output, string json, CancellationToken ct)
    {
        if (!ReferenceEquals(output, Console.Out))
        {
            await output.WriteLineAsync(json);
            return;
        }

        await using var standard = Console.OpenStandardOutput();
        await standard.WriteAsync(Encoding.UTF8.GetBytes(json + "\n"), ct);
    }
}
