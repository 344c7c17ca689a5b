using System.Net.Http.Headers;
using CgtBot.Channels.Teams.Tokens;

namespace CgtBot.Channels.Teams.Outbound;

/// <summary>Puts the bot's token on each call to the connector.</summary>
internal sealed class TokenHandler(BotToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.Authorization = await token.GetAsync(ct) is { } given ? new AuthenticationHeaderValue("Bearer", given) : null;
        return await base.SendAsync(request, ct);
    }
}
