using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Web;

/// <summary>Checks the Host of every request and the Origin of those that change something or listen: a page of another site, or a name made to point here, gets nothing.</summary>
internal sealed class WebGate(RequestDelegate next, IOptions<WebOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<VerifiesItself>() is not null)
        {
            return next(context);
        }

        SecurityHeaders.Set(context);
        return !IsKnown(context.Request.Host) ? Refusal.WriteAsync(context, StatusCodes.Status421MisdirectedRequest)
            : IsForeign(context.Request) ? Refusal.WriteAsync(context, StatusCodes.Status403Forbidden)
            : next(context);
    }

    private bool IsKnown(HostString host) =>
        HostNames.IsLoopback(host.Host) || options.Value.AllowedNames.Any(n => n.Equals(host.Host, StringComparison.OrdinalIgnoreCase) || n.Equals(host.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>An Origin, when there is one, is ours; a browser that says where the request was started says « same-origin » for all but plain reading.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        var matters = IsUnsafe(request) || request.Path.StartsWithSegments(WebSetup.LivePath);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (request.Headers.Origin is [{ } origin, ..] && !IsOwn(origin, request.Host) && matters)
            || (matters && site is not ("" or "same-origin" or "none"));
    }

    public static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));

    // Behind a proxy that ends TLS the scheme we see is not the browser's: host and port are compared.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Same(uri!, host);

    private static bool Same(Uri origin, HostString host) =>
        origin.Host.Trim('[', ']').Equals(host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) && (host.Port is null ? origin.IsDefaultPort : host.Port == origin.Port);
}
