using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Where a mailbox is, whose it is and which folder of it is read: <c>imaps://person@server/folder</c>.</summary>
internal sealed partial record MailboxAddress(string Host, int Port, bool TlsFirst, string User, string Folder)
{
    /// <summary>Null for another address, and for one that does not say whose it is.</summary>
    public static MailboxAddress? Of(Uri address)
    {
        var first = address.Scheme == "imaps";
        return IsMailbox(address) && address.UserInfo.Length > 0 && !address.UserInfo.Contains(':')
            ? new(address.IdnHost, address.Port > 0 ? address.Port : first ? 993 : 143, first, Uri.UnescapeDataString(address.UserInfo), Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) is { Length: > 0 } folder ? folder : "INBOX")
            : null;
    }

    public static bool IsMailbox(Uri address) => address.Scheme is "imaps" or "imap";

    /// <summary>The address without who reads it: what is shown with what was read there.</summary>
    public Uri Place => new UriBuilder(TlsFirst ? "imaps" : "imap", Host, Port, Uri.EscapeDataString(Folder)).Uri;

    /// <summary>The mailbox, whatever folder of it.</summary>
    public Uri Whose => new UriBuilder(TlsFirst ? "imaps" : "imap", Host, Port == (TlsFirst ? 993 : 143) ? -1 : Port) { UserName = Uri.EscapeDataString(User) }.Uri;

    /// <summary>As people write it: the @ of the person's own address is no end of it.</summary>
    public static string Written(string address) => Person().Replace(address, m => $"{m.Groups[1].Value}{m.Groups[2].Value.Replace("@", "%40", StringComparison.Ordinal)}@");

    [GeneratedRegex(@"^(imaps?://)([^/\s:]*@[^/\s:]*)@(?=[^/@\s]+(?:/|$))", RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
