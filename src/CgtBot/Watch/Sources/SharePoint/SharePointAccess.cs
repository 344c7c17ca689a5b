using CgtBot.Watch.Fetching;
using CgtBot.Watch.Secrets;
using CgtBot.Watch.Sources.Tokens;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.SharePoint;

/// <summary>A token of the application for one reading; none is kept, so that none can be stolen.</summary>
public sealed class SharePointAccess(ClientCredentials credentials, SecretFinder secrets, IOptions<SharePointOptions> options)
{
    public async Task<FoundSecret> TakeAsync(Uri site, CancellationToken cancellationToken)
    {
        if (!options.Value.IsGiven)
        {
            return new(null, new(SourceProblemCode.AccessMissing, $"{SharePointOptions.Section}:{nameof(SharePointOptions.ClientId)}"));
        }

        var found = options.Value.ClientSecret is { Length: > 0 } set ? new FoundSecret(new Secret(set), null) : await secrets(SecretPlace.Of(site)!, cancellationToken);
        return found.Value is { } secret ? await AskAsync(secret, cancellationToken) : found;
    }

    private async Task<FoundSecret> AskAsync(Secret secret, CancellationToken cancellationToken)
    {
        var address = new Uri($"{options.Value.Authority.TrimEnd('/')}/{Uri.EscapeDataString(options.Value.TenantId)}/oauth2/v2.0/token");
        var granted = await credentials.AskAsync(address, options.Value.ClientId, secret, $"{options.Value.Graph.TrimEnd('/')}/.default", cancellationToken);
        return new(granted.Value, granted.Problem);
    }
}
