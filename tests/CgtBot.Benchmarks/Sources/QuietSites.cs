using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CgtBot.Benchmarks.Sources;

/// <summary>Sites on loopback, each on a port of its own, whose feed does not change and is answered after a delay; the bytes that pass are counted.</summary>
internal sealed class QuietSites : IDisposable
{
    public const string ETag = "\"v1\"";
    private const int Items = 20;
    private static readonly byte[] Unchanged = Encoding.ASCII.GetBytes($"HTTP/1.1 304 Not Modified\r\nETag: {ETag}\r\n\r\n");
    private static readonly byte[] Missing = Encoding.ASCII.GetBytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    private readonly List<TcpListener> listeners = [];
    private readonly ConcurrentDictionary<TcpClient, byte> open = new();
    private readonly TimeSpan delay;
    private long bytes;
    private long unchanged;

    public QuietSites(int count, TimeSpan delay)
    {
        this.delay = delay;
        for (var site = 0; site < count; site++)
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            listeners.Add(listener);
            _ = AcceptAsync(listener, site);
        }
    }

    public IReadOnlyList<Uri> Feeds => [.. listeners.Select(l => new Uri($"http://127.0.0.1:{((IPEndPoint)l.LocalEndpoint).Port}/feed.xml"))];

    /// <summary>Bytes both ways, and answers « not modified », since the last call; what was left open is closed, as an hour's rest would.</summary>
    public (long Bytes, long Unchanged) Take()
    {
        foreach (var client in open.Keys)
        {
            client.Close();
        }

        return (Interlocked.Exchange(ref bytes, 0), Interlocked.Exchange(ref unchanged, 0));
    }

    public void Dispose() => listeners.ForEach(l => l.Stop());

    private async Task AcceptAsync(TcpListener listener, int site)
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(), site);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The bench is over.
        }
    }

    private async Task AnswerAsync(TcpClient client, int site)
    {
        open[client] = 0;
        try
        {
            client.NoDelay = true;
            var (stream, buffer, held) = (client.GetStream(), new byte[8192], 0);
            while (await stream.ReadAsync(buffer.AsMemory(held)) is var read and > 0)
            {
                held += read;
                if (buffer.AsSpan(0, held).EndsWith("\r\n\r\n"u8))
                {
                    await Task.Delay(delay);
                    var answer = AnswerTo(Encoding.ASCII.GetString(buffer, 0, held), site);
                    Interlocked.Add(ref bytes, held + answer.Length);
                    held = 0;
                    await stream.WriteAsync(answer);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or SocketException)
        {
            // Whoever asked is gone.
        }
        finally
        {
            open.TryRemove(client, out _);
            client.Dispose();
        }
    }

    private byte[] AnswerTo(string request, int site)
    {
        if (!request.StartsWith("GET /feed.xml", StringComparison.Ordinal))
        {
            return Missing;
        }

        if (request.Contains($"If-None-Match: {ETag}", StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref unchanged);
            return Unchanged;
        }

        var feed = Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Site {site}</title>{string.Concat(Enumerable.Range(1, Items).Select(n => Item(site, n)))}</channel></rss>""");
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: {ETag}\r\nContent-Length: {feed.Length}\r\n\r\n"), .. feed];
    }

    private static string Item(int site, int n) => $"<item><guid>s{site}-{n}</guid><title>Poste {n} du site {site}</title><description>Le service {n} du site {site} cherche une personne pour tenir son accueil et répondre au public.</description><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item>";
}
