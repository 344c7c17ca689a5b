using System.Text.Json.Serialization;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>Something in a block to press or to fill in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Overflow), "overflow")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
public abstract record BlockElement
{
    private BlockElement() { }

    public required string ActionId { get; init; }

    /// <summary>Style: primary or danger; none for a plain button.</summary>
    public sealed record Button(BlockText Text, string Value, string? Style = null, Confirmation? Confirm = null) : BlockElement;

    /// <summary>A menu of buttons behind three dots.</summary>
    public sealed record Overflow(IReadOnlyList<BlockOption> Options) : BlockElement;

    public sealed record StaticSelect(BlockText Placeholder, IReadOnlyList<BlockOption> Options, BlockOption? InitialOption = null) : BlockElement;

    public sealed record Checkboxes(IReadOnlyList<BlockOption> Options, IReadOnlyList<BlockOption>? InitialOptions = null) : BlockElement;

    public sealed record DatePicker(BlockText Placeholder, string? InitialDate = null) : BlockElement;

    public sealed record TextInput(bool Multiline, string? InitialValue = null, int? MaxLength = null) : BlockElement;
}

public sealed record BlockOption(BlockText Text, string Value, BlockText? Description = null);

/// <summary>What a person is asked before a button does what cannot be taken for harmless.</summary>
public sealed record Confirmation(BlockText Title, BlockText Text, BlockText Confirm, BlockText Deny, string Style);
