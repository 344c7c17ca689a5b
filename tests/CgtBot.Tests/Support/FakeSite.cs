using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Support;

/// <summary>A real web server on loopback that serves the saved payloads, and can be as hostile as a site gets.</summary>
public sealed class FakeSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<string> _seen = [];
    private readonly Dictionary<string, RequestDelegate> _answers = [];

    private FakeSite(WebApplication app) => _app = app;

    public Uri Root { get; private set; } = new("http://127.0.0.1");

    /// <summary>The paths asked for, in order, robots.txt aside.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (_gate)
            {
                return [.. _seen];
            }
        }
    }

    public static async Task<FakeSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var site = new FakeSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Root = new Uri(site._app.Urls.First());
        return site;
    }

    public Uri At(string path) => new(Root, path);

    public FakeSite On(string path, RequestDelegate answer)
    {
        lock (_gate)
        {
            _answers[path] = answer;
        }

        return this;
    }

    public FakeSite Serve(string path, byte[] body, string contentType, string? etag = null, string? lastModified = null) => On(path, async http =>
    {
        if ((etag is not null && http.Request.Headers.IfNoneMatch == etag) || (lastModified is not null && etag is null && http.Request.Headers.IfModifiedSince == lastModified))
        {
            http.Response.StatusCode = 304;
            return;
        }

        http.Response.ContentType = contentType;
        http.Response.Headers.ETag = etag;
        http.Response.Headers.LastModified = lastModified;
        await http.Response.Body.WriteAsync(body);
    });

    public FakeSite Serve(string path, string body, string contentType) => Serve(path, System.Text.Encoding.UTF8.GetBytes(body), contentType);

    public FakeSite Redirect(string path, string to, int status = 302) => On(path, http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    public FakeSite Status(string path, int status, string? retryAfter = null) => On(path, http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    /// <summary>Compresses a long run of zeros: small on the wire, huge once unfolded.</summary>
    public FakeSite Bomb(string path, int megabytes, string coding) => On(path, async http =>
    {
        http.Response.Headers.ContentEncoding = coding;
        await using Stream packed = coding == "br"
            ? new BrotliStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < megabytes && !http.RequestAborted.IsCancellationRequested; i++)
        {
            await packed.WriteAsync(zeros, http.RequestAborted);
        }
    });

    /// <summary>Streams a large body without saying its length.</summary>
    public FakeSite Flood(string path, int megabytes) => On(path, async http =>
    {
        var block = new byte[1024 * 1024];
        Random.Shared.NextBytes(block);
        for (var i = 0; i < megabytes && !http.RequestAborted.IsCancellationRequested; i++)
        {
            await http.Response.Body.WriteAsync(block, http.RequestAborted);
        }
    });

    /// <summary>Takes the request and says nothing.</summary>
    public FakeSite Silent(string path) => On(path, http => Task.Delay(Timeout.Infinite, http.RequestAborted));

    /// <summary>Drips a body that never ends.</summary>
    public FakeSite Drip(string path) => On(path, async http =>
    {
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync("<p>", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(20, http.RequestAborted);
        }
    });

    /// <summary>Announces a length and closes before it is reached.</summary>
    public FakeSite CutAfter(string path, byte[] body, int sent, string contentType) => On(path, async http =>
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, sent));
        await http.Response.Body.FlushAsync();
        await Task.Delay(100);
        http.Abort();
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        RequestDelegate? answer;
        lock (_gate)
        {
            // What a site says to robots is asked for before anything else: it is not what a test looks for.
            if (path != "/robots.txt")
            {
                _seen.Add(path);
            }

            answer = _answers.GetValueOrDefault(path) ?? _answers.GetValueOrDefault(http.Request.Path);
        }

        http.Response.StatusCode = answer is null ? 404 : 200;
        try
        {
            await (answer?.Invoke(http) ?? Task.CompletedTask);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            http.Abort();
        }
    }
}
