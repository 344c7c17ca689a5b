using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Answering;

/// <summary>One payload being answered. What is said is first kept with its receipt, then sent, so that an answer is not lost with the process.</summary>
public sealed class SlackTurn(SlackPayload payload, Receipt receipt) : ITurn
{
    private readonly List<Outgoing> said = [];

    public SlackPayload Payload => payload;

    public string Platform => SlackReceipts.Platform;

    public string Reference => SlackPlace.Write(payload);

    public IReadOnlyList<Outgoing> Said => said;

    /// <summary>The row that was changed, for a message edited later.</summary>
    public string? Subject { get; set; }

    /// <summary>Where what is said goes, unless it is told otherwise.</summary>
    public Outgoing Answer { get; set; } = ReplyTo.Of(payload);

    public void Acting() => receipt.State = ReceiptState.Acted;

    public void Say(Card card) => Say(Answer with { Card = card });

    /// <summary>It is drawn in the language it was said in.</summary>
    public void Say(Outgoing outgoing) => said.Add(outgoing with { Language = Languages.Spoken, Mark = $"receipt/{receipt.Key}/{said.Count}" });
}
