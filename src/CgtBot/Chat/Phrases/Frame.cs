using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>Which references and values an order may hold.</summary>
[Flags]
internal enum Slots
{
    None = 0,
    Number = 1,
    Two = 2,
    Gap = 4,
    Topic = 8,
    Body = 16,
    Date = 32,
    Url = 64,
    Quote = 128,
    Person = 256,

    /// <summary>Words of the person's own in the middle of the order: a name, a term, a value.</summary>
    Words = 512,
}

/// <summary>How one order is said: the ideas it must hold, those it may hold, its values, and where the person's own words begin. Anything else in the phrase speaks against it.</summary>
internal sealed record Frame(string Command, params Concept[][] Needs)
{
    private readonly ConceptSet[] needs = [.. Needs.Select(n => ConceptSet.Of(n))];

    public Concept[] Allows { get; init; } = [];

    public Slots Needed { get; init; }

    public Slots Accepted { get; init; }

    /// <summary>The argument that takes the person's own words; null when the order has none.</summary>
    public string? Text { get; init; }

    /// <summary>Words that only introduce the text and are no part of it.</summary>
    public string[] Connectors { get; init; } = [];

    /// <summary>The text may follow without any mark (« réponse 12 le coût est… »).</summary>
    public bool Inline { get; init; }

    /// <summary>The text must be introduced by a mark or a connector when it follows in the same breath.</summary>
    public bool Introduced { get; init; }

    /// <summary>Says what happened (« le CST a rendu… »): asked as a question it is a wish to see, not to record.</summary>
    public bool Reports { get; init; }

    public string DateArgument { get; init; } = "date";

    public Lean Lean { get; init; } = Lean.Back;

    public Func<Head, bool>? When { get; init; }

    public Func<Head, ChatCommand, ChatCommand>? Then { get; init; }

    /// <summary>So plainly this order that words the bot does not know may stand in it.</summary>
    public Func<Head, bool>? Forgiving { get; init; }

    public ConceptSet Welcome => welcome ??= ConceptSet.Of([.. Needs.SelectMany(n => n), .. Allows, Concept.Request]);

    private ConceptSet? welcome;

    public bool MayFit(ConceptSet said)
    {
        foreach (var need in needs)
            if (!need.Meets(said)) return false;
        return true;
    }

    /// <summary>The pieces that speak against this order; null when something it needs is missing.</summary>
    public int? Strikes(Head head)
    {
        var strikes = 0;
        var numbers = 0;
        var seen = default(ConceptSet);
        var filled = Slots.None;
        for (var i = 0; i < head.Count; i++)
        {
            var item = head.Reading.Items[i];
            seen |= item.Meaning.Concepts;
            filled |= SlotOf(item, ref numbers);
            strikes += Welcomes(item, numbers) ? 0 : item.Is(Concept.People) ? 9 : 1;
        }
        return MayFit(seen) && (filled & Needed) == Needed ? strikes : null;
    }

    public bool Welcomes(Item item, int numbers)
    {
        if (item.IsFree) return true;
        var slots = Needed | Accepted;
        return item.Kind switch
        {
            ItemKind.Words => item.Meaning.Concepts.Meets(Welcome) || item.Meaning.Topic is not null && slots.HasFlag(Slots.Topic) || item.Meaning.Body is not null && slots.HasFlag(Slots.Body) || slots.HasFlag(Slots.Words) && !item.Is(Concept.People),
            ItemKind.Number => slots.HasFlag(Slots.Number) && numbers <= (slots.HasFlag(Slots.Two) ? 2 : 1),
            ItemKind.Gap => slots.HasFlag(Slots.Gap),
            ItemKind.Date => slots.HasFlag(Slots.Date),
            ItemKind.Url => slots.HasFlag(Slots.Url),
            ItemKind.Quote => slots.HasFlag(Slots.Quote),
            ItemKind.Person => slots.HasFlag(Slots.Person),
            _ => slots.HasFlag(Slots.Words),
        };
    }

    public static Slots SlotOf(Item item, ref int numbers) => item.Kind switch
    {
        ItemKind.Number => ++numbers > 1 ? Slots.Number | Slots.Two : Slots.Number,
        ItemKind.Gap => Slots.Gap,
        ItemKind.Date => Slots.Date,
        ItemKind.Url => Slots.Url,
        ItemKind.Quote => Slots.Quote,
        ItemKind.Person => Slots.Person,
        _ => (item.Meaning.Topic is null ? 0 : Slots.Topic) | (item.Meaning.Body is null ? 0 : Slots.Body),
    };
}
