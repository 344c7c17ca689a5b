using System.Text.Json.Nodes;
using Refit;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Slack's Web API: every method takes a form, nested parts of it as JSON.</summary>
public interface ISlackApi
{
    [Post("/{method}")]
    Task<HttpResponseMessage> CallAsync(string method, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken ct);

    /// <summary>Answers where a person asked, without being a member there.</summary>
    [Post("")]
    Task<HttpResponseMessage> RespondAsync([Url] Uri address, [Body] JsonObject message, CancellationToken ct);

    /// <summary>The bytes of a file the bot sends.</summary>
    [Post("")]
    Task<HttpResponseMessage> UploadAsync([Url] Uri address, [Body] HttpContent bytes, CancellationToken ct);

    /// <summary>What a person dropped.</summary>
    [Get("")]
    Task<HttpResponseMessage> DownloadAsync([Url] Uri address, CancellationToken ct);
}
