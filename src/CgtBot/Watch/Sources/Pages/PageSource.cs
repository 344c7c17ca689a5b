using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>Sites without a feed: a list page whose links lead to the publications.</summary>
public sealed class PageSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.Page;

    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            definition with { Detail = definition.Detail ?? new DetailSelectors() },
            last,
            document => ListPageParser.Parse(document, definition.List, definition.Publishes),
            cancellationToken);
}
