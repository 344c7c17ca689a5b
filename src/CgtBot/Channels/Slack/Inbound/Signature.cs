using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CgtBot.Channels.Slack.Inbound;

/// <summary>What proves that a request is Slack's and of now: an HMAC over its moment and its bytes as they came. Pure.</summary>
public static class Signature
{
    public const string Header = "X-Slack-Signature";
    public const string TimeHeader = "X-Slack-Request-Timestamp";

    /// <summary>A request older, or further ahead, is not taken.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    public static bool IsRight(string secret, string? moment, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        signature is not null && IsNow(moment, now) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, moment!, body)), Encoding.UTF8.GetBytes(signature));

    public static string Of(string secret, string moment, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{moment}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static bool IsNow(string? moment, DateTimeOffset now) => moment is { Length: <= 12 } && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Longest.TotalSeconds;
}
