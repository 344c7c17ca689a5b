using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Storage;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>The language a payload is answered in: of the section that listens there, else of the person's own section, else the one they read Slack in.</summary>
public sealed class SpokenInSlack(BotDb db, Outsiders outsiders)
{
    public async Task<string> OfAsync(SlackPayload payload, CancellationToken ct)
    {
        // Who brought the bot in, and not the bot itself.
        var user = (payload as SlackPayload.Happened)?.Event.Inviter ?? HeardInSlack.UserOf(payload);
        return await Bindings.LanguageAsync(db, SlackReceipts.Platform, PayloadRules.PlaceOf(payload), Heard.AuthorOf(user ?? ""), ct)
            ?? (user is null ? Languages.Spoken : await outsiders.LanguageAsync(user, ct));
    }
}
