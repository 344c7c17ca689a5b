using Refit;

namespace CgtBot.Watch.Fetching;

/// <summary>The one HTTP call of all sources: a GET of an absolute address, answered as soon as the headers are there.</summary>
public interface IPageApi
{
    [Get("")]
    [Headers(
        "Accept: application/rss+xml, application/atom+xml, application/json;q=0.9, text/html;q=0.9, application/xml;q=0.8, */*;q=0.5",
        "Accept-Encoding: gzip, br",
        "Accept-Language: fr, en;q=0.5")]
    Task<HttpResponseMessage> Get(
        [Url] Uri address,
        [Header("If-None-Match")] string? etag,
        [Header("If-Modified-Since")] string? lastModified,
        [Header("Authorization")] string? authorization,
        CancellationToken cancellationToken);
}
