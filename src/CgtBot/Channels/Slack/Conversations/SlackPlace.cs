using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>What is kept of a bound place besides its id: the workspace it is in.</summary>
public sealed record SlackPlace(string? Team)
{
    public static string Write(SlackPayload payload) => SlackJson.Write(new SlackPlace(TeamOf(payload)));

    /// <summary>How the workspace is written in what is kept, to be searched for.</summary>
    public static string Mark(SlackPayload payload) => $"\"team\":{SlackJson.Write(TeamOf(payload))}";

    public static string? TeamOf(SlackPayload payload) => payload switch
    {
        SlackPayload.Happened { Envelope: var e } => e.TeamId,
        SlackPayload.Typed { Command: var c } => c.TeamId,
        SlackPayload.Acted { Interaction: var i } => i.Team?.Id ?? i.User?.TeamId,
        _ => null,
    };
}
