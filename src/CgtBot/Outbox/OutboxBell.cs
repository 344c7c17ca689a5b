using System.Data.Common;
using System.Threading.Channels;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CgtBot.Outbox;

/// <summary>Wakes the sender after a commit of this process. A ring too many costs one indexed look.</summary>
public sealed class OutboxBell : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Until the bell rings, or the delay is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var delay = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(delay.Token, ct);
        try
        {
            await rung.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RingFor(eventData.Context);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RingFor(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>A save of one row needs no transaction and commits nothing that can be heard.</summary>
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            RingFor(eventData.Context);
        }

        return ValueTask.FromResult(result);
    }

    private void RingFor(DbContext? committed)
    {
        if (committed is not BotDb { IsLight: true })
        {
            Ring();
        }
    }
}
