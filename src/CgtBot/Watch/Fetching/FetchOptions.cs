using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;

namespace CgtBot.Watch.Fetching;

/// <summary>How sources are fetched: the section <c>Watch</c> of the settings.</summary>
public sealed class FetchOptions
{
    public const string Section = "Watch";

    /// <summary>Loopback addresses may be fetched: true in the demo and in tests only.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Hosts of the organisation's own network that may be fetched: <c>intranet.example.fr</c> or <c>intranet.example.fr:8443</c>.</summary>
    public List<string> AllowedHosts { get; set; } = [];

    /// <summary>Largest page or feed, in bytes once decompressed.</summary>
    [Range(1_024, 100_000_000, ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public int MaxBytes { get; set; } = 5_000_000;

    /// <summary>Largest ratio between the decompressed and the compressed size, past the first 256 KB.</summary>
    [Range(2, 10_000, ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public int MaxRatio { get; set; } = 200;

    /// <summary>Longest time for one address, redirects, retries and body included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for one attempt, until the headers arrive.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:02:00", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Redirects followed for one address.</summary>
    [Range(0, 20, ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Retries inside one request, for faults that pass in seconds.</summary>
    [Range(1, 5, ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public int Retries { get; set; } = 2;

    /// <summary>First wait before a retry; it doubles.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest Retry-After waited for inside a request; a longer one is left to the stored health of the source.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Shortest time between two requests to one host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan HostInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Detail pages read in one reading of a source; the others wait for the next one.</summary>
    [Range(1, 1_000, ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public int MaxDetails { get; set; } = 40;

    /// <summary>Longest time the pages of one source are read in one reading, in which its place is nobody else's; the others wait for the next one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan DetailsTime { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>What one look takes in together, in bytes: all of it is held until it is taken in. The rest waits for the next look.</summary>
    public long MostTogether => 4L * MaxBytes;

    /// <summary>Folders of this machine that may be watched, by the name they go by in the chat: <c>dossier://name</c>.</summary>
    public Dictionary<string, string> Folders { get; set; } = [];

    /// <summary>How the bot presents itself to the sites it reads.</summary>
    [RegularExpression("[\\x20-\\x7E]{3,200}", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionUserAgent))]
    [Required]
    public string UserAgent { get; set; } = "CgtBot/0.1 (veille syndicale; lecture de flux publics)";

    /// <summary>Whom a site may write to about the bot: a mail address or a web address. Empty: nobody is named.</summary>
    [RegularExpression("[!-'*-\\[\\]-~]{0,200}", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionContact))]
    public string Contact { get; set; } = "";

    /// <summary>The name robots.txt knows the bot by.</summary>
    public string Agent => UserAgent.Split('/', ' ')[0];

    /// <summary>How it presents itself, with whom to write to.</summary>
    public string Presentation => Contact.Length == 0 ? UserAgent : $"{UserAgent} (+{Contact})";
}
