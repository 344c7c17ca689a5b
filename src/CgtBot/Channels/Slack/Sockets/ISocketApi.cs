using Refit;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>Asks Slack where to connect, by the token of the app rather than the bot's.</summary>
public interface ISocketApi
{
    [Post("/apps.connections.open")]
    Task<HttpResponseMessage> OpenAsync([Authorize("Bearer")] string token, CancellationToken ct);
}
