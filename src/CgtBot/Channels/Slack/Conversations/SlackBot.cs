using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Channels.Slack.Views;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>What the bot does with each kind of payload.</summary>
public sealed class SlackBot(SlackTalk talk, SlackLife life, Following following, SlackHome home, SharedLinks links)
{
    public Task OnTurnAsync(SlackTurn turn, CancellationToken ct) => turn.Payload switch
    {
        SlackPayload.Typed => OnCommandAsync(turn, ct),
        SlackPayload.Acted { Interaction: { Type: Interaction.MessageAction, CallbackId: FollowModal.Callback, Channel.Id: not null } chosen } => following.OpenAsync(turn, chosen, ct),
        SlackPayload.Acted { Interaction: { Type: Interaction.ViewSubmission, View.CallbackId: FollowModal.Callback } } sent => following.SaveAsync(turn, sent, ct),
        SlackPayload.Acted { Interaction.Type: Interaction.BlockActions } pressed => OnPressedAsync(turn, pressed, ct),
        SlackPayload.Happened { Event: var e } when PayloadRules.IsSaid(e) => talk.AnswerAsync(turn, Heard.Of(turn.Payload), ct),
        SlackPayload.Happened { Event: var e } when PayloadRules.IsChange(e) => life.OnChangedAsync(turn, e, ct),
        SlackPayload.Happened { Event: { Type: EventTypes.AppHomeOpened, Tab: "home", User: { } user } } => home.PublishAsync(turn, user, ct),
        SlackPayload.Happened { Event: { Type: EventTypes.LinkShared } e } => links.ShowAsync(turn, e, ct),
        SlackPayload.Happened happened => life.OnHappenedAsync(turn, happened, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>The home page then shows what became of it, or the page that was turned to.</summary>
    private async Task OnPressedAsync(SlackTurn turn, SlackPayload.Acted pressed, CancellationToken ct)
    {
        var turned = pressed.Interaction.View?.Type is "home" ? PressedBlock.Read(pressed.Raw) as PressedBlock.Turned : null;
        await (turned is null ? talk.AnswerAsync(turn, Heard.Of(turn.Payload), ct) : Task.CompletedTask);
        await (pressed.Interaction.View?.Type is "home" ? home.PublishAsync(turn, pressed.Interaction.User!.Id!, ct, turned?.Page ?? 1) : Task.CompletedTask);
    }

    /// <summary>Only the person sees the answer, unless they ask to share it.</summary>
    private Task OnCommandAsync(SlackTurn turn, CancellationToken ct)
    {
        var heard = Heard.Of(turn.Payload);
        var share = SlackTexts.ShareWords.Split(' ').FirstOrDefault(word => heard.Text.StartsWith(word + " ", StringComparison.CurrentCultureIgnoreCase));
        if (share is null)
        {
            return talk.AnswerAsync(turn, heard, ct);
        }

        turn.Answer = turn.Answer with { Shared = true };
        return talk.AnswerAsync(turn, heard with { Text = heard.Text[share.Length..].Trim() }, ct);
    }
}
