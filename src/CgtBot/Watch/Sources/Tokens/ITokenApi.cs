using Refit;

namespace CgtBot.Watch.Sources.Tokens;

/// <summary>The call that exchanges an application's secret for a token; what it answers is nobody's evidence, so it does not go through the fetcher.</summary>
public interface ITokenApi
{
    [Post("")]
    Task<HttpResponseMessage> Ask([Url] Uri address, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellationToken);
}
