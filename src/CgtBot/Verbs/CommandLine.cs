using System.CommandLine;
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
            MatchVerb.Create(),
            ParseVerb.Create(),
            ExtractVerb.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => RunVerb.RunAsync([.. parsed.UnmatchedTokens], ct));
        return root;
    }
}
