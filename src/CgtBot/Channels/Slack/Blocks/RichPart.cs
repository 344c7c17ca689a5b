using System.Text.Json.Serialization;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>A part of a rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "rich_text_section")]
[JsonDerivedType(typeof(Bullets), "rich_text_list")]
[JsonDerivedType(typeof(Quote), "rich_text_quote")]
public abstract record RichPart
{
    private RichPart() { }

    public sealed record Section(IReadOnlyList<RichRun> Elements) : RichPart;

    public sealed record Bullets(IReadOnlyList<RichPart> Elements, string Style = "bullet") : RichPart;

    public sealed record Quote(IReadOnlyList<RichRun> Elements) : RichPart;
}

/// <summary>A stretch of a rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Link), "link")]
public abstract record RichRun(string Text)
{
    public sealed record Words(string Text, RichStyle? Style = null) : RichRun(Text);

    public sealed record Link(string Url, string Text) : RichRun(Text);

    public static Words Plain(string text) => new(text);

    public static Words Strong(string text) => new(text, new RichStyle(true));
}

public sealed record RichStyle(bool Bold);
