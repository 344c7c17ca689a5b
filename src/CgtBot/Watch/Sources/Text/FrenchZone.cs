namespace CgtBot.Watch.Sources.Text;

/// <summary>The time zone of a date written without one.</summary>
internal static class FrenchZone
{
    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone) ? zone : TimeZoneInfo.Utc;
}
