using AngleSharp.Html.Dom;
using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Drupal;

/// <summary>Knows a Drupal site by the mark its pages carry.</summary>
public sealed class DrupalClue : ISourceClue
{
    public IEnumerable<SourceDefinition> OfAddress(Uri address) => DrupalAddress.IsApi(address) ? [Of(address)] : [];

    public IEnumerable<SourceDefinition> OfPage(IHtmlDocument page, Uri address) =>
        page.QuerySelector("meta[name='Generator'][content^='Drupal'], meta[name='generator'][content^='Drupal'], script[data-drupal-selector='drupal-settings-json']") is null ? [] : [Of(new Uri(address, "/jsonapi"))];

    private static SourceDefinition Of(Uri api) => new(SourceKind.Drupal, api, PublicationKind.Announcement);
}
