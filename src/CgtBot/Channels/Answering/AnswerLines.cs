using CgtBot.Domain.Messages;
using CgtBot.Storage;

namespace CgtBot.Channels.Answering;

/// <summary>Answers the conversations of one platform side by side, the messages of one in the order they came: a slow one keeps no other waiting.</summary>
public sealed class AnswerLines<TAnswerer>(IServiceScopeFactory scopes, ILogger<AnswerLines<TAnswerer>> log) : IDisposable
    where TAnswerer : IAnswerer
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Line> lines = [];
    private readonly HashSet<long> inHand = [];

    /// <summary>Less than the connections a database gives.</summary>
    private readonly SemaphoreSlim sideBySide = new(32, 32);

    private bool closed;

    /// <summary>Takes a receipt; false when no more is taken. <paramref name="fresh"/>: just kept by this process, nobody else can have taken it.</summary>
    public bool Add(Receipt receipt, bool fresh)
    {
        lock (gate)
        {
            if (closed || !inHand.Add(receipt.Id))
            {
                return !closed;
            }

            if (lines.TryGetValue(receipt.Conversation, out var line))
            {
                line.Waiting.Enqueue((receipt, fresh), receipt.Id);
                return true;
            }

            line = new Line(receipt.Conversation, new PriorityQueue<(Receipt Receipt, bool Fresh), long>([((receipt, fresh), receipt.Id)]));
            lines[receipt.Conversation] = line;
            line.Work = Task.Run(() => RunAsync(line));
            return true;
        }
    }

    /// <summary>Begins nothing more, until what is begun is answered; the rest stays kept for the next start.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            closed = true;
            return Task.WhenAll(lines.Values.Select(l => l.Work));
        }
    }

    public void Dispose() => sideBySide.Dispose();

    private async Task RunAsync(Line line)
    {
        while (Next(line) is { } next)
        {
            await sideBySide.WaitAsync();
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TAnswerer>().HandleAsync(next.Receipt, next.Fresh, CancellationToken.None);
            }
            catch (Exception fault)
            {
                // It is looked at again in a while.
                log.LogError(fault, "Receipt {Id} could not be answered ({Kind})", next.Receipt.Id, StorageFault.Of(fault));
            }
            finally
            {
                sideBySide.Release();
                Done(next.Receipt);
            }
        }
    }

    private (Receipt Receipt, bool Fresh)? Next(Line line)
    {
        lock (gate)
        {
            if (!closed && line.Waiting.TryDequeue(out var next, out _))
            {
                return next;
            }

            lines.Remove(line.Conversation);
            return null;
        }
    }

    private void Done(Receipt receipt)
    {
        lock (gate)
        {
            inHand.Remove(receipt.Id);
        }
    }

    private sealed record Line(string Conversation, PriorityQueue<(Receipt Receipt, bool Fresh), long> Waiting)
    {
        public Task Work { get; set; } = Task.CompletedTask;
    }
}
