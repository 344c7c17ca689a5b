using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Knows a mailbox by its address.</summary>
public sealed class MailboxClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => MailboxAddress.IsMailbox(address) ? [new(SourceKind.Mailbox, address, PublicationKind.Announcement)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
