using Microsoft.AspNetCore.Http.Features;

namespace CgtBot.Channels;

/// <summary>The bytes a platform sent, no more of them than it sends.</summary>
internal static class RequestBody
{
    /// <summary>Teams and Slack send some 100 KB at most; twice that, in UTF-8, is still a message.</summary>
    private const int Largest = 512 * 1024;

    /// <summary>The bytes as they came; or the status that says why there are none.</summary>
    public static async Task<(byte[]? Bytes, int Problem)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, ct);
            return (body.ToArray(), 0);
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode);
        }
    }
}
