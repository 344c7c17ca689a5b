using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Json;

/// <summary>JSON APIs, read by a mapping of their fields.</summary>
public sealed class JsonSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.Json;

    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken) =>
        reader.ReadAsync(definition, last, document => JsonSourceParser.Parse(document, definition.Mapping, definition.Publishes), cancellationToken);
}
