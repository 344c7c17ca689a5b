using CgtBot.Channels.Web;
using CgtBot.Logs;
using CgtBot.Storage;
using CgtBot.Watch.Fetching;

namespace CgtBot.Settings;

/// <summary>Every section of the settings and the options it fills; a test holds appsettings.sample.json to it.</summary>
public static class SettingsCatalogue
{
    public static readonly IReadOnlyList<(string Key, Type Options)> All =
    [
        (FirstSectionOptions.Key, typeof(FirstSectionOptions)),
        (StorageOptions.Key, typeof(StorageOptions)),
        (FetchOptions.Section, typeof(FetchOptions)),
        (WebOptions.Key, typeof(WebOptions)),
        (LogOptions.Key, typeof(LogOptions)),
    ];

    /// <summary>What ASP.NET and the host read themselves.</summary>
    public static readonly IReadOnlyList<string> OfTheHost =
        ["urls", "http_ports", "https_ports", "Logging", "Kestrel", "AllowedHosts", "environment", "contentRoot", "webroot", "applicationName", "hostBuilder", "shutdownTimeoutSeconds"];
}
