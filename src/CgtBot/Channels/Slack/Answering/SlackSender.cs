using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Files;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;

namespace CgtBot.Channels.Slack.Answering;

/// <summary>Answers in the shape of Slack.</summary>
public sealed class SlackSender(SlackReceipts receipts, SlackClient slack, SayOnce once, SentExports exports, Bindings bindings, TimeProvider clock, ILogger<SlackSender> log) : ReplySender<Outgoing>(receipts, bindings, clock, log)
{
    /// <summary>A response address is good for half an hour; a little less, for the clocks.</summary>
    private static readonly TimeSpan ResponseLife = TimeSpan.FromMinutes(29);

    protected override string Platform => SlackReceipts.Platform;

    protected override string Write(IEnumerable<Outgoing> left) => SlackJson.Write(left);

    protected override IReadOnlyList<Outgoing> Read(string replies) => SlackJson.Read<List<Outgoing>>(replies)!;

    protected override IEnumerable<Outgoing> Parts(Outgoing outgoing) => outgoing is { Card: { } card, Kind: SayKind.Post or SayKind.Ephemeral, Part: null }
        ? DrawnMessage.Of(card, outgoing.Discreet).Select((drawn, part) => outgoing with { Part = part, Mark = $"{outgoing.Mark}/{part}", Drawn = drawn })
        : [outgoing];

    protected override string LanguageOf(Outgoing outgoing) => outgoing.Language;

    protected override Task<Posted> PostAsync(Receipt receipt, Outgoing next, bool repeat, CancellationToken ct) => next.Kind switch
    {
        SayKind.Post => once.PostAsync(next.Channel, next.Thread, next.Mark!, repeat ? receipt.ReceivedAt : null, marked => DrawnOf(next, marked), ct),
        SayKind.Ephemeral when DrawnOf(next, repeat) is { } drawn => AnswerAloneAsync(receipt, next, drawn, ct),
        SayKind.Update => slack.UpdateAsync(next.Channel, next.Ts!, next.View is { } page ? new DrawnMessage((string)page["text"]!, page["blocks"]!.AsArray()) : DrawnMessage.PartOf(next.Card!, next.Discreet, next.Part ?? 0), ct),
        SayKind.OpenView => slack.OpenViewAsync(next.Trigger!, next.View!, ct),
        SayKind.PublishHome => slack.PublishHomeAsync(next.User!, next.View!, ct),
        SayKind.File => exports.SendAsync(next, repeat, ct),
        SayKind.Unfurl => slack.UnfurlAsync(next.Channel, next.Ts!, next.View!, ct),
        _ => Task.FromResult<Posted>(new Posted.Taken(null)),
    };

    protected override Func<PostedCard>? ToRemember(Outgoing outgoing, string? id) => outgoing is { Card: { } card, Section: { } section, Place: { } place, Kind: SayKind.Post } && id is not null
        ? Bindings.ToRemember(new SectionId(section), place, id, outgoing.Part ?? 0, card)
        : null;

    /// <summary>What a modal was to be opened on is over by then.</summary>
    protected override bool MayWait(Outgoing outgoing) => outgoing.Kind is not SayKind.OpenView;

    protected override string? PlaceOf(Outgoing outgoing) => outgoing.Kind is SayKind.Post ? outgoing.Channel : null;

    /// <summary>By the response address while it is good, which needs no membership; else as a message for one person; where the bot is no member, one to one.</summary>
    private async Task<Posted> AnswerAloneAsync(Receipt receipt, Outgoing next, DrawnMessage drawn, CancellationToken ct)
    {
        var posted = next.ResponseUrl is { } url && Clock.GetUtcNow() - receipt.ReceivedAt < ResponseLife ? await slack.RespondAsync(url, drawn, next.Shared, ct) : new Posted.Refused("no-response-address");
        posted = posted is Posted.Refused ? await slack.PostEphemeralAsync(next.Channel, next.User!, next.Thread, drawn, ct) : posted;
        return posted is Posted.Unwelcome ? await slack.PostAsync(next.User!, null, drawn, next.Mark!, ct) : posted;
    }

    /// <summary>Null: there is no such part any more.</summary>
    private static DrawnMessage? DrawnOf(Outgoing outgoing, bool repeat) => !repeat && outgoing.Drawn is { } drawn ? drawn : DrawnMessage.Of(repeat ? RepeatMark.On(outgoing.Card!) : outgoing.Card!, outgoing.Discreet).ElementAtOrDefault(outgoing.Part ?? 0);
}
