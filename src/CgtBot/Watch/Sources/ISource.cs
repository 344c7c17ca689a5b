using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources;

/// <summary>A kind of source: reads its definition into publications and problems, and never throws for what a site does.</summary>
public interface ISource
{
    SourceKind Kind { get; }

    Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken);
}
