using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Puts the bot's token on each call that needs it.</summary>
internal sealed class SlackTokenHandler(IOptions<SlackOptions> options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.Authorization = SlackHosts.TakesToken(new Uri(options.Value.ApiAddress), request.RequestUri!) ? new AuthenticationHeaderValue("Bearer", options.Value.BotToken) : null;
        return base.SendAsync(request, ct);
    }
}
