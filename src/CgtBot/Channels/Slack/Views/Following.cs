using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Views;

/// <summary>« Suivre ce message » : shortcut -> modal -> the entry, noted once and told to who did it.</summary>
public sealed class Following(BotDb db, Binder binder, SlackTalk talk, Outsiders outsiders, TimeProvider clock)
{
    public async Task OpenAsync(SlackTurn turn, Interaction chosen, CancellationToken ct)
    {
        var user = chosen.User!.Id!;
        if (await outsiders.MostAsync(user, ct) is null)
        {
            turn.Say(turn.Answer with { Card = outsiders.Refusal(user) });
            return;
        }

        var view = FollowModal.View(SlackWords.Of(chosen.Message?.Text, ""), chosen.Channel!.Id!, chosen.Message, await ZoneAsync(turn, chosen, ct));
        turn.Say(new Outgoing(SayKind.OpenView, chosen.Channel.Id!) { Trigger = chosen.TriggerId, View = DrawnMessage.Written(view) });
    }

    /// <summary>That of the section which would note it; null where none listens.</summary>
    private async Task<string?> ZoneAsync(SlackTurn turn, Interaction chosen, CancellationToken ct) =>
        (await Bindings.FindAsync(db, turn.Platform, chosen.Channel!.Id!, ct) ?? await binder.OwnAsync(turn.Platform, Heard.AuthorOf(chosen.User!.Id!), ct)) is { } place ? (await binder.SectionAsync(place.Section, ct)).TimeZone : null;

    public async Task SaveAsync(SlackTurn turn, SlackPayload.Acted sent, CancellationToken ct)
    {
        if (PressedBlock.Submitted(sent.Raw) is not { } command || command[FollowModal.Channel] is not { } channel)
        {
            return;
        }

        turn.Answer = new Outgoing(SayKind.Ephemeral, channel) { User = sent.Interaction.User!.Id, Thread = command[FollowModal.Thread] };
        var heard = new Heard("", FollowModal.Asked(command), IsPersonal: false, true, channel, Heard.AuthorOf(sent.Interaction.User.Id!)) { Chosen = OpenedOn.Of(sent.Raw, command, clock.GetUtcNow()) };
        await talk.AnswerAsync(turn, heard, ct);
    }
}
