using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>An Adaptive Card as Teams reads it. Version 1.5 is the one that has universal actions; a later one is not shown by every client.</summary>
public sealed record AdaptiveCard(IReadOnlyList<AdaptiveElement> Body)
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    /// <summary>Language of the words, for screen readers.</summary>
    public string? Lang { get; init; }

    /// <summary>What is said aloud for the whole card.</summary>
    public string? Speak { get; init; }

    /// <summary>What a client too old for the card shows.</summary>
    public string? FallbackText { get; init; }

    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    public AdaptiveRefresh? Refresh { get; init; }

    /// <summary>Teams gives a card the whole width of the conversation only when asked.</summary>
    [JsonPropertyName("msteams")]
    public TeamsWidth Teams { get; init; } = new("Full");
}

public sealed record TeamsWidth(string Width);

/// <summary>The question a client asks when it shows the card again, so that whoever opens the conversation sees what became of it.</summary>
public sealed record AdaptiveRefresh(AdaptiveAction Action);
