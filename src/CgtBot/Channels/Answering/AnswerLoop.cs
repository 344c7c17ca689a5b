using CgtBot.Channels.Conversations;
using CgtBot.Storage;

namespace CgtBot.Channels.Answering;

/// <summary>Hands over what one platform sent to be answered: at once what comes, and by looks what waited for a start, or for an answer that failed to fall due.</summary>
public sealed class AnswerLoop<TBook, TAnswerer>(
    IServiceScopeFactory scopes, AnswerLines<TAnswerer> lines, DataReady data, TBook receipts, Bindings bindings, TimeProvider clock, ILogger<AnswerLoop<TBook, TAnswerer>> log) : BackgroundService
    where TBook : ReceiptBook
    where TAnswerer : IAnswerer
{
    private static readonly TimeSpan Nap = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(6);
    private DateTimeOffset forgotAt = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await data.WaitAsync(stoppingToken))
        {
            return;
        }

        try
        {
            await LookAsync(stoppingToken);
        }
        finally
        {
            await lines.CloseAsync();
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var starting = true;
        while (!ct.IsCancellationRequested)
        {
            var nap = await RoundAsync(starting, ct);
            if (starting && nap is not null)
            {
                // What waited is in line before what comes now.
                starting = false;
                receipts.HandOver = receipt => lines.Add(receipt, fresh: true);
            }

            await receipts.Bell.WaitAsync(nap ?? Nap, clock, ct);
        }
    }

    /// <summary>Puts all that is due in line and says how long to sleep; null when the database could not be used. One catch: the next round tries again.</summary>
    private async Task<TimeSpan?> RoundAsync(bool starting, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            if (starting)
            {
                await receipts.RecoverAsync(db, clock.GetUtcNow(), ct);
            }

            await ForgetAsync(db, ct);
            await LineUpAsync(db, ct);
            var next = await receipts.NextAsync(db, clock.GetUtcNow(), ct);
            return next is { } at && at - clock.GetUtcNow() < Nap ? TimeSpan.FromTicks(Math.Max((at - clock.GetUtcNow()).Ticks, TimeSpan.TicksPerMillisecond)) : Nap;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "What came in could not be answered by {Answerer} ({Kind})", typeof(TAnswerer).Name, StorageFault.Of(fault));
            return null;
        }
    }

    /// <summary>What comes meanwhile is handed over by itself: a batch that is not full is the last.</summary>
    private async Task LineUpAsync(BotDb db, CancellationToken ct)
    {
        var (last, more) = (0L, true);
        while (more)
        {
            var due = await receipts.DueAsync(db, clock.GetUtcNow(), last, ct);
            due.ForEach(receipt => lines.Add(receipt, fresh: false));
            (last, more) = (due.Count == 0 ? last : due[^1].Id, due.Count == ReceiptBook.Batch);
        }
    }

    private async Task ForgetAsync(BotDb db, CancellationToken ct)
    {
        if (clock.GetUtcNow() - forgotAt >= BetweenForgetting)
        {
            forgotAt = clock.GetUtcNow();
            await receipts.ForgetAsync(db, forgotAt, ct);
            await bindings.ForgetAsync(forgotAt, ct);
        }
    }
}
