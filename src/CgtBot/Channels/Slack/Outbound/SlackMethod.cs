namespace CgtBot.Channels.Slack.Outbound;

/// <summary>A method of the Web API and how often a minute it may be called, by its documented tier.</summary>
public sealed record SlackMethod(string Name, int PerMinute)
{
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    /// <summary>Of a tier of its own: one a second in each channel.</summary>
    public static readonly SlackMethod PostMessage = new("chat.postMessage", 0);
    public static readonly SlackMethod PostEphemeral = new("chat.postEphemeral", Tier4);
    public static readonly SlackMethod Update = new("chat.update", Tier3);
    public static readonly SlackMethod Unfurl = new("chat.unfurl", Tier3);
    public static readonly SlackMethod AuthTest = new("auth.test", Tier4);
    public static readonly SlackMethod UsersInfo = new("users.info", Tier4);
    public static readonly SlackMethod History = new("conversations.history", Tier3);
    public static readonly SlackMethod Replies = new("conversations.replies", Tier3);
    public static readonly SlackMethod OpenView = new("views.open", Tier4);
    public static readonly SlackMethod PublishView = new("views.publish", Tier4);
    public static readonly SlackMethod UploadAddress = new("files.getUploadURLExternal", Tier4);
    public static readonly SlackMethod CompleteUpload = new("files.completeUploadExternal", Tier4);
}
