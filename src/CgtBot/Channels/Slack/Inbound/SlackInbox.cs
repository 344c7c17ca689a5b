using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Views;

namespace CgtBot.Channels.Slack.Inbound;

/// <summary>The one way in, by HTTP and by sockets alike: payload of checked origin -> read -> for the bot? -> kept. What is returned may be acknowledged.</summary>
public sealed class SlackInbox(SlackReceipts receipts, TimeProvider clock)
{
    public async Task<Taken> TakeAsync(InboundPayload payload, CancellationToken ct)
    {
        if (SlackPayload.Read(payload) is not { } read || !PayloadRules.IsWhole(read))
        {
            return new Taken(TakenAs.Malformed);
        }

        if (!PayloadRules.IsForTheBot(read))
        {
            return new Taken(TakenAs.Passed);
        }

        // Errors can only be shown by the acknowledgement itself.
        return Errors(read) is { Count: > 0 } errors ? new Taken(TakenAs.Passed, new { response_action = "errors", errors })
            : new Taken(await receipts.KeepAsync(read, payload) is null ? TakenAs.Again : TakenAs.Kept);
    }

    private IReadOnlyDictionary<string, string>? Errors(SlackPayload payload) =>
        FollowModal.SentBy(payload) is { } sent ? FollowModal.Errors(sent, clock.GetUtcNow()) : null;
}
