using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Publications;

/// <summary>What opens a place that is not public: a password or an application's secret, sealed with the bot's keys. Shown as the day it was given, never as itself.</summary>
public sealed class SourceSecret : SectionRow
{
    /// <summary>What it opens: <c>imaps://veille@courriel.exemple.org</c>, <c>https://exemple.sharepoint.com</c>.</summary>
    public required string Place { get; init; }

    public required byte[] Sealed { get; set; }

    public DateTimeOffset GivenAt { get; set; }
}
