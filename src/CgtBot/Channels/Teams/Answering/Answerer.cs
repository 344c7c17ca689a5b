using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>Receipt -> claimed -> answered by the bot -> its answers kept -> sent.</summary>
public sealed class Answerer(BotDb db, TeamsBot bot, Receipts receipts, AnswerSender sender, ConnectorClient connector, TimeProvider clock, ILogger<Answerer> log) : IAnswerer
{
    /// <summary>An answer that takes longer shows that it is being written.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);

    public async Task HandleAsync(Receipt due, bool fresh, CancellationToken ct)
    {
        if (await ReceiptBook.TakeAsync(db, due, fresh, clock.GetUtcNow(), ct) is not { } receipt)
        {
            return;
        }

        Languages.Speak(Languages.OfLocale(null));
        if (receipt.Attempts > ReceiptBook.LastAttempt)
        {
            await sender.GiveUpAsync(receipt, () => ToldAsync(receipt, ConversationCards.GivenUp, ct), ct);
        }
        else if (receipt.State is ReceiptState.Waiting && ActivityJson.Read(receipt.Body!).Type is ActivityTypes.Invoke)
        {
            // Its request ended with the process: the person was told that it failed, and pressed again.
            await receipts.DeadAsync(receipt, "invoke-cut");
        }
        else if (receipt.State is ReceiptState.Waiting)
        {
            await AnswerAsync(receipt, ct);
        }
        else if (receipt is { State: ReceiptState.Acted, Body: not null })
        {
            await sender.BeginAsync(receipt, [await ToldAsync(receipt, _ => ConversationCards.AnswerLost(), ct)], null, ct);
        }
        else
        {
            await sender.GoOnAsync(receipt, ct);
        }
    }

    /// <summary>In the language of the place.</summary>
    private async Task<Outgoing> ToldAsync(Receipt receipt, Func<Receipt, Card> card, CancellationToken ct)
    {
        var turn = new TurnContext(ActivityJson.Read(receipt.Body!), receipt);
        Languages.Speak(await SpokenInTeams.OfAsync(db, turn.Activity, ct));
        turn.Say(card(receipt));
        return turn.Said[0];
    }

    private async Task AnswerAsync(Receipt receipt, CancellationToken ct)
    {
        var turn = new TurnContext(ActivityJson.Read(receipt.Body!), receipt);
        try
        {
            // Opened once for all that is read, and not for each.
            await db.Database.OpenConnectionAsync(ct);
            Languages.Speak(await SpokenInTeams.OfAsync(db, turn.Activity, ct));
            await ShowingAsync(bot.OnTurnAsync(turn, ct), turn.Activity, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Receipt {Id} failed", receipt.Id);
            turn.Say(ConversationCards.Failed(fault, db));
        }

        // What a failed command left half changed must not be saved with the answer.
        db.ChangeTracker.Clear();
        await db.Database.CloseConnectionAsync();
        await sender.BeginAsync(receipt, turn.Said, turn.Subject, ct);
    }

    private async Task ShowingAsync(Task answering, Activity activity, CancellationToken ct)
    {
        if (activity.Type is ActivityTypes.Message && await Task.WhenAny(answering, Task.Delay(Slow, ct)) != answering)
        {
            await connector.SendAsync(activity.CreateReply() with { Type = ActivityTypes.Typing }, ct);
        }

        await answering;
    }
}
