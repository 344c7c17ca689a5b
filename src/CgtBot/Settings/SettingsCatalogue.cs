using CgtBot.Channels.Slack;
using CgtBot.Channels.Teams;
using CgtBot.Channels.Web;
using CgtBot.Evidence.Timestamps;
using CgtBot.Logs;
using CgtBot.Privacy;
using CgtBot.Storage;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.FranceTravail;
using CgtBot.Watch.Sources.SharePoint;

namespace CgtBot.Settings;

/// <summary>Every section of the settings and the options it fills; a test holds appsettings.sample.json to it.</summary>
public static class SettingsCatalogue
{
    public static readonly IReadOnlyList<(string Key, Type Options)> All =
    [
        (FirstSectionOptions.Key, typeof(FirstSectionOptions)),
        (StorageOptions.Key, typeof(StorageOptions)),
        (FetchOptions.Section, typeof(FetchOptions)),
        (FranceTravailOptions.Section, typeof(FranceTravailOptions)),
        (SharePointOptions.Section, typeof(SharePointOptions)),
        (WebOptions.Key, typeof(WebOptions)),
        (TeamsOptions.Key, typeof(TeamsOptions)),
        (SlackOptions.Key, typeof(SlackOptions)),
        (TimestampOptions.Key, typeof(TimestampOptions)),
        (RetentionOptions.Key, typeof(RetentionOptions)),
        (LogOptions.Key, typeof(LogOptions)),
    ];

    /// <summary>What ASP.NET and the host read themselves.</summary>
    public static readonly IReadOnlyList<string> OfTheHost =
        ["urls", "http_ports", "https_ports", "Logging", "Kestrel", "AllowedHosts", "environment", "contentRoot", "webroot", "applicationName", "hostBuilder", "shutdownTimeoutSeconds"];
}
