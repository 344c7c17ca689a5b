using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;

namespace CgtBot.Evidence.Timestamps;

/// <summary>Trusted timestamps of the journal's head (RFC 3161): the section <c>Timestamp</c> of the settings.</summary>
public sealed class TimestampOptions : IValidatableObject
{
    public const string Key = "Timestamp";

    /// <summary>Where the time-stamping authority answers; empty: none is asked.</summary>
    public string Address { get; set; } = "";

    /// <summary>Longest time for one answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionRange))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    public Uri? Authority => Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        Address.Length > 0 && Authority is null ? [new ValidationResult(EvidenceTexts.TimestampAddress)] : [];
}
