using System.Text;
using CgtBot.Watch.Fetching;

namespace CgtBot.Tests.Support;

/// <summary>A saved payload, or one written in the test, as if it had just been fetched.</summary>
public static class Payload
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Watch", name));

    public static FetchOutcome.Fetched Saved(string name, string? mediaType = null, string? charset = null) => Of(Bytes(name), mediaType, charset);

    public static FetchOutcome.Fetched Written(string text, string? mediaType = null) => Of(Encoding.UTF8.GetBytes(text), mediaType);

    public static FetchOutcome.Fetched Of(byte[] bytes, string? mediaType = null, string? charset = null, int status = 200) => new(
        bytes, mediaType, charset, "\"v1\"", null, new Uri("https://www.exemple.fr/liste/"), [], [], [], status, new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero), IsComplete: true);
}
