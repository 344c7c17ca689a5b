using System.Security.Cryptography;
using System.Text;
using CgtBot.Channels.Slack.Schema;
using static CgtBot.Channels.Slack.Inbound.SlackPayload;

namespace CgtBot.Channels.Slack.Inbound;

/// <summary>What must be there before anything is done with a payload, what is for the bot, and what names it. Pure.</summary>
public static class PayloadRules
{
    private const int LongestId = 300;

    private static readonly HashSet<string> Known =
    [
        EventTypes.AppMention, EventTypes.Message, EventTypes.AppHomeOpened, EventTypes.LinkShared, EventTypes.TokensRevoked, EventTypes.AppUninstalled, EventTypes.ChannelArchive, EventTypes.ChannelUnarchive,
        EventTypes.ChannelDeleted, EventTypes.GroupArchive, EventTypes.GroupUnarchive, EventTypes.GroupDeleted, EventTypes.ChannelLeft, EventTypes.GroupLeft, EventTypes.MemberJoined, EventTypes.MemberLeft,
    ];

    public static bool IsKnown(string eventType) => Known.Contains(eventType);

    /// <summary>All that answering it needs is there.</summary>
    public static bool IsWhole(SlackPayload payload) => payload switch
    {
        Typed { Command: var c } => IsId(c.UserId) && IsId(c.ChannelId) && IsId(c.TeamId) && IsId(c.TriggerId) && c.ResponseUrl is { Length: > 0 },
        Acted { Interaction: var i } => IsId(i.Type) && IsId(i.User?.Id) && IsId(i.Team?.Id ?? i.User?.TeamId) && (i.Type is not Interaction.BlockActions || i.Actions is { Count: > 0 }) && (i.Type is not Interaction.ViewSubmission || IsId(i.View?.Id)),
        Happened { Envelope: var e } happened => e.Type is EventEnvelope.Callback && IsId(e.EventId) && IsId(e.TeamId) && (!IsSaid(happened.Event) || (IsId(happened.Event.Channel) && IsId(happened.Event.Ts) && IsId(happened.Event.User))),
        _ => true,
    };

    /// <summary>What a bot says is nobody's question; what people say to each other in a channel neither.</summary>
    public static bool IsForTheBot(SlackPayload payload) => payload switch
    {
        Typed => true,
        Acted { Interaction: var i } => i.Type is Interaction.ViewSubmission or Interaction.MessageAction || (i.Type is Interaction.BlockActions && i.Actions![0].Type is "button" or "overflow"),
        Happened { Event: var e } happened => e.Type is not EventTypes.Message ? e.BotId is null : IsChange(e) ? e.Channel is not null : IsSaid(e) && e.ChannelType is "im" && e.User != happened.Bot,
        _ => false,
    };

    /// <summary>Somebody's words, new.</summary>
    public static bool IsSaid(SlackEvent e) => e.BotId is null && (e.Type is EventTypes.AppMention || (e.Type is EventTypes.Message && e.Subtype is null or "file_share" or "thread_broadcast"));

    /// <summary>Somebody's words, changed or taken back; a preview added by Slack changes nothing.</summary>
    public static bool IsChange(SlackEvent e) => e is { Type: EventTypes.Message, Subtype: "message_changed", Message: { BotId: null, Ts: not null } after } ? after.Text != e.PreviousMessage?.Text
        : e is { Type: EventTypes.Message, Subtype: "message_deleted", DeletedTs: not null, PreviousMessage.BotId: null };

    /// <summary>The same for what is handed over again. Words are named by their place and time: a mention comes as a message too, and an edit finds what it edits.</summary>
    public static string KeyOf(SlackPayload payload, string body) => payload switch
    {
        Typed { Command: var c } => Hash("command", c.TriggerId!),
        Acted { Interaction: { Type: Interaction.ViewSubmission, View.Id: { } view } } => Hash("view", view),
        Acted { Interaction: { TriggerId: { } trigger } } => Hash("interaction", trigger),
        Happened { Event: var e } when IsSaid(e) => KeyOf(e.Channel!, e.Ts!),
        Happened { Event: { Message.Ts: { } ts } e } => Hash("edit", e.Channel!, ts, e.Message.Edited?.Ts ?? e.EventTs ?? ""),
        Happened { Event: { DeletedTs: { } ts } e } => Hash("deletion", e.Channel!, ts),
        Happened { Envelope: var e } => Hash("event", e.EventId!),
        _ => Hash("body", body),
    };

    /// <summary>The key of words said there and then.</summary>
    public static string KeyOf(string channel, string ts) => Hash("message", channel, ts);

    /// <summary>Where it is answered; what comes from one place is answered in order.</summary>
    public static string PlaceOf(SlackPayload payload) => payload switch
    {
        Typed { Command: var c } => c.ChannelId!,
        Acted { Interaction: var i } => i.Channel?.Id ?? i.Container?.ChannelId ?? i.User!.Id!,
        Happened { Event: var e, Envelope: var envelope } => e.Channel ?? envelope.TeamId!,
        _ => "",
    };

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId };

    private static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
