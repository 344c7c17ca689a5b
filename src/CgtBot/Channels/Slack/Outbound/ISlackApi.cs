using System.Text.Json.Nodes;
using Refit;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Slack's Web API: every method takes a form, nested parts of it as JSON.</summary>
public interface ISlackApi
{
    [Post("/{method}")]
    Task<HttpResponseMessage> CallAsync([Authorize("Bearer")] string token, string method, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken ct);

    /// <summary>Answers where a person asked, without being a member there: the address is its own key.</summary>
    [Post("")]
    Task<HttpResponseMessage> RespondAsync([Url] Uri address, [Body] JsonObject message, CancellationToken ct);

    /// <summary>The bytes of a file the bot sends: the address is its own key.</summary>
    [Post("")]
    Task<HttpResponseMessage> UploadAsync([Url] Uri address, [Body] HttpContent bytes, CancellationToken ct);

    /// <summary>What a person dropped.</summary>
    [Get("")]
    Task<HttpResponseMessage> DownloadAsync([Authorize("Bearer")] string token, [Url] Uri address, CancellationToken ct);
}
