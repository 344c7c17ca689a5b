using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Dossiers;
using CgtBot.Texts;

namespace CgtBot.Channels.Teams.Files;

/// <summary>Minutes dropped in a conversation one to one: each file read, or the card that says why it was not.</summary>
public sealed class DroppedFiles(FileTransfer transfer)
{
    private const int LongestName = 200;
    private const int Megabyte = 1024 * 1024;

    /// <summary>What was dropped with a message; nothing in a channel, where Teams gives the bot no file.</summary>
    public static IReadOnlyList<Attachment> In(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Attachments: { } attachments, Conversation.IsPersonal: true } ? [.. attachments.Where(a => FileDownloadInfo.Of(a) is not null)] : [];

    public async Task<(DroppedFile? File, Card? Problem)> ReadAsync(Attachment attachment, CancellationToken ct)
    {
        var name = NameOf(attachment);
        return await transfer.ReadAsync(FileDownloadInfo.Of(attachment)!.DownloadUrl, DossierFile.LargestBytes, ct) switch
        {
            FileRead.Whole { Bytes.Length: > 0 } whole => (new DroppedFile(name, whole.Bytes), null),
            FileRead.Whole => (null, Problem(name, FileTexts.Empty)),
            FileRead.TooLarge => (null, Problem(name, ConversationCards.Say(FileTexts.TooLarge, DossierFile.LargestBytes / Megabyte))),
            FileRead.Elsewhere => (null, Problem(name, FileTexts.Elsewhere)),
            _ => (null, Problem(name, FileTexts.NotFetched)),
        };
    }

    private static Card Problem(string name, string why) => new(ConversationCards.Say(FileTexts.NotRead, name), [new CardBlock.Paragraph(why)], [], CardTone.Error);

    private static string NameOf(Attachment attachment)
    {
        var name = Channels.PlainText.Clean(Path.GetFileName((attachment.Name ?? "").Replace('\\', '/'))).Text.ReplaceLineEndings(" ").Trim();
        return name.Length == 0 ? FileTexts.Nameless : name[..Math.Min(name.Length, LongestName)];
    }
}
