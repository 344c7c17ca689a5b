using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>The help of System.CommandLine, with the words its French lacks.</summary>
internal sealed class HelpInWords(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not have given the rest.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parsed)
    {
        var (said, output) = (new StringWriter(), parsed.InvocationConfiguration.Output);
        parsed.InvocationConfiguration.Output = said;
        try
        {
            return help.Invoke(parsed);
        }
        finally
        {
            parsed.InvocationConfiguration.Output = output;
            output.Write(said.ToString()
                .Replace("[[--] <additional arguments>...]]", VerbTexts.HelpMore, StringComparison.Ordinal)
                .Replace("Arguments passed to the application that is being run.", VerbTexts.HelpMoreDetail, StringComparison.Ordinal)
                .Replace("[default: ", VerbTexts.HelpDefault, StringComparison.Ordinal));
        }
    }
}
