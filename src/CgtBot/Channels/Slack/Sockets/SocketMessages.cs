using System.Buffers;
using System.Net.WebSockets;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>Whole messages out of a socket, none longer than a bound.</summary>
internal sealed class SocketMessages(WebSocket socket)
{
    /// <summary>Far above what Slack hands over; a longer one is read to its end and dropped.</summary>
    public const int Longest = 1024 * 1024;

    private const int Step = 16 * 1024;

    private readonly ArrayBufferWriter<byte> kept = new(Step);

    /// <summary>The next text; empty when it was none, or too long; null when the other side closed. Good until the next is asked for.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken ct)
    {
        kept.ResetWrittenCount();
        var isDropped = false;
        while (true)
        {
            var read = await socket.ReceiveAsync(kept.GetMemory(Step), ct);
            if (read.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            isDropped |= read.MessageType is not WebSocketMessageType.Text || kept.WrittenCount + read.Count > Longest;
            if (!isDropped)
            {
                kept.Advance(read.Count);
            }

            if (read.EndOfMessage)
            {
                return isDropped ? ReadOnlyMemory<byte>.Empty : kept.WrittenMemory;
            }
        }
    }
}
