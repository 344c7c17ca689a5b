using CgtBot.Channels.Teams.Schema;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>Where something is said: a thread belongs to its channel.</summary>
public static class Place
{
    private const string Thread = ";messageid=";

    public static string IdOf(Activity activity) => IdOf(activity.Conversation?.Id ?? "");

    public static string IdOf(string conversation) => conversation.IndexOf(Thread, StringComparison.Ordinal) is >= 0 and var at ? conversation[..at] : conversation;

    /// <summary>A message from the bot in the thread of that message of a channel; elsewhere, where there are no threads, in the conversation.</summary>
    public static Activity ThreadOf(Activity activity, string? message)
    {
        var reply = activity.CreateReply();
        return reply with { ReplyToId = null, Conversation = activity.Conversation is { ConversationType: "channel" } channel && message is not null ? channel with { Id = IdOf(activity) + Thread + message } : activity.Conversation };
    }

    /// <summary>What is needed to write there again, unasked: the place and the bot, no message of it and nobody's name.</summary>
    public static ConversationReference ReferenceOf(Activity activity) => activity.GetConversationReference() with
    {
        ActivityId = null, User = null, Locale = null, Conversation = activity.Conversation! with { Id = IdOf(activity), Name = null },
    };
}
