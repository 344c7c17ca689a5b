using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Channels.Slack.Views;

/// <summary>Links to the register, shown under the message that has them, as far as the place and the person allow.</summary>
public sealed partial class SharedLinks(BotDb db, Bindings bindings, Outsiders outsiders, ChatFlow flow)
{
    public async Task ShowAsync(SlackTurn turn, SlackEvent shared, CancellationToken ct)
    {
        if (shared is not { Channel: { } channel, MessageTs: { } ts, User: { } user } || await Bindings.FindAsync(db, turn.Platform, channel, ct) is not { } place || await outsiders.MostAsync(user, ct) is not { } most)
        {
            return;
        }

        var role = await bindings.RoleAsync(place, Heard.AuthorOf(user), ct);
        var shown = new JsonObject();
        foreach (var url in (shared.Links ?? []).Select(l => l.Url).OfType<string>().Distinct())
        {
            if (CommandOf(url) is { } command && await flow.AnswerAsync(new Incoming(place.Section, place.Number, Heard.AuthorOf(user), role < most ? role : most, null, command) { Unasked = true }, ct) is { } card)
            {
                shown[url] = new JsonObject { ["blocks"] = DrawnMessage.Of((place.Discreet && !place.Personal ? ConversationCards.Discreet(card) : card) with { Buttons = [] }, discreet: false)[0].Blocks };
            }
        }

        if (shown.Count > 0)
        {
            turn.Say(new Outgoing(SayKind.Unfurl, channel) { Ts = ts, View = shown });
        }
    }

    /// <summary>What a page of the register shows, as a command; null for another page.</summary>
    public static ChatCommand? CommandOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && Page().Match(address.AbsolutePath) is { Success: true } page
        ? ChatCommand.Of(page.Groups["what"].Value == "registre" ? "show" : "gaps", (page.Groups["what"].Value == "registre" ? "number" : "gap", int.Parse(page.Groups["number"].Value, CultureInfo.InvariantCulture)))
        : null;

    [GeneratedRegex(@"^/(?<what>registre|ecarts)/(?<number>\d{1,7})$")]
    private static partial Regex Page();
}
