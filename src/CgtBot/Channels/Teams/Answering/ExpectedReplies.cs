using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>A message whose sender waits for the answers: they are in the response. Kept first like any other, so that it is carried out once.</summary>
public sealed class ExpectedReplies(Receipts receipts, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExpectedReplies> log)
{
    public const string Mode = "expectReplies";

    public async Task<ExpectedRepliesResponse> AnswerAsync(Activity activity, string body, CancellationToken ct)
    {
        // Handed over again: it was answered, or is being so.
        if (await receipts.KeepAsync(activity, body, Receipts.Lease) is not { Id: var id })
        {
            return new ExpectedRepliesResponse([]);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var receipt = await db.Receipts.SingleAsync(r => r.Id == id, CancellationToken.None);
        var turn = new TurnContext(activity, receipt);
        Languages.Speak(await SpokenInTeams.OfAsync(db, activity, CancellationToken.None));
        await RunAsync(scope, turn);
        db.ChangeTracker.Clear();
        // A card settled elsewhere is changed there: that is no reply.
        await Receipts.AnsweredAsync(db, receipt, [.. turn.Said.Where(s => s.Kind is not OutgoingKind.Send)], turn.Subject, clock.GetUtcNow(), CancellationToken.None);
        receipts.Bell.Ring();
        return new ExpectedRepliesResponse([.. turn.Said.Where(s => s.Kind is OutgoingKind.Send).SelectMany(Drawn)]);
    }

    /// <summary>Not cut short by a client that goes away. One catch per message: the person is told.</summary>
    private async Task RunAsync(AsyncServiceScope scope, TurnContext turn)
    {
        try
        {
            await scope.ServiceProvider.GetRequiredService<TeamsBot>().OnTurnAsync(turn, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A message that expects its replies failed");
            turn.Say(ConversationCards.Failed(fault, scope.ServiceProvider.GetRequiredService<BotDb>()));
        }
    }

    private static IEnumerable<Activity> Drawn(Outgoing outgoing)
    {
        Languages.Speak(outgoing.Language);
        return outgoing.Card is { } card ? CardMessage.Draw(outgoing.Activity, card, outgoing.Discreet) : [outgoing.Activity];
    }
}
