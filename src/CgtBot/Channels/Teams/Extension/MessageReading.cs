using System.Globalization;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Chat;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>The message a person chose, read from what the client says of it; or a sentence that tells why it cannot be followed. Pure.</summary>
public sealed record MessageReading(ChosenMessage? Message, string? Problem)
{
    /// <summary>Longer than Teams lets anyone write, markup included.</summary>
    private const int LongestContent = 150_000;

    private const int LongestId = 200;
    private const int LongestAddress = 2000;

    /// <summary>Teams is not older.</summary>
    private static readonly DateTimeOffset Oldest = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Hosts of the addresses under which Teams shows a message.</summary>
    private static readonly string[] MessageHosts = ["teams.microsoft.com", "teams.cloud.microsoft", "teams.live.com", "teams.microsoft.us"];

    public static MessageReading Of(MessageActionsPayload payload, Activity activity, string form, DateTimeOffset now)
    {
        var text = payload.Body is { Content: { Length: <= LongestContent } content } body
            ? body.ContentType is "text" ? Channels.PlainText.Clean(content).Text.Trim() : MessageHtml.TextOf(content)
            : null;
        return payload.MessageType is not (null or "message") || payload.Id is not { Length: > 0 and <= LongestId } || SentAt(payload.CreatedDateTime, now) is not { } sentAt ? new(null, ExtensionTexts.NoMessage)
            : text is null ? new(null, payload.Body?.Content is null ? ExtensionTexts.NoWords : ExtensionTexts.TooLong)
            : string.IsNullOrWhiteSpace(text) ? new(null, ExtensionTexts.NoWords)
            : new(new ChosenMessage(Receipts.Platform, form, text, AddressOf(payload.LinkToMessage), sentAt, SenderOf(payload.From, activity)), null);
    }

    /// <summary>When it was sent; null for what is no time, or one at which nobody can have written it.</summary>
    private static DateTimeOffset? SentAt(string? written, DateTimeOffset now) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at >= Oldest && at <= now.AddDays(1) ? (at < now ? at : now) : null;

    // What is not surely an address of Teams is not kept as a link somebody may press.
    private static string? AddressOf(string? link) => link is { Length: <= LongestAddress } && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && MessageHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase) ? uri.AbsoluteUri : null;

    // The client names persons by their id in the directory, which is not the id we know anybody by: kept, it would outlive « oublie-moi ». Only who acts on a message of their own is known.
    private static AuthorId SenderOf(MessageActionsPayloadFrom? from, Activity activity) =>
        from?.User?.Id is { Length: > 0 } id && id.Equals(activity.From?.AadObjectId, StringComparison.OrdinalIgnoreCase) ? Heard.AuthorOf(activity)
        : new AuthorId($"{Receipts.Platform}:{(from is { User: null, Application.Id: { Length: > 0 and <= LongestId } app } ? app : "unknown")}");
}
