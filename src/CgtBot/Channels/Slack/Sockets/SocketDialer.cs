using System.Net.WebSockets;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>Connects to an address Slack gave, through the machine's proxy where there is one.</summary>
public sealed class SocketDialer(SocketsHttpHandler handler) : IDisposable
{
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ForPong = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(20);

    private readonly HttpMessageInvoker invoker = new(handler);

    /// <summary>Null when nobody answers there. A connection that goes dead without a word is noticed by its pings.</summary>
    public async Task<WebSocket?> DialAsync(Uri address, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = BetweenPings;
        socket.Options.KeepAliveTimeout = ForPong;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(ToConnect);
        try
        {
            await socket.ConnectAsync(address, invoker, patience.Token);
            return socket;
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or IOException or OperationCanceledException)
        {
            socket.Dispose();
            ct.ThrowIfCancellationRequested();
            return null;
        }
    }

    public void Dispose() => invoker.Dispose();
}
