namespace CgtBot.Chat.Phrases.Words;

/// <summary>All the words of the commands. In a list, « ~ » stands for the usual endings of a French verb in -er, « {a|b} » for either, « + » marks a plural.</summary>
internal static class Lexicon
{
    public static readonly (Concept Concept, string Words)[] Entries = [.. RegisterWords.Entries, .. CommitteeWords.Entries, .. WatchWords.Entries, .. PersonWords.Entries];

    private static readonly string[] VerbEndings = ["e", "es", "er", "ez", "ons", "ee", "ees", "ent", "ait", "era", "eront", "eriez", "erait", "ant", "ais", "aient", "iez", "erai", "eras", "erez", "erons", "eraient"];

    public static IEnumerable<(string Expression, bool Plural)> Expressions(string words) =>
        words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Forms);

    private static IEnumerable<(string, bool)> Forms(string word) =>
        word.IndexOf('{') is >= 0 and var open && word.IndexOf('}', open) is var close ? word[(open + 1)..close].Split('|').SelectMany(choice => Forms(word[..open] + choice + word[(close + 1)..]))
        : word.IndexOf('~') is >= 0 and var tilde ? VerbEndings.Select(ending => (word[..tilde] + ending + word[(tilde + 1)..], false))
        : word.EndsWith('+') ? [(word[..^1], true)]
        : [(word, false)];
}
