using System.Text.Json;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>Answers in the shape of Teams.</summary>
public sealed class AnswerSender(Receipts receipts, ConnectorClient connector, Bindings bindings, TimeProvider clock, ILogger<AnswerSender> log) : ReplySender<Outgoing>(receipts, bindings, clock, log)
{
    protected override string Platform => Receipts.Platform;

    protected override string Write(IEnumerable<Outgoing> left) => ActivityJson.Write(left);

    protected override IReadOnlyList<Outgoing> Read(string replies) => JsonSerializer.Deserialize<List<Outgoing>>(replies, ActivityJson.Options)!;

    protected override IEnumerable<Outgoing> Parts(Outgoing outgoing) => outgoing is { Card: { } card, Kind: OutgoingKind.Send, Part: null }
        ? CardMessage.Draw(outgoing.Activity, card, outgoing.Discreet).Select((drawn, part) => outgoing with { Part = part, Drawn = drawn })
        : [outgoing];

    protected override string LanguageOf(Outgoing outgoing) => outgoing.Language;

    protected override Task<Posted> PostAsync(Receipt receipt, Outgoing next, bool repeat, CancellationToken ct)
    {
        if (Drawn(next, repeat) is not { } activity)
        {
            return Task.FromResult<Posted>(new Posted.Taken(null));
        }

        return next.Kind switch
        {
            OutgoingKind.Update => connector.UpdateAsync(activity, ct),
            OutgoingKind.Delete => connector.DeleteAsync(activity.GetConversationReference(), activity.Id!, ct),
            _ => connector.SendAsync(activity, ct),
        };
    }

    protected override Func<PostedCard>? ToRemember(Outgoing outgoing, string? id) => outgoing is { Card: { } card, Section: { } section, Channel: { } channel, Kind: OutgoingKind.Send } && id is not null
        ? Bindings.ToRemember(new SectionId(section), channel, id, outgoing.Part ?? 0, card)
        : null;

    protected override bool ShowsTwice(Outgoing outgoing) => outgoing.Kind is OutgoingKind.Send;

    protected override string PlaceOf(Outgoing outgoing) => Place.IdOf(outgoing.Activity);

    /// <summary>Null: there is no such part.</summary>
    private static Activity? Drawn(Outgoing outgoing, bool repeat)
    {
        if (outgoing.Card is not { } card || (outgoing.Drawn is not null && !repeat))
        {
            return outgoing.Drawn ?? outgoing.Activity;
        }

        return outgoing.Kind is OutgoingKind.Update
            ? CardMessage.Part(outgoing.Activity, card, outgoing.Discreet, outgoing.Part ?? 0)
            : CardMessage.Draw(outgoing.Activity, repeat ? RepeatMark.On(card) : card, outgoing.Discreet).ElementAtOrDefault(outgoing.Part ?? 0);
    }
}
