namespace CgtBot.Chat.Phrases;

/// <summary>The part of a phrase that is the order, and what follows it in the person's own words (null when nothing does).</summary>
internal sealed record Head(Reading Reading, int Count, string? Tail)
{
    public IEnumerable<Item> Items => Reading.Items.Take(Count);

    public bool Has(Concept concept)
    {
        for (var i = 0; i < Count; i++)
            if (Reading.Items[i].Is(concept)) return true;
        return false;
    }

    public bool HasAny(params ReadOnlySpan<Concept> concepts)
    {
        var set = ConceptSet.Of(concepts);
        for (var i = 0; i < Count; i++)
            if (Reading.Items[i].Meaning.Concepts.Meets(set)) return true;
        return false;
    }

    public bool HasKind(ItemKind kind) => Items.Any(i => i.Kind == kind);

    public bool Plural(Concept concept) => Items.Any(i => i.Is(concept) && i.Meaning.Plural);

    /// <summary>Asked with a question mark and not as a favour (« peux-tu… ? »).</summary>
    public bool Asks => Items.Any(i => i.Kind == ItemKind.Mark && i.Text == "?") && !Has(Concept.Request);

    public string? Topic => Items.FirstOrDefault(i => i.Meaning.Topic is not null).Meaning?.Topic;

    public string? Body => Items.FirstOrDefault(i => i.Meaning.Body is not null).Meaning?.Body;

    public Item? First(ItemKind kind)
    {
        foreach (var item in Items)
            if (item.Kind == kind) return item;
        return null;
    }

    /// <summary>The first piece that is neither courtesy nor a mark.</summary>
    public Item? Opening => Items.Where(i => !i.IsFree && !i.Is(Concept.Request)).Select(i => (Item?)i).FirstOrDefault();

    public int Meaningful => Items.Count(i => !i.IsFree && !i.Is(Concept.Request));

    /// <summary>The order up to a colon, a line break or a dash, and the words after it.</summary>
    public static Head? Split(Reading reading)
    {
        var at = Mark(reading, ":");
        if (at < 0) at = Mark(reading, "\n", "-", "–", "—");
        if (at < 0) return null;
        return new Head(reading, at, Cut(reading, reading.Items[at].End));
    }

    public static string Cut(Reading reading, int from) => reading.Phrase.AsSpan(from).TrimStart(" \t\r\n\u00A0\u202F>=→").TrimEnd().ToString();

    private static int Mark(Reading reading, params string[] marks)
    {
        var said = false;
        var (numbers, others) = (0, 0);
        for (var i = 0; i < reading.Items.Count; i++)
        {
            var item = reading.Items[i];
            if (item.Kind == ItemKind.Mark && marks.Contains(item.Text) && said && others > 0) return i;
            said |= !item.IsFree;
            if (item.Kind is ItemKind.Number or ItemKind.Gap) numbers++;
            else if (!item.IsFree) others++;
        }
        return -1;
    }
}
