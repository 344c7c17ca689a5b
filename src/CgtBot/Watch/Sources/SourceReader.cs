namespace CgtBot.Watch.Sources;

/// <summary>Reads any source, by its kind. A fault of our own is bad health of the source too: it is said, and tried again ever later.</summary>
public sealed class SourceReader(IEnumerable<ISource> sources, ILogger<SourceReader> log)
{
    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        try
        {
            return await sources.First(s => s.Kind == definition.Kind).ReadAsync(definition, last, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(fault, "A source of {Kind} at {Host} could not be read", definition.Kind, definition.Address.Host);
            return SourceReading.Failed(new(SourceProblemCode.Unforeseen));
        }
    }
}
