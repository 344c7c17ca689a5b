using System.Text.Json.Serialization;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>A block of a message or a view, its properties named as Slack names them. Only what our cards are made of.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(Divider), "divider")]
public abstract record Block
{
    private Block() { }

    /// <summary>Names the block in what a person fills in; Slack makes one up where there is none.</summary>
    public string? BlockId { get; init; }

    public sealed record Header(BlockText Text) : Block;

    /// <summary>Text, or up to ten fields in two columns; <see cref="Expand"/>: shown whole rather than behind « see more ».</summary>
    public sealed record Section(BlockText? Text = null, IReadOnlyList<BlockText>? Fields = null, BlockElement? Accessory = null, bool? Expand = null) : Block;

    /// <summary>Small and grey.</summary>
    public sealed record Context(IReadOnlyList<BlockText> Elements) : Block;

    /// <summary>Text that is never read as markup, whatever signs it holds.</summary>
    public sealed record RichText(IReadOnlyList<RichPart> Elements) : Block;

    public sealed record Actions(IReadOnlyList<BlockElement> Elements) : Block;

    public sealed record Input(BlockText Label, BlockElement Element, bool? Optional = null, BlockText? Hint = null) : Block;

    public sealed record Divider : Block;
}
