using AngleSharp.Html.Dom;

namespace CgtBot.Watch.Sources;

/// <summary>What an address, or the page behind it, tells of a kind of source: ways to read it, the best first, each still to be tried.</summary>
public interface ISourceClue
{
    /// <summary>Told by the address alone, before anything is asked of the site.</summary>
    IEnumerable<SourceDefinition> OfAddress(Uri address);

    /// <summary>Told by the page found at an address.</summary>
    IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address);
}
