using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Folder;
using CgtBot.Watch.Sources.Mailbox;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>A web address as people paste it: with or without https://, in quotation marks, with the full stop of the sentence.</summary>
internal static class SourceAddress
{
    private const int Longest = 2_000;

    public static Given<Uri> Read(string written)
    {
        var text = EntryText.Clean(written).Trim(' ', '«', '»', '"', '<', '>', '(', ')', '.', ',', ';', '\u00a0', '\u202f');
        var full = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        full = MailboxAddress.Written(full);
        if (text.Length is 0 or > Longest || text.Any(char.IsWhiteSpace) || !Uri.TryCreate(full, UriKind.Absolute, out var address) || !(address.IsLoopback || address.Host.Contains('.') || address.Scheme is not ("http" or "https")))
        {
            return new(null, AskCards.Problem(SourceCommandTexts.BadAddress, Format(SourceCommandTexts.BadAddressDetail, EntryWords.Short(text))));
        }

        return address.Scheme is "http" or "https" or FolderClue.Scheme or "imap" or "imaps" ? new(address) : new(null, AskCards.Problem(SourceCommandTexts.BadAddress, SourceWording.Of(new SourceProblem(SourceProblemCode.AddressNotHttp))));
    }

    /// <summary>Whether two addresses are the same to a reader: a final slash or a fragment makes no other source.</summary>
    public static bool Same(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second) && Plain(first) == Plain(second);

    private static string Plain(Uri address) => address.GetComponents(UriComponents.HttpRequestUrl | UriComponents.UserInfo, UriFormat.UriEscaped).TrimEnd('/');
}
