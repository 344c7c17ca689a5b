namespace CgtBot.Domain.Topics.Reading;

/// <summary>A form that a phrase word takes in texts, with all that tells a plain word to be it: thirty-two bytes, so that a look costs one line of the cache.</summary>
internal readonly struct Form(BareWord bare, int symbol, byte endings, WordForm kind)
{
    private readonly ulong head = bare.Head;
    private readonly ulong tail = bare.Tail;
    private readonly byte length = (byte)bare.Length;
    private readonly byte endings = endings;

    private Form(in Form form, int step)
        : this(form.Bare, form.Symbol, form.endings, form.Kind) => Step = step;

    /// <summary>The number of the phrase word.</summary>
    public int Symbol { get; } = symbol;

    /// <summary>Where the phrases go on that this word begins; 0 when none does.</summary>
    public int Step { get; }

    private WordForm Kind { get; } = kind;

    /// <summary>False for the empty place of a table.</summary>
    public bool IsThere => length != 0;

    public BareWord Bare => new(head, tail, length);

    /// <summary>True when the codes of a word say too little of it: its letters must be read.</summary>
    public bool NeedsReading => endings == 0;

    public bool NeedsCapitals => Kind == WordForm.Capitals;

    /// <summary>True when a word may be this form, by the codes that are kept of it.</summary>
    public bool Is(in BareWord word) => head == word.Head && tail == word.Tail && length == word.Length;

    /// <summary>True when a word that is the form without its ending may end so.</summary>
    public bool Ends(int ending) => (endings >> ending & 1) != 0;

    public Form With(int step) => new(this, step);
}
