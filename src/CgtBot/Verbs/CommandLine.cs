using System.CommandLine;

namespace CgtBot.Verbs;

/// <summary>The command line: one line per verb; without a verb the bot runs.</summary>
public static class CommandLine
{
    public static RootCommand Root() => new("CgtBot")
    {
    };
}
