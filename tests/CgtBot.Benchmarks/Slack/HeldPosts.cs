using System.Collections.Concurrent;
using CgtBot.Tests.Channels.Slack;

namespace CgtBot.Benchmarks.Slack;

/// <summary>Slack takes each message the first time it comes and never answers; one that comes again is answered.</summary>
internal sealed class HeldPosts
{
    private readonly ConcurrentDictionary<string, bool> seen = [];
    private volatile TaskCompletionSource? next;

    public HeldPosts(FakeSlack slack) => slack.Fault = call => call.Method == "chat.postMessage" && next is { } held && seen.TryAdd(call.Mark!, true) ? new SlackFault.Held(held) : null;

    /// <summary>Done once the next new message stands in the channel.</summary>
    public Task Next()
    {
        next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return next.Task;
    }
}
