using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Feeds;

/// <summary>RSS and Atom feeds.</summary>
public sealed class FeedSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.Feed;

    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken) =>
        reader.ReadAsync(definition, last, document => FeedParser.Parse(document, definition.Publishes), cancellationToken);
}
