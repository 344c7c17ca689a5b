using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.WordPress;

/// <summary>WordPress sites, by their REST API; by their feed where the API is closed.</summary>
public sealed class WordPressSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.WordPress;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var plan = new ListPlan(document => WordPressParser.Parse(document, definition.Publishes)) { Next = WordPressParser.Next };
        var reading = await reader.ReadAsync(definition, last, plan, cancellationToken);
        return await reader.OrFeedAsync(reading, definition, WordPressAddress.FeedOf(definition.Address), last, cancellationToken);
    }
}
