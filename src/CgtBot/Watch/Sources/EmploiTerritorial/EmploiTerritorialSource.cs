using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.EmploiTerritorial;

/// <summary>The postings of local authorities: the feed of a department or an employer, then the page of each new offer.</summary>
public sealed class EmploiTerritorialSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.EmploiTerritorial;

    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken) => reader.ReadAsync(
        definition with { Detail = definition.Detail ?? EmploiTerritorialParser.Page }, last, document => EmploiTerritorialParser.Parse(document, definition.Publishes), cancellationToken);
}
