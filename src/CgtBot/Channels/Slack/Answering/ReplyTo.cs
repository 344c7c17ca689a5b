using CgtBot.Channels.Slack.Schema;
using static CgtBot.Channels.Slack.Inbound.SlackPayload;
using SlackPayload = CgtBot.Channels.Slack.Inbound.SlackPayload;

namespace CgtBot.Channels.Slack.Answering;

/// <summary>Where what a person said is answered. Pure.</summary>
public static class ReplyTo
{
    public static Outgoing Of(SlackPayload payload) => payload switch
    {
        Typed { Command: var c } => new Outgoing(SayKind.Ephemeral, c.ChannelId!) { User = c.UserId, ResponseUrl = c.ResponseUrl },
        Acted { Interaction: var i } => OfInteraction(i),
        Happened { Event: { ChannelType: "im" } e } => new Outgoing(SayKind.Post, e.Channel!) { Thread = e.ThreadTs },
        Happened { Event: var e } => new Outgoing(SayKind.Post, e.Channel ?? e.User ?? "") { Thread = e.ThreadTs ?? e.Ts },
        _ => throw new InvalidOperationException("Nothing answers it."),
    };

    /// <summary>To one person, where they spoke.</summary>
    public static Outgoing Privately(SlackPayload payload, string user) => Of(payload) is { Kind: SayKind.Ephemeral } alone ? alone : Of(payload) with { Kind = SayKind.Ephemeral, User = user };

    /// <summary>To who pressed alone, beside a message that others see too.</summary>
    public static Outgoing Beside(Interaction i) => new(SayKind.Ephemeral, i.Channel?.Id ?? i.Container?.ChannelId ?? i.User!.Id!) { User = i.User!.Id, ResponseUrl = i.ResponseUrl, Thread = i.Container?.ThreadTs };

    public static bool IsPersonal(string? channel) => channel?.StartsWith('D') == true;

    private static Outgoing OfInteraction(Interaction i) => (i.Channel?.Id ?? i.Container?.ChannelId) switch
    {
        // From a modal or the home page: to the person, one to one.
        null => new Outgoing(SayKind.Post, i.User!.Id!),
        var channel when i.Container?.IsEphemeral == true => new Outgoing(SayKind.Ephemeral, channel) { User = i.User!.Id, ResponseUrl = i.ResponseUrl, Thread = i.Container.ThreadTs },
        var channel => new Outgoing(SayKind.Post, channel) { Thread = i.Container?.ThreadTs ?? i.Message?.ThreadTs ?? (IsPersonal(channel) ? null : i.Container?.MessageTs ?? i.Message?.Ts) },
    };
}
