using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>A part of an Adaptive Card, its properties named as in the schema. Only what our cards are made of.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(BarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputChoices), "Input.ChoiceSet")]
public abstract record AdaptiveElement
{
    private AdaptiveElement() { }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }

    /// <summary>What a client that does not know the element shows in its place.</summary>
    public AdaptiveElement? Fallback { get; init; }

    /// <summary>Text read as Markdown: what people wrote is escaped before it comes here.</summary>
    public sealed record TextBlock(string Text, TextSize? Size = null, FontWeight? Weight = null, TextColor? Color = null, string? Style = null, bool Wrap = true) : AdaptiveElement;

    /// <summary>Text read as it is, never as Markdown.</summary>
    public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : AdaptiveElement;

    public sealed record FactSet(IReadOnlyList<AdaptiveFact> Facts) : AdaptiveElement;

    /// <summary>Bars as Teams draws them; unknown to other hosts, hence always with a fallback.</summary>
    public sealed record BarChart(IReadOnlyList<Bar> Data, string DisplayMode = "AbsoluteNoAxis") : AdaptiveElement;

    public sealed record Container(IReadOnlyList<AdaptiveElement> Items, string? Style = null) : AdaptiveElement;

    public sealed record ActionSet(IReadOnlyList<AdaptiveAction> Actions) : AdaptiveElement;

    public sealed record InputText(string Id, string Label, bool? IsRequired = null, string? ErrorMessage = null, string? Value = null, bool? IsMultiline = null) : AdaptiveElement;

    public sealed record InputDate(string Id, string Label, bool? IsRequired = null, string? ErrorMessage = null, string? Value = null) : AdaptiveElement;

    public sealed record InputChoices(string Id, string Label, IReadOnlyList<AdaptiveChoice> Choices, string Style, bool? IsMultiSelect = null, bool? IsRequired = null, string? ErrorMessage = null, string? Value = null, string? Placeholder = null, bool Wrap = true) : AdaptiveElement;
}

public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    public FontWeight? Weight { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Highlight { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}

public sealed record AdaptiveFact(string Title, string Value);

public sealed record AdaptiveChoice(string Title, string Value);

public sealed record Bar(string X, long Y);

public enum Spacing
{
    None,
    Small,
    Medium,
}

public enum TextSize
{
    Small,
    Medium,
    Large,
}

public enum FontWeight
{
    Bolder,
}

/// <summary>Colours by their meaning: each client draws them for its own light, dark or high-contrast theme.</summary>
public enum TextColor
{
    Good,
    Warning,
    Attention,
    Accent,
}
