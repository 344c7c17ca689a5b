using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>What was heard, read from a payload. Pure.</summary>
public static class HeardInSlack
{
    extension(Heard)
    {
        /// <summary>Shown: the card that was pressed, needed only when its button says too little. Only words tell a conversation one to one with the bot: two colleagues press in theirs too.</summary>
        public static Heard Of(SlackPayload payload, Card? shown = null) => payload switch
        {
            SlackPayload.Typed { Command: var c } => new Heard(SlackWords.Of(c.Text, ""), null, false, true, c.ChannelId!, AuthorOf(c.UserId!)) { Exact = SlackWords.Exact(c.Text, "") },
            SlackPayload.Acted { Interaction: var i, Raw: var raw } => new Heard("", (PressedBlock.Read(raw, shown) as PressedBlock.Ordered)?.Command, IsPersonal: false, true, PayloadRules.PlaceOf(payload), AuthorOf(i.User!.Id!)),
            SlackPayload.Happened { Event: var e } happened => new Heard(SlackWords.Of(e.Text, happened.Bot), null, e.ChannelType is "im", true, e.Channel ?? "", AuthorOf(e.User ?? "")) { Exact = SlackWords.Exact(e.Text, happened.Bot) },
            _ => throw new InvalidOperationException("Nothing was said."),
        };

        public static AuthorId AuthorOf(string user) => new($"{SlackReceipts.Platform}:{user}");
    }

    /// <summary>Who did it, by their id.</summary>
    public static string? UserOf(SlackPayload payload) => payload switch
    {
        SlackPayload.Typed { Command: var c } => c.UserId,
        SlackPayload.Acted { Interaction: var i } => i.User?.Id,
        SlackPayload.Happened { Event: var e } => e.User ?? e.Message?.User ?? e.PreviousMessage?.User,
        _ => null,
    };
}
