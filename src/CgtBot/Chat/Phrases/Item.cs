using CgtBot.Chat.Phrases.Dates;

namespace CgtBot.Chat.Phrases;

internal enum ItemKind
{
    Words,
    Unknown,
    Number,
    Gap,
    Date,
    Url,
    Quote,
    Person,
    Mark,
}

/// <summary>What an expression may mean. The same words may be two concepts at once, or courtesy as well: the grammars decide.</summary>
internal sealed record Meaning(ConceptSet Concepts, bool Filler = false, bool Plural = false, string? Topic = null, string? Body = null)
{
    public static readonly Meaning Nothing = new(default(ConceptSet));

    public Meaning And(Meaning other) => new(Concepts | other.Concepts, Filler || other.Filler, Plural || other.Plural, other.Topic ?? Topic, other.Body ?? Body);
}

/// <summary>One understood (or not) piece of a phrase, with its place in what was typed.</summary>
internal readonly record struct Item(ItemKind Kind, int Start, int End, Meaning Meaning)
{
    public string Text { get; init; } = "";

    /// <summary>A number no entry will ever have; what was typed is in <see cref="Text"/>.</summary>
    public const int Beyond = int.MaxValue;

    public int Number { get; init; }

    /// <summary>The number as an argument: as it was typed when it is beyond all numbers, so that the answer can name it.</summary>
    public object Argument => Number == Beyond ? Text : Number;

    /// <summary>The number is written as one (n° 12, #12, la douze after its kind), so it cannot be a quantity.</summary>
    public bool Marked { get; init; }

    public SpokenDate Date { get; init; }

    public bool Is(Concept concept) => Meaning.Concepts.Has(concept);

    public bool IsFree => Kind == ItemKind.Mark || Kind == ItemKind.Words && Meaning.Filler;
}
