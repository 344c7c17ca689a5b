using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Watch.Health;

/// <summary>Says the news of a source's health. Times are given in the section's zone by the caller.</summary>
public static class HealthWording
{
    public static string Failing(string source, DateTimeOffset since, string problem, DateTimeOffset nextLook) =>
        Format(WatchTexts.HealthFailing, source, since, problem, nextLook);

    public static string Silent(string source, TimeSpan silence, TimeSpan? usualGap) => usualGap is { TotalDays: >= 2 } gap
        ? Format(WatchTexts.HealthSilent, source, (int)silence.TotalDays, Math.Round(gap.TotalDays))
        : Format(WatchTexts.HealthSilentPlain, source, (int)silence.TotalDays);

    public static string BackFromFailure(string source) => Format(WatchTexts.HealthBackFromFailure, source);

    public static string BackFromSilence(string source) => Format(WatchTexts.HealthBackFromSilence, source);

    private static string Format(string sentence, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, sentence, arguments);
}
