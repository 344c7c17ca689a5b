using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Answering;

public enum SayKind
{
    /// <summary>A message that stays, in a thread when one is named.</summary>
    Post,

    /// <summary>Seen by one person only.</summary>
    Ephemeral,

    /// <summary>A message posted before, shown anew.</summary>
    Update,

    /// <summary>A modal, opened on what the person did just now.</summary>
    OpenView,

    /// <summary>The person's own home page.</summary>
    PublishHome,

    /// <summary>What a link of the register leads to, under the message that has it.</summary>
    Unfurl,

    /// <summary>An export as a file, written when it is sent.</summary>
    File,
}

/// <summary>Something to be said: how, where, and the card, which is drawn when it is sent.</summary>
public sealed record Outgoing(SayKind Kind, string Channel, Card? Card = null)
{
    public string? User { get; init; }

    public string? Thread { get; init; }

    /// <summary>The message that is updated.</summary>
    public string? Ts { get; init; }

    /// <summary>Answers one person where the bot is no member; good for half an hour.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Asked to be shown to all by who asked.</summary>
    public bool Shared { get; init; }

    public string? Trigger { get; init; }

    /// <summary>Path of the export on the page.</summary>
    public string? File { get; init; }

    /// <summary>A modal or a home page, drawn already.</summary>
    public JsonNode? View { get; init; }

    /// <summary>Where the card was bound, to be found again once it is acted upon.</summary>
    public int? Section { get; init; }

    public int? Place { get; init; }

    public bool Discreet { get; init; }

    /// <summary>Which message, of a card that takes several; null until they were counted.</summary>
    public int? Part { get; init; }

    /// <summary>Names it in the message's metadata, so that it can be looked for before it is repeated.</summary>
    public string? Mark { get; init; }

    public string Language { get; init; } = "fr";

    /// <summary>The message as drawn when the parts were counted; kept by nobody.</summary>
    [JsonIgnore]
    public DrawnMessage? Drawn { get; init; }
}
