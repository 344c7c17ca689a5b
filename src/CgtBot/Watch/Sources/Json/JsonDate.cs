using System.Globalization;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Json;

/// <summary>A date in JSON is a text, or seconds or milliseconds since 1970.</summary>
internal static class JsonDate
{
    private const long MillisecondsFrom = 100_000_000_000;

    public static DateTimeOffset? Read(string? written)
    {
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp))
        {
            return LooseDate.Read(written, FrenchZone.Paris);
        }

        var seconds = stamp >= MillisecondsFrom ? stamp / 1000 : stamp;
        return seconds is > 600_000_000 and < 4_102_444_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }
}
