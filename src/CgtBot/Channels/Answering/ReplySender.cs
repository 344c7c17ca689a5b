using CgtBot.Channels.Conversations;
using CgtBot.Domain.Messages;
using CgtBot.Outbox;

namespace CgtBot.Channels.Answering;

/// <summary>Sends the answers kept with a receipt, one after the other, in the shape of one platform; what is left after a failure waits its turn.</summary>
public abstract class ReplySender<TOutgoing>(ReceiptBook receipts, Bindings bindings, TimeProvider clock, ILogger log)
{
    protected Bindings Bindings => bindings;

    protected TimeProvider Clock => clock;

    protected abstract string Platform { get; }

    /// <summary>Keeps the answers just made, then sends them.</summary>
    public async Task BeginAsync(Receipt receipt, IReadOnlyList<TOutgoing> said, string? subject, CancellationToken ct)
    {
        receipt.Subject = subject;
        var left = Parted(said);
        await receipts.SendingAsync(receipt, WriteOrNull(left), subject);
        await SendAsync(receipt, left, repeat: false, ct);
    }

    /// <summary>Sends what was kept before; the first of it may have been seen already.</summary>
    public async Task GoOnAsync(Receipt receipt, CancellationToken ct)
    {
        var left = Parted(receipt.Replies is null ? [] : Read(receipt.Replies));
        var repeat = receipt.State is ReceiptState.Sending;
        if (!repeat && left.Count > 0)
        {
            await receipts.SendingAsync(receipt, WriteOrNull(left), receipt.Subject);
        }

        await SendAsync(receipt, left, repeat, ct);
    }

    /// <summary>What was never answered, however often it was taken in hand: first given up, since it may be what the process dies of, then told once if that much can be done.</summary>
    public async Task GiveUpAsync(Receipt receipt, Func<Task<TOutgoing>> told, CancellationToken ct)
    {
        log.LogError("Receipt {Id} was taken in hand {Attempts} times and never answered: it is given up", receipt.Id, receipt.Attempts);
        await receipts.DeadAsync(receipt, "never-answered");
        foreach (var part in receipt.Body is null ? [] : Parted([await told()]))
        {
            await PostAsync(receipt, part, repeat: false, ct);
        }
    }

    protected abstract string Write(IEnumerable<TOutgoing> left);

    protected abstract IReadOnlyList<TOutgoing> Read(string replies);

    /// <summary>One after the other, each said once.</summary>
    protected abstract IEnumerable<TOutgoing> Parts(TOutgoing outgoing);

    protected abstract string LanguageOf(TOutgoing outgoing);

    /// <summary>Repeat: it may have been seen already.</summary>
    protected abstract Task<Posted> PostAsync(Receipt receipt, TOutgoing next, bool repeat, CancellationToken ct);

    /// <summary>What is kept of a card that was taken under that id, to show it as settled once it is acted upon; null when nothing of it can be.</summary>
    protected abstract Func<PostedCard>? ToRemember(TOutgoing outgoing, string? id);

    /// <summary>False for what is over by the next try.</summary>
    protected virtual bool MayWait(TOutgoing outgoing) => true;

    /// <summary>True when it would be seen twice.</summary>
    protected virtual bool ShowsTwice(TOutgoing outgoing) => true;

    /// <summary>The place that is gone when it is unwelcome; null when that says nothing of a place.</summary>
    protected abstract string? PlaceOf(TOutgoing outgoing);

    private async Task SendAsync(Receipt receipt, Queue<TOutgoing> left, bool repeat, CancellationToken ct)
    {
        while (left.TryPeek(out var next))
        {
            Speak(next);
            var posted = await PostAsync(receipt, next, repeat, ct);
            repeat = false;
            if (posted is not Posted.Taken taken)
            {
                await FailAsync(receipt, next, posted, ct);
                return;
            }

            left.Dequeue();
            await receipts.SendingAsync(receipt, WriteOrNull(left), receipt.Subject, ToRemember(next, taken.Id));
        }
    }

    private async Task FailAsync(Receipt receipt, TOutgoing outgoing, Posted posted, CancellationToken ct)
    {
        log.LogWarning("The answer of receipt {Id} was not taken: {Problem}", receipt.Id, posted);
        switch (posted)
        {
            case Posted.Later later when receipt.Attempts < ReceiptBook.LastAttempt && MayWait(outgoing):
                await receipts.LaterAsync(receipt, clock.GetUtcNow() + BackOff.After(receipt.Attempts, later.After), later.Uncertain && ShowsTwice(outgoing), later.Problem);
                break;
            case Posted.Unwelcome gone:
                await receipts.DeadAsync(receipt, gone.Problem);
                await (PlaceOf(outgoing) is { } place ? bindings.GoneAsync(Platform, place, ct) : Task.CompletedTask);
                break;
            default:
                await receipts.DeadAsync(receipt, posted.ToString());
                break;
        }
    }

    private Queue<TOutgoing> Parted(IEnumerable<TOutgoing> said) => new(said.SelectMany(outgoing =>
    {
        Speak(outgoing);
        return Parts(outgoing);
    }));

    /// <summary>What is drawn from here on is in its language.</summary>
    private void Speak(TOutgoing outgoing) => Languages.Speak(LanguageOf(outgoing));

    private string? WriteOrNull(Queue<TOutgoing> left) => left.Count == 0 ? null : Write(left);
}
