using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Extension;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>What is answered within its request: what only looks is answered and not kept; what acts is kept first, carried out once, and what is said of it in the conversation is sent by the loop.</summary>
public sealed class Invokes(Receipts receipts, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Invokes> log)
{
    public async Task<InvokeResponse> AnswerAsync(Activity activity, string body, CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            Languages.Speak(await SpokenInTeams.OfAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), activity, ct));
        }

        return await SortAsync(activity, body, ct);
    }

    private Task<InvokeResponse> SortAsync(Activity activity, string body, CancellationToken ct) => activity.Name switch
    {
        InvokeNames.CardAction => PressAsync(activity, body, ct),
        InvokeNames.FetchTask or InvokeNames.Query => LookAsync(activity, ct),
        InvokeNames.SubmitAction => SubmitAsync(activity, body, ct),
        InvokeNames.FileConsent => ConsentAsync(activity, body, ct),
        _ => Task.FromResult(new InvokeResponse(StatusCodes.Status501NotImplemented)),
    };

    private async Task<InvokeResponse> PressAsync(Activity activity, string body, CancellationToken ct)
    {
        if (Heard.DataOf(activity) is not { } data || !(PressedAction.OnlyShows(data) || PressedAction.NeedsCard(data) || PressedAction.Read(data) is not null))
        {
            return new InvokeResponse(StatusCodes.Status400BadRequest);
        }

        if (PressedAction.OnlyShows(data))
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ShownCards>().ShowAsync(activity, ct);
        }

        // Pressed twice by a client that lost patience: the first one is being answered.
        return await receipts.KeepAsync(activity, body, Receipts.Lease) is { } receipt
            ? await ActAsync(activity, receipt.Id)
            : new InvokeResponse(StatusCodes.Status200OK, new AdaptiveCardInvokeResponse(200, Settling.MessageType, ConversationTexts.AlreadyTaken));
    }

    /// <summary>A form to follow a message is told by itself: sent again, by whatever activity, it is noted once and answered as the first time. Any other button acts but once.</summary>
    private async Task<InvokeResponse> SubmitAsync(Activity activity, string body, CancellationToken ct) =>
        activity.ValueOf<MessagingExtensionAction>() is not { } action || ExtensionRules.CommandOf(action) is not { } command ? new InvokeResponse(StatusCodes.Status400BadRequest)
        : await receipts.KeepAsync(activity, body, Receipts.Lease) is { } receipt ? await ActAsync(activity, receipt.Id)
        : FollowForm.IsSentBy(command) ? await LookAsync(activity, CancellationToken.None)
        : new InvokeResponse(StatusCodes.Status200OK, DialogCard.Says(ConversationTexts.AlreadyTaken));

    private async Task<InvokeResponse> ConsentAsync(Activity activity, string body, CancellationToken ct) =>
        activity.ValueOf<FileConsentCardResponse>() is not { Action: "accept" or "decline" } ? new InvokeResponse(StatusCodes.Status400BadRequest)
        : await receipts.KeepAsync(activity, body, Receipts.Lease) is { } receipt ? await ActAsync(activity, receipt.Id)
        : new InvokeResponse(StatusCodes.Status200OK);

    private async Task<InvokeResponse> LookAsync(Activity activity, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await TurnAsync(scope, new TurnContext(activity), ct);
    }

    /// <summary>Not cut short by a client that goes away: what is begun is carried out and told.</summary>
    private async Task<InvokeResponse> ActAsync(Activity activity, long id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var receipt = await db.Receipts.SingleAsync(r => r.Id == id);
        var turn = new TurnContext(activity, receipt);
        var response = await TurnAsync(scope, turn, CancellationToken.None);
        db.ChangeTracker.Clear();
        await Receipts.AnsweredAsync(db, receipt, turn.Said, turn.Subject, clock.GetUtcNow(), CancellationToken.None);
        receipts.Bell.Ring();
        return response;
    }

    /// <summary>One catch per invoke: whoever waits for a dialog is told in it.</summary>
    private async Task<InvokeResponse> TurnAsync(AsyncServiceScope scope, TurnContext turn, CancellationToken ct)
    {
        try
        {
            await scope.ServiceProvider.GetRequiredService<TeamsBot>().OnTurnAsync(turn, ct);
            return turn.InvokeResponse ?? new InvokeResponse(StatusCodes.Status501NotImplemented);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The invoke {Name} failed", turn.Activity.Name);
            return new InvokeResponse(StatusCodes.Status200OK, FaultOf(turn.Activity, ConversationCards.Failed(fault, scope.ServiceProvider.GetRequiredService<BotDb>()).Title));
        }
    }

    private static object FaultOf(Activity activity, string sentence) => activity.Name switch
    {
        InvokeNames.Query => new MessagingExtensionResponse(new MessagingExtensionResult("message", Text: sentence)),
        InvokeNames.CardAction => new AdaptiveCardInvokeResponse(200, Settling.MessageType, sentence),
        _ => DialogCard.Says(sentence),
    };
}
