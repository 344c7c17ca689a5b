using System.Globalization;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>Files people drop in a conversation with the bot.</summary>
public sealed class DroppedFiles(SlackClient slack)
{
    /// <summary>What was dropped with a person's words.</summary>
    public static IReadOnlyList<SlackFile> In(SlackPayload payload) => payload is SlackPayload.Happened { Event: { Files: { Count: > 0 } files } said } && PayloadRules.IsSaid(said) ? files : [];

    /// <summary>Null when it is too large, empty, or not to be had.</summary>
    public async Task<DroppedFile?> ReadAsync(SlackFile file, CancellationToken ct) => (file.UrlPrivateDownload ?? file.UrlPrivate) is { } address && await slack.DownloadAsync(address, ct) is { Length: > 0 } bytes
        ? new DroppedFile(NameOf(file), bytes)
        : null;

    public static Card Unread(SlackFile file) => new(string.Format(CultureInfo.CurrentCulture, SlackTexts.FileUnread, NameOf(file)), [new CardBlock.Paragraph(SlackTexts.FileUnreadDetail)], [], CardTone.Warning) { Neutral = SlackTexts.FileNeutral };

    private static string NameOf(SlackFile file) => PlainText.Clean(Path.GetFileName(file.Name ?? file.Id ?? "")).Text;
}
