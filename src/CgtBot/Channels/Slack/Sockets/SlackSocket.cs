using System.Net.WebSockets;
using System.Text.Json;
using CgtBot.Channels.Slack.Inbound;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>One connection: message -> kept -> acknowledged on this same connection, in order, until the other side closes.</summary>
public sealed class SlackSocket(WebSocket socket, SlackInbox inbox, ILogger log) : IDisposable
{
    private static readonly TimeSpan ForGoodbye = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketFrame.Leaving?> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once Slack has greeted: the connection stands.</summary>
    public Task Greeted => hello.Task;

    /// <summary>Done once Slack announced that it will close, with its words, or once it is closed: null then.</summary>
    public Task<SocketFrame.Leaving?> Left => leaving.Task;

    /// <summary>How many things were handed over by it and kept.</summary>
    public int HandedOver { get; private set; }

    /// <summary>Until it is closed. How it ended is no fault: the next connection is opened in any case.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            var messages = new SocketMessages(socket);
            while (await messages.NextAsync(ct) is { } message)
            {
                await TakeAsync(SocketFrame.Read(message), ct);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            log.LogDebug("A Slack connection ended: {Fault}", fault.GetType().Name);
        }
        finally
        {
            leaving.TrySetResult(null);
            hello.TrySetCanceled(CancellationToken.None);
            await GoodbyeAsync();
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task TakeAsync(SocketFrame? frame, CancellationToken ct)
    {
        switch (frame)
        {
            case SocketFrame.Hello:
                hello.TrySetResult();
                break;
            case SocketFrame.Leaving left:
                leaving.TrySetResult(left);
                break;
            case SocketFrame.Unknown unknown:
                await AcknowledgeAsync(unknown.Id, null, ct);
                break;
            case SocketFrame.Envelope envelope:
                await KeepAsync(envelope, ct);
                break;
            default:
                log.LogWarning("A message of a Slack connection was none of Slack's shapes, and was dropped");
                break;
        }
    }

    /// <summary>What could not be kept is not acknowledged: Slack hands it over again. One catch per delivery.</summary>
    private async Task KeepAsync(SocketFrame.Envelope envelope, CancellationToken ct)
    {
        Taken taken;
        try
        {
            taken = await inbox.TakeAsync(envelope.Payload, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "What Slack handed over could not be kept");
            return;
        }

        HandedOver++;
        await AcknowledgeAsync(envelope.Id, envelope.TakesResponse ? taken.Response : null, ct);
    }

    private async Task AcknowledgeAsync(string id, object? response, CancellationToken ct) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new Acknowledgement(id, response), Schema.SlackJson.Options).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, ct);

    private async Task GoodbyeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(ForGoodbye);
            await (socket.State is WebSocketState.Open or WebSocketState.CloseReceived ? socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token) : Task.CompletedTask);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            log.LogDebug("A Slack connection was gone before goodbye: {Fault}", fault.GetType().Name);
        }
    }

    private sealed record Acknowledgement(string EnvelopeId, object? Payload);
}
