using System.Net.Http.Headers;

namespace CgtBot.Watch.Fetching;

/// <summary>Turns an answer into evidence.</summary>
internal static class AnswerCapture
{
    private const int LongestValidator = 512;

    // They are kept with every item of the answer.
    private const int LongestHeaders = 16_000;

    public static FetchOutcome.Fetched Of(HttpResponseMessage response, byte[] bytes, Uri address, IReadOnlyList<Uri> passed, DateTimeOffset at, bool isComplete) =>
        new(
            bytes,
            Raw(response.Content.Headers, "Content-Type")?.Split(';')[0].Trim().ToLowerInvariant(),
            CharsetOf(response.Content.Headers),
            // An answer cut on the way must be asked again in full.
            isComplete ? Validator(response.Headers, "ETag") : null,
            isComplete ? Validator(response.Content.Headers, "Last-Modified") : null,
            address,
            [.. passed],
            [.. HeadersOf(response.RequestMessage?.Headers)],
            Bounded([.. HeadersOf(response.Headers), .. HeadersOf(response.Content.Headers)]),
            (int)response.StatusCode,
            at,
            isComplete)
        {
            Certificate = ShownCertificates.Of(response),
        };

    private static string? CharsetOf(HttpContentHeaders headers)
    {
        var type = Raw(headers, "Content-Type");
        var start = type?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        var value = start < 0 ? null : type![(start + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'');
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;

    // It is sent back as it came, so it must be something that can be sent.
    private static string? Validator(HttpHeaders headers, string name) =>
        Raw(headers, name) is { Length: <= LongestValidator } value && value.All(c => c is >= ' ' and <= '~') ? value : null;

    private static Header[] Bounded(IEnumerable<Header> headers)
    {
        var left = LongestHeaders;
        return [.. headers.Where(h => h.Name.Length + h.Value.Length is var length && length <= left && (left -= length) >= 0)];
    }

    // A session cookie is nobody's evidence, and could be a secret.
    private static IEnumerable<Header> HeadersOf(HttpHeaders? headers) =>
        headers is null
            ? []
            : headers.NonValidated
                .Where(h => !h.Key.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase) && !h.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                .Select(h => new Header(h.Key, h.Value.ToString()));
}
