using System.Text.Json.Serialization;

namespace CgtBot.Domain.Messages;

/// <summary>How a card wants to be seen; a channel shows it by word and colour, never by colour alone.</summary>
public enum CardTone
{
    Neutral,
    Success,
    Warning,
    Alert,
    Error,
}

/// <summary>A message no channel owns: title, blocks in reading order, buttons. <see cref="Neutral"/> is the title that discreet mode may show.</summary>
public sealed record Card(string Title, IReadOnlyList<CardBlock> Blocks, IReadOnlyList<CardButton> Buttons, CardTone Tone = CardTone.Neutral)
{
    /// <summary>The title shown in a discreet channel: a number and no subject. Null: the card may not be shown there.</summary>
    public string? Neutral { get; init; }

    /// <summary>Register entry, gap or publication the card speaks of; lets a channel replace the card once it has been acted upon.</summary>
    public string? Subject { get; init; }

    /// <summary>True when it asks for what a command lacks: the next message of the person may fill, in words, the inputs its first button sends.</summary>
    [JsonIgnore]
    public bool Asks { get; init; }

    /// <summary>True when it answers about one person or opens what is theirs to see: where a conversation is shared, it is shown to who asked alone.</summary>
    [JsonIgnore]
    public bool Private { get; init; }

    public static Card Of(string title, params CardBlock[] blocks) => new(title, blocks, []);
}

/// <summary>A button carries the same command a person could type; the values of the card's inputs are added to its arguments when pressed.</summary>
public sealed record CardButton(string Label, ChatCommand Command, ButtonStyle Style = ButtonStyle.Normal)
{
    /// <summary>The inputs (by name) this button sends; null sends none of them, so that « list » beside a form needs nothing filled in.</summary>
    public IReadOnlyList<string>? Sends { get; init; }
}

public enum ButtonStyle
{
    Normal,
    Primary,
    Danger,
}
