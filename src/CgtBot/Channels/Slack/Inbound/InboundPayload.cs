namespace CgtBot.Channels.Slack.Inbound;

public enum PayloadKind
{
    /// <summary>The envelope of an event.</summary>
    Event,

    /// <summary>The fields of a slash command as an object.</summary>
    Command,

    /// <summary>The payload of a button, a modal or a shortcut.</summary>
    Interaction,
}

/// <summary>Something Slack handed over, its origin checked, as JSON.</summary>
public sealed record InboundPayload(PayloadKind Kind, string Body);

public enum TakenAs
{
    /// <summary>Durable by now: to be acknowledged.</summary>
    Kept,

    /// <summary>It was kept before: to be acknowledged again.</summary>
    Again,

    /// <summary>Nothing is to be done with it: to be acknowledged.</summary>
    Passed,

    /// <summary>It is none of Slack's shapes: to be refused by HTTP, acknowledged and dropped by a socket.</summary>
    Malformed,
}

/// <summary>How it was taken, and what the acknowledgement carries: a modal's errors; null mostly.</summary>
public sealed record Taken(TakenAs As, object? Response = null);
