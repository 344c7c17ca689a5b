using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>One activity being answered. What is said is first kept with its receipt, then sent, so that an answer is not lost with the process; what only looks has no receipt.</summary>
public sealed class TurnContext(Activity activity, Receipt? receipt = null) : ITurn
{
    private readonly List<Outgoing> said = [];

    public Activity Activity => activity;

    public string Platform => Receipts.Platform;

    public string Reference => BoundPlace.Write(activity);

    public IReadOnlyList<Outgoing> Said => said;

    /// <summary>What an invoke is answered with, within its request.</summary>
    public InvokeResponse? InvokeResponse { get; set; }

    /// <summary>The row that was changed, for a message edited later.</summary>
    public string? Subject { get; set; }

    public void SendActivity(Activity reply) => Say(new Outgoing(OutgoingKind.Send, reply));

    public void DeleteActivity(string id) => Say(new Outgoing(OutgoingKind.Delete, activity.CreateReply() with { Id = id }));

    /// <summary>It is drawn in the language it was said in.</summary>
    public void Say(Outgoing outgoing) => said.Add(outgoing with { Language = Languages.Spoken });

    public void Say(Card card) => Say(new Outgoing(OutgoingKind.Send, activity.CreateReply(), card));

    /// <summary>From here on a save carries out what was asked: the receipt says so in the same transaction, and a restart does not do it again.</summary>
    public void Acting() => _ = receipt is null ? default : receipt.State = ReceiptState.Acted;
}
