using System.Globalization;
using System.Text.Json;
using CgtBot.Channels.Cards;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Views;

/// <summary>« Suivre ce message » : the modal that notes a message in the register, what is wrong in it, and the command it comes to. Pure.</summary>
public static class FollowModal
{
    /// <summary>Names the shortcut and the modal.</summary>
    public const string Callback = "follow_message";

    public const string Channel = "channel";
    public const string Thread = "thread";
    public const string Language = "language";
    public const string Zone = "zone";
    public const string Sent = "sent";
    public const string Sender = "sender";
    public const string Cut = "cut";
    public const string Text = "text";

    /// <summary>What the modal carries beside what is filled in: it is no part of the command.</summary>
    private static readonly string[] Carried = [Channel, Thread, Language, Zone, Sent, Sender, Cut];

    private const string Kind = "kind";
    private const string Due = "due";
    private const int LongestText = 3000;
    private static readonly string[] Kinds = ["question", "demand", "commitment"];

    /// <summary>Filled in with the words of the message, which its sender may have worded for others. It says what is wrong in the language it was opened in.</summary>
    public static BlockView View(string words, string channel, SlackMessage? message, string? zone) => BlockViews.FormOf(
        Card.Of(
            SlackTexts.FollowTitle,
            [
                new CardBlock.Input(new CardInput.Choice(Kind, RegisterTexts.FieldKind, [new(Kinds[0], RegisterTexts.OneQuestion), new(Kinds[1], RegisterTexts.OneDemand), new(Kinds[2], RegisterTexts.OneCommitment)], Required: true, Kinds[0])),
                .. (words.Length > LongestText ? [new CardBlock.Paragraph(string.Format(CultureInfo.CurrentCulture, SlackTexts.FollowCut, words.Length, LongestText))] : Array.Empty<CardBlock>()),
                new CardBlock.Input(new CardInput.Text(Text, RegisterTexts.FieldText, Required: true, TextParts.Of(words, LongestText).First(), Lines: true)),
                new CardBlock.Input(new CardInput.Date(Due, SlackTexts.FollowDue)),
            ]),
        new CardButton(SlackTexts.FollowSubmit, ChatCommand.Of(
            "add", (Channel, channel), (Thread, message?.ThreadTs ?? message?.Ts), (Sent, message?.Ts), (Sender, message?.User), (Cut, words.Length > LongestText ? "true" : null), (Zone, zone), (Language, Languages.Spoken is "en" ? "en" : null)))
        {
            Sends = [Kind, Text, Due],
        },
        Callback)!;

    /// <summary>What is noted, of all that was sent.</summary>
    public static ChatCommand Asked(ChatCommand sent) => Carried.Aggregate(sent, (command, name) => command.With(name, null));

    /// <summary>What is wrong, by block; nothing is saved then, and the modal stays open.</summary>
    public static IReadOnlyDictionary<string, string> Errors(JsonElement submission, DateTimeOffset now)
    {
        var errors = new Dictionary<string, string>();
        var sent = PressedBlock.Submitted(submission);
        Languages.Speak(sent?[Language] ?? "fr");
        if (sent?[Text] is not { Length: <= LongestText })
        {
            errors[PressedBlock.BlockOf(Text)] = string.Format(CultureInfo.CurrentCulture, SlackTexts.FollowTextWrong, LongestText);
        }

        if (sent?[Due] is not null && !(sent.Date(Due) >= DayOf(now, sent[Zone])))
        {
            errors[PressedBlock.BlockOf(Due)] = SlackTexts.FollowDueWrong;
        }

        if (!Kinds.Contains(sent?[Kind]))
        {
            errors[PressedBlock.BlockOf(Kind)] = SlackTexts.FollowKindWrong;
        }

        return errors;
    }

    /// <summary>The section's day: what it sent is checked before anything of it is read from the register.</summary>
    private static DateOnly DayOf(DateTimeOffset now, string? zone) => DateOnly.FromDateTime((TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "", out var known) ? TimeZoneInfo.ConvertTime(now, known) : now.ToUniversalTime()).DateTime);

    /// <summary>Null when this is no modal of ours to follow a message.</summary>
    public static JsonElement? SentBy(SlackPayload payload) => payload is SlackPayload.Acted { Interaction: { Type: Interaction.ViewSubmission, View.CallbackId: Callback }, Raw: var raw } ? raw : null;
}
