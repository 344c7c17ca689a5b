using System.Collections.Concurrent;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Web;

/// <summary>Wakes the open pages of a channel when something was written in it. It carries nothing: each page reads the database again from its own last line, so that a missed wake loses nothing.</summary>
public sealed class LiveListeners
{
    private readonly ConcurrentDictionary<(SectionId, int), TaskCompletionSource> waiting = new();

    /// <summary>Completes at the next wake of that channel. Take it before reading, or a line written in between is waited for.</summary>
    public Task Next(SectionId section, int channel) =>
        waiting.GetOrAdd((section, channel), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Wake(SectionId section, int channel)
    {
        if (waiting.TryRemove((section, channel), out var source))
        {
            source.SetResult();
        }
    }
}
