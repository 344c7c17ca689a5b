using System.Text.Json;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>A file dropped in a conversation one to one: the attachment's content.</summary>
public sealed record FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    public string? DownloadUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }

    /// <summary>Of an attachment; nothing when it is none, or of another shape.</summary>
    public static FileDownloadInfo? Of(Attachment attachment)
    {
        try
        {
            return attachment is { ContentType: ContentType, Content: JsonElement { ValueKind: JsonValueKind.Object } content } ? content.Deserialize<FileDownloadInfo>(ActivityJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Asks the person whether the bot may put a file in their own space.</summary>
public sealed record FileConsentCard(string Description, long SizeInBytes, OfferedFile AcceptContext, OfferedFile DeclineContext)
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";
}

/// <summary>What was offered, as it comes back with the answer.</summary>
public sealed record OfferedFile(string? Format);

/// <summary>accept or decline, and where to put the file.</summary>
public sealed record FileConsentCardResponse
{
    public string? Action { get; set; }
    public OfferedFile? Context { get; set; }
    public FileUploadInfo? UploadInfo { get; set; }
}

public sealed record FileUploadInfo
{
    public string? ContentUrl { get; set; }
    public string? Name { get; set; }
    public string? UploadUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
}

/// <summary>Shows a file that is in the person's space.</summary>
public sealed record FileInfoCard(string? UniqueId, string? FileType)
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";
}
