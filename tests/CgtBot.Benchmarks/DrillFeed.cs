using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CgtBot.Benchmarks;

/// <summary>A feed on loopback in which each posting announces AI in its own words.</summary>
internal sealed class DrillFeed : IAsyncDisposable
{
    private readonly WebApplication app;

    private DrillFeed(WebApplication app) => this.app = app;

    public int Published { get; private set; }

    /// <summary>When it was asked for, by the stopwatch.</summary>
    public ConcurrentQueue<long> Asked { get; } = new();

    public Uri Address => new(new Uri(app.Urls.First()), "/feed.xml");

    public static async Task<DrillFeed> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var feed = new DrillFeed(builder.Build());
        feed.app.MapGet("/feed.xml", () =>
        {
            feed.Asked.Enqueue(Stopwatch.GetTimestamp());
            return Results.Text(feed.Xml(), "application/rss+xml");
        });
        await feed.app.StartAsync();
        return feed;
    }

    public void Publish(int postings) => Published += postings;

    private string Xml() => $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>drill</title>{string.Concat(Enumerable.Range(1, Published).Select(Item))}</channel></rss>""";

    private static string Item(int n) => $"<item><guid>drill-{n}</guid><title>Poste {n}</title><description>La direction {n} lance le déploiement d’un assistant d’intelligence artificielle n° {n} pour ses agents.</description><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item>";

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
