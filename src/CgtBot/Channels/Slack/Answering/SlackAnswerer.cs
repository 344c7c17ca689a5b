using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Slack.Answering;

/// <summary>Receipt -> claimed -> answered by the bot -> its answers kept -> sent.</summary>
public sealed class SlackAnswerer(BotDb db, SlackBot bot, SpokenInSlack spoken, SlackSender sender, TimeProvider clock, ILogger<SlackAnswerer> log) : IAnswerer
{
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
        var turn = new SlackTurn(SlackPayload.Kept(receipt.Body!), receipt);
        Languages.Speak(await spoken.OfAsync(turn.Payload, ct));
        turn.Say(card(receipt));
        return turn.Said[0];
    }

    private async Task AnswerAsync(Receipt receipt, CancellationToken ct)
    {
        var turn = new SlackTurn(SlackPayload.Kept(receipt.Body!), receipt);
        try
        {
            // Opened once for all that is read, and not for each.
            await db.Database.OpenConnectionAsync(ct);
            Languages.Speak(await spoken.OfAsync(turn.Payload, ct));
            await bot.OnTurnAsync(turn, ct);
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
}
