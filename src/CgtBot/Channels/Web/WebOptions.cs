using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;

namespace CgtBot.Channels.Web;

/// <summary>How the page may be reached and what it accepts.</summary>
public sealed class WebOptions
{
    public const string Key = "Web";

    /// <summary>Names the page is reached by, besides those of loopback; separated by « ; ». With one, everybody signs in.</summary>
    [RegularExpression(@"^[\w.\-:\[\];, ]*$", ErrorMessageResourceType = typeof(SettingsTexts), ErrorMessageResourceName = nameof(SettingsTexts.HostNames))]
    public string AllowedHosts { get; set; } = "";

    /// <summary>Largest file a person may drop, in megabytes.</summary>
    [Range(1, 50)]
    public int MaxFileMegabytes { get; set; } = 5;

    /// <summary>Longest message a person may type or paste, in characters; a longer text goes in a file.</summary>
    [Range(1_000, 500_000)]
    public int MaxMessageCharacters { get; set; } = 100_000;

    public long MaxFileBytes => MaxFileMegabytes * 1024L * 1024;

    public IReadOnlyList<string> AllowedNames => AllowedHosts.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
}
