using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>The command line: one line per verb; without a verb the bot runs.</summary>
public static class CommandLine
{
    public static RootCommand Root()
    {
        var root = new RootCommand(VerbTexts.Root)
        {
            RunVerb.Create(),
            ImportVerb.Create(),
            ReplayVerb.Create(),
            DemoVerb.Create(),
            DossierVerb.Create(),
            MatchVerb.Create(),
            ParseVerb.Create(),
            ExtractVerb.Create(),
            ExportVerb.Create(),
            VerifyVerb.Create(),
            BackupVerb.Create(),
            RestoreVerb.Create(),
            MigrateVerb.Create(),
            ScanVerb.Create(),
            SecretVerb.Create(),
            OriginalVerb.Create(),
            CodeVerb.Create(),
            BindVerb.Create(),
            ManifestVerb.Create(),
        };
        root.Options.Add(new Option<string>("--lang") { Description = VerbTexts.Lang, Recursive = true });
        var help = root.Options.OfType<HelpOption>().Single();
        (help.Description, help.Action) = (VerbTexts.HelpOption, new HelpInWords((HelpAction)help.Action!));
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => RunVerb.RunAsync(parsed, ct));
        return root;
    }

    /// <summary>Runs a verb; what stops it is told in a sentence on the error stream, with exit code 2 for what was given and 1 for a fault.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, CancellationToken ct = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(LanguageOf(args));
        var says = new InvocationConfiguration { Output = output ?? Console.Out, Error = error ?? Console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
        var parsed = Root().Parse(args);
        try
        {
            return Misread(parsed) is { } misread ? Tell(says, new PlainFault(2, misread)) : await parsed.InvokeAsync(says, ct);
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception fault)
        {
            return Tell(says, PlainFault.Of(fault) ?? new PlainFault(1, string.Format(CultureInfo.CurrentCulture, FaultTexts.Unforeseen, fault)));
        }
    }

    /// <summary>The settings that follow a verb: `--Section:Name="…"`.</summary>
    internal static string[] Settings(this ParseResult parsed) => [.. parsed.UnmatchedTokens];

    // French unless asked otherwise: the machine's language says little about who runs the bot.
    private static string LanguageOf(string[] args) =>
        args.SkipWhile(a => a != "--lang").Skip(1).FirstOrDefault() ?? args.FirstOrDefault(a => a.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..] ?? "fr";

    private static string? Misread(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Select(parsed.GetResult).FirstOrDefault(r => r?.Tokens is [{ Value: ['-', '-', ..] }]) is { } swallowed ? string.Format(CultureInfo.CurrentCulture, FaultTexts.ArgumentMissing, swallowed.Argument.Name, swallowed.Tokens[0].Value)
        : parsed.Errors.Count > 0 ? string.Join(Environment.NewLine, parsed.Errors.Select(e => WrongValue.Of(e, parsed.CommandResult.Command.Name)))
        : parsed.UnmatchedTokens is [{ } first, ..] && !first.StartsWith('-') ? string.Format(CultureInfo.CurrentCulture, FaultTexts.UnknownVerb, first)
        : parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors && parsed.UnmatchedTokens is [{ } strange, ..] ? string.Format(CultureInfo.CurrentCulture, FaultTexts.UnknownOption, strange, parsed.CommandResult.Command.Name)
        : null;

    private static int Tell(InvocationConfiguration says, PlainFault fault)
    {
        says.Error.WriteLine(fault.Sentence);
        return fault.Exit;
    }
}
