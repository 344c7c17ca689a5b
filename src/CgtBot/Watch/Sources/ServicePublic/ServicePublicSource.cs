using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Watch.Sources.ServicePublic;

/// <summary>The postings of the whole public service: a weekly table that streams by, of which only the lines looked for are kept, then the page of each new one.</summary>
public sealed class ServicePublicSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.ServicePublic;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var words = ServicePublicParser.Words(definition.Only);
        if (words.Count == 0)
        {
            return SourceReading.Failed(new(SourceProblemCode.FilterMissing));
        }

        var plan = new ListPlan(document => ServicePublicParser.Parse(document, definition.Publishes))
        {
            // A table published to be taken: what robots.txt says is meant for the pages around it.
            Asks = request => request with { ObeysRobots = false, Sieve = new RecordSieve(line => ServicePublicParser.IsWanted(line, words)) },
        };
        return await reader.ReadAsync(definition with { Detail = definition.Detail ?? new DetailSelectors { KeepsTitle = true } }, last, plan, cancellationToken);
    }
}
