using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;
using static CgtBot.Channels.SettingRules;

namespace CgtBot.Channels.Slack;

/// <summary>How the bot is known to Slack. Without a bot token the channel is off; by HTTP it needs the signing secret, by Socket Mode the app token.</summary>
public sealed class SlackOptions : IValidatableObject
{
    public const string Key = "Slack";

    /// <summary>Bot token of the workspace (xoxb-…); empty: no Slack.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>App-level token (xapp-…) that opens sockets: no public address is needed then.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Signs what Slack sends by HTTP; empty: nothing listens there.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Where the Web API answers.</summary>
    public string ApiAddress { get; set; } = "https://slack.com/api/";

    /// <summary>People of other workspaces may read in a shared channel; they may do nothing else.</summary>
    public bool AllowExternal { get; set; }

    /// <summary>Largest file that may be dropped in a conversation, in megabytes; no larger one can be read.</summary>
    [Range(1, 5)]
    public int MaxFileMegabytes { get; set; } = 5;

    /// <summary>Connections held open at once by Socket Mode: while one is renewed the others go on.</summary>
    [Range(1, 10)]
    public int Sockets { get; set; } = 2;

    public bool IsOn => BotToken.Length > 0;

    public bool ListensByHttp => IsOn && SigningSecret.Length > 0;

    public bool OpensSockets => IsOn && AppToken.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext context) => !IsOn ? [] :
    [
        .. BotToken.StartsWith("xoxb-", StringComparison.Ordinal) ? Fine : Refuse(Key, SlackTexts.SettingBotToken, nameof(BotToken)),
        .. AppToken.Length == 0 || AppToken.StartsWith("xapp-", StringComparison.Ordinal) ? Fine : Refuse(Key, SlackTexts.SettingAppToken, nameof(AppToken)),
        .. ListensByHttp || OpensSockets ? Fine : Refuse(Key, SlackTexts.SettingNoWayIn, nameof(SigningSecret), nameof(AppToken)),
        .. IsSafe(ApiAddress) ? Fine : Refuse(Key, SlackTexts.SettingAddress, nameof(ApiAddress)),
    ];
}
