using System.Text.Json.Serialization;

namespace CgtBot.Domain.Messages;

/// <summary>A part of a card. The hierarchy is closed: every channel renders each of these.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Items), "items")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(Input), "input")]
public abstract record CardBlock
{
    private CardBlock() { }

    /// <summary>A paragraph of plain text; line breaks are kept.</summary>
    public sealed record Paragraph(string Text, TextWeight Weight = TextWeight.Normal) : CardBlock;

    /// <summary>Label and value pairs.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Pairs) : CardBlock
    {
        /// <summary>True when the values are whole numbers of things that compare: a channel may draw them as bars.</summary>
        public bool Counted { get; init; }
    }

    /// <summary>A list; each item may carry buttons of its own.</summary>
    public sealed record Items(IReadOnlyList<CardItem> Rows) : CardBlock
    {
        /// <summary>How many there are in all, when these are one page of them.</summary>
        public int? Total { get; init; }
    }

    /// <summary>Words of a source, verbatim, with the matched terms marked (offsets into <see cref="Text"/>) and where they come from.</summary>
    public sealed record Quote(string Text, IReadOnlyList<Mark> Marks, string? Source = null) : CardBlock;

    /// <summary>A link out, http or https, or a path on the bot's own host; nothing else is ever rendered as a link.</summary>
    public sealed record Link(string Label, string Address) : CardBlock;

    /// <summary>A picture, by its path on the bot's own host, with the text that stands for it.</summary>
    public sealed record Picture(string Path, string AlternativeText) : CardBlock;

    /// <summary>Something to fill in; sent by the buttons that name it.</summary>
    public sealed record Input(CardInput Field) : CardBlock;
}

public enum TextWeight
{
    Normal,
    Subtle,
    Strong,
}

public sealed record Fact(string Label, string Value);

/// <summary>A row of a list: a title, a smaller line of detail, buttons.</summary>
public sealed record CardItem(string Title, string? Detail = null, IReadOnlyList<CardButton>? Buttons = null);

/// <summary>A marked stretch of a quote, in UTF-16 units of its text.</summary>
public readonly record struct Mark(int Start, int Length);
