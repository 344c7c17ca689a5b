using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>One connection of Socket Mode, on Slack's side.</summary>
public sealed class FakeConnection(int number, WebSocket socket, Action abort)
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public int Number => number;

    public bool IsGreeted { get; private set; }

    public async Task GreetAsync()
    {
        await SendAsync("""{"type":"hello","num_connections":1,"debug_info":{"host":"applink-1","approximate_connection_time":18060},"connection_info":{"app_id":"A0APP"}}""");
        IsGreeted = true;
    }

    /// <summary>Says that it will be closed, as Slack does.</summary>
    public Task<bool> AnnounceAsync(string reason) => SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } }.ToJsonString());

    /// <summary>False when it is gone.</summary>
    public Task<bool> SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task<bool> SendAsync(byte[] message, WebSocketMessageType type, bool whole = true)
    {
        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(message, type, whole, CancellationToken.None);
            return true;
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>As a cable pulled out.</summary>
    public void Cut()
    {
        IsGreeted = false;
        abort();
    }

    /// <summary>With the goodbye of the protocol.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It is gone already.
        }
    }

    /// <summary>What the bot says, until it is gone.</summary>
    public async IAsyncEnumerable<JsonNode> HeardAsync()
    {
        var buffer = new byte[64 * 1024];
        while (await NextAsync(buffer) is { } length)
        {
            yield return JsonNode.Parse(buffer.AsSpan(0, length))!;
        }
    }

    private async Task<int?> NextAsync(byte[] buffer)
    {
        try
        {
            var length = 0;
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += read.Count;
                if (read.MessageType is WebSocketMessageType.Close || read.EndOfMessage)
                {
                    return read.MessageType is WebSocketMessageType.Close ? null : length;
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }
}
