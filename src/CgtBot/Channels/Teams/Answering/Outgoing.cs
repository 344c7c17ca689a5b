using System.Text.Json.Serialization;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Answering;

public enum OutgoingKind
{
    Send,
    Update,
    Delete,
}

/// <summary>Something to be written in a conversation: where, and the activity or the card. A card is drawn when it is sent.</summary>
public sealed record Outgoing(OutgoingKind Kind, Activity Activity, Card? Card = null)
{
    /// <summary>Where the card was bound, to be found again once it is acted upon.</summary>
    public int? Section { get; init; }

    public int? Channel { get; init; }

    public bool Discreet { get; init; }

    /// <summary>Which message, of a card that takes several; null until they were counted.</summary>
    public int? Part { get; init; }

    public string Language { get; init; } = "fr";

    /// <summary>The message as drawn when the parts were counted; kept by nobody.</summary>
    [JsonIgnore]
    public Activity? Drawn { get; init; }
}
