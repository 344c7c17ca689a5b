namespace CgtBot.Chat.Phrases;

/// <summary>The term a person names: what is quoted, or the words between « mot-clé » and « au sujet ».</summary>
internal static class TermWords
{
    private static readonly HashSet<string> Turns = ["au sujet", "du sujet", "le sujet", "au theme", "du theme", "a", "au", "aux", "pour", "dans", "de", "du", "d", "des", "to", "for", "from", "in", "on", "of", "sur", "parmi", "le", "la", "les", "l", "the", "under"];

    public static string? Of(Head head)
    {
        if (head.First(ItemKind.Quote) is { } quote) return quote.Text;
        var items = head.Items.ToList();
        var named = items.FindIndex(i => i.Is(Concept.Term) && !i.Meaning.Plural);
        var before = named > 0 && items[named - 1].Text is "comme" or "as" ? Between(items, items.FindIndex(IsVerb) + 1, named - 1) : null;
        var after = before ?? Between(items, named + 1, items.Count);
        var free = after ?? Between(items, items.FindIndex(IsVerb) + 1, items.Count);
        return free is var (from, to) ? head.Reading.Phrase[items[from].Start..items[to].End] : null;
    }

    private static bool IsVerb(Item item) => item.Is(Concept.Add) || item.Is(Concept.Follow) || item.Is(Concept.Exclude) || item.Is(Concept.Remove) || item.Is(Concept.Withdraw) || item.Is(Concept.Dismiss);

    /// <summary>From the first free word to the last before the topic is turned to.</summary>
    private static (int From, int To)? Between(List<Item> items, int from, int count)
    {
        if (from == 0) return null;
        while (from < count && (items[from].IsFree && Turns.Contains(items[from].Text) || items[from].Kind == ItemKind.Mark)) from++;
        var to = from;
        while (to < count && !IsTurn(items, to)) to++;
        return to > from && items[from..to].All(i => i.Kind != ItemKind.Date) ? (from, to - 1) : null;
    }

    private static bool IsTurn(List<Item> items, int at)
    {
        var item = items[at];
        if (item.Is(Concept.Topic) || item.Is(Concept.Term) || item.Kind == ItemKind.Mark) return true;
        var rest = items.Skip(at).ToList();
        return item.IsFree && Turns.Contains(item.Text) && rest.Skip(1).SkipWhile(i => i.IsFree && Turns.Contains(i.Text) || i.Is(Concept.Topic) || i.Is(Concept.Term)).FirstOrDefault() is { Meaning.Topic: not null }
            || item.Meaning.Topic is not null && at == items.Count - 1 && at > 0 && items[at - 1].IsFree;
    }
}
