using CgtBot.Chat.Phrases.Dates;
using CgtBot.Chat.Phrases.Words;

namespace CgtBot.Chat.Phrases;

/// <summary>Every expression the bot knows, found by its words: the commands' own, courtesy, and the names of one section.</summary>
internal sealed class Vocabulary
{
    private readonly Node root = new();
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public Vocabulary(KnownNames names)
    {
        foreach (var (concept, list) in Lexicon.Entries)
            foreach (var (expression, plural) in Lexicon.Expressions(list))
                Add(expression, new Meaning(ConceptSet.Of(concept), Plural: plural));
        foreach (var filler in Split(Fillers.Words)) Add(filler, new Meaning(default, Filler: true));
        foreach (var (name, topic) in names.Topics) Add(name, new Meaning(default, Topic: topic));
        foreach (var (name, body) in names.Bodies) Add(name, new Meaning(default, Body: body));
        Spelling = new Spelling([.. words, .. DateWords.All, .. SpokenNumbers.Words], Split(Bystanders.Words).Select(w => Folding.Fold(w)));
    }

    public Spelling Spelling { get; }

    /// <summary>The longest expression from that word on: what it means and how many words it takes.</summary>
    public (Meaning? Meaning, int Length) Longest(IReadOnlyList<Token> tokens, int at)
    {
        (Meaning? Meaning, int Length) found = (null, 0);
        var node = root;
        for (var i = at; i < tokens.Count && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (!node.Next.TryGetValue(tokens[i].Text, out var next)) break;
            node = next;
            if (node.Meaning is not null) found = (node.Meaning, i - at + 1);
        }
        return found;
    }

    private void Add(string expression, Meaning meaning)
    {
        var node = root;
        foreach (var word in Tokens.Words(expression))
        {
            words.Add(word);
            if (!node.Next.TryGetValue(word, out var next)) node.Next[word] = next = new Node();
            node = next;
        }
        if (node != root) node.Meaning = node.Meaning?.And(meaning) ?? meaning;
    }

    private static string[] Split(string list) => list.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed class Node
    {
        public readonly Dictionary<string, Node> Next = new(StringComparer.Ordinal);

        public Meaning? Meaning { get; set; }
    }
}
