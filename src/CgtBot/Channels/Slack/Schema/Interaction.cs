namespace CgtBot.Channels.Slack.Schema;

/// <summary>A button pressed, a modal sent, a shortcut chosen.</summary>
public sealed record Interaction
{
    public const string BlockActions = "block_actions";
    public const string ViewSubmission = "view_submission";
    public const string MessageAction = "message_action";

    public string? Type { get; init; }
    public Identified? Team { get; init; }
    public SlackPerson? User { get; init; }
    public Identified? Channel { get; init; }
    public Container? Container { get; init; }
    public IReadOnlyList<PressedElement>? Actions { get; init; }
    public SlackMessage? Message { get; init; }
    public SlackView? View { get; init; }
    public string? CallbackId { get; init; }
    public string? ResponseUrl { get; init; }
    public string? TriggerId { get; init; }
}

public sealed record Identified(string? Id);

/// <summary>Who did it; the name is for those who are in the conversation.</summary>
public sealed record SlackPerson(string? Id, string? Name, string? Username, string? TeamId);

/// <summary>Where the pressed element stands.</summary>
public sealed record Container(string? Type, string? MessageTs, string? ThreadTs, string? ChannelId, bool IsEphemeral);

public sealed record PressedElement(string? Type);

/// <summary>A modal or the home page, as it was sent from.</summary>
public sealed record SlackView(string? Id, string? Type, string? CallbackId);
