using System.Globalization;
using System.Text.Json;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Slack.Views;

/// <summary>The message a modal was opened on, read back from the modal that is sent: its words as they were filled in first, whatever the person made of them since. Pure.</summary>
internal static class OpenedOn
{
    /// <summary>Says of words that go on what is kept.</summary>
    private const string GoesOn = " […]";

    /// <summary>Null when Slack does not say which message it was, or when.</summary>
    public static ChosenMessage? Of(JsonElement submission, ChatCommand sent, DateTimeOffset now) =>
        submission.At("view", "id").AsText() is { Length: > 0 } view && WordsOf(submission) is { } words && SentAt(sent[FollowModal.Sent], now) is { } at
            ? new ChosenMessage(SlackReceipts.Platform, $"{SlackReceipts.Platform}:{view}", sent[FollowModal.Cut] is null ? words : words + GoesOn, null, at, SenderOf(sent[FollowModal.Sender]))
            : null;

    private static string? WordsOf(JsonElement submission) => submission.At("view", "blocks") is { ValueKind: JsonValueKind.Array } blocks
        && blocks.EnumerateArray().FirstOrDefault(b => b.At("block_id").AsText() == PressedBlock.BlockOf(FollowModal.Text)).At("element", "initial_value").AsText() is { Length: > 0 } words ? words : null;

    /// <summary>Slack names a message by the second it was sent at.</summary>
    private static DateTimeOffset? SentAt(string? ts, DateTimeOffset now) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) is var at && at < now ? at : now
            : null;

    private static AuthorId SenderOf(string? user) => Heard.AuthorOf(user ?? "unknown");
}
