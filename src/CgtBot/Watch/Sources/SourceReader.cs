namespace CgtBot.Watch.Sources;

/// <summary>Reads any source, by its kind.</summary>
public sealed class SourceReader(IEnumerable<ISource> sources)
{
    public Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken) =>
        sources.First(s => s.Kind == definition.Kind).ReadAsync(definition, last, cancellationToken);
}
