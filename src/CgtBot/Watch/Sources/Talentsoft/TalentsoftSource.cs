using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Talentsoft;

/// <summary>Recruitment portals made by Talentsoft (Cegid): the RSS names the offers, the text is on the page of each.</summary>
public sealed class TalentsoftSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.Talentsoft;

    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken) => reader.ReadAsync(
        definition with { Detail = definition.Detail ?? TalentsoftParser.Page }, last, document => TalentsoftParser.Parse(document, definition.Publishes), cancellationToken);
}
