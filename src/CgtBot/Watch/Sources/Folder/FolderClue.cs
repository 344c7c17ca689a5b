using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Folder;

/// <summary>Knows a folder by its address: <c>dossier://name</c>, of those the operator named.</summary>
public sealed class FolderClue : ISourceClue
{
    public const string Scheme = "dossier";

    public IEnumerable<SourceDefinition> OfAddress(Uri address) => address.Scheme == Scheme ? [new(SourceKind.Folder, address, PublicationKind.Announcement)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) => [];
}
