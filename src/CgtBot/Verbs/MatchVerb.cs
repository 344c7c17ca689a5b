using System.CommandLine;
using System.Globalization;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using CgtBot.Topics;

namespace CgtBot.Verbs;

/// <summary>`match`: publications in as JSON lines, their topics out, one line each; a bad line is named on the error stream and the others are still answered.</summary>
internal static class MatchVerb
{
    private static readonly SectionId Anyone = new(1);

    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = MatchTexts.File, Arity = ArgumentArity.ZeroOrOne };
        var reasons = new Option<bool>("--reasons") { Description = MatchTexts.Reasons };
        var command = new Command("match", MatchTexts.Description) { file, reasons };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file), parsed.GetValue(reasons), ct));
        return command;
    }

    private static async Task<int> RunAsync(string? file, bool reasons, CancellationToken ct)
    {
        try
        {
            using var input = new StreamReader(file is null or "-" ? Console.OpenStandardInput() : File.OpenRead(file), Encoding.UTF8);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            return await AnswerAsync(input, output, Console.Error, reasons, ct);
        }
        catch (Exception e) when (file is not null && e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, MatchTexts.NoFile, file));
            return 2;
        }
    }

    /// <summary>Answers each line in turn; 2 when at least one could not be read.</summary>
    internal static async Task<int> AnswerAsync(TextReader input, TextWriter output, TextWriter errors, bool reasons, CancellationToken ct)
    {
        var matcher = TopicMatcher.Compile([new SectionTopics(Anyone, TopicPack.BuiltIn)]);
        var exit = 0;
        for (var number = 1; await input.ReadLineAsync(ct) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (publication, problem) = PublicationLine.Read(line);
            if (publication is null)
            {
                await errors.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, MatchTexts.BadLine, number, problem));
                exit = 2;
                continue;
            }

            await output.WriteLineAsync(MatchLine.Write(publication.Id, matcher.MatchFor(Anyone, publication.Text), reasons));
        }

        return exit;
    }
}
