using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources.Drupal;

/// <summary>Drupal sites, by JSON:API: the list of the kinds of content, then those that publish; by their feed where the API is closed.</summary>
public sealed class DrupalSource(DocumentReader reader) : ISource
{
    public SourceKind Kind => SourceKind.Drupal;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var list = await ListAsync(definition, last, cancellationToken);
        return FeedFallback.IsClosed(list)
            ? await reader.OrFeedAsync(list, definition, DrupalAddress.FeedOf(definition.Address), last, cancellationToken)
            : await reader.WithPagesAsync(list, definition.Detail, last, cancellationToken);
    }

    private async Task<SourceReading> ListAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var plan = new ListPlan(document => DrupalParser.Parse(document, definition.Publishes)) { Next = DrupalParser.Next };
        if (DrupalAddress.IsOfOneKind(definition.Address))
        {
            return await reader.ListAsync(DrupalAddress.Ordered(definition.Address), last, plan, cancellationToken);
        }

        // The index does not change when a content is published: it is never asked for by its validators.
        var found = last with { ETag = null, LastModified = null };
        var index = await reader.ListAsync(definition.Address, found, new ListPlan(document => DrupalKinds.Of(document) is { Count: > 0 } ? new([], []) : ParsedDocument.Unreadable(SourceProblemCode.JsonNoList, "links")), cancellationToken);
        if (index.Status is ReadingStatus.Failed)
        {
            return index;
        }

        SourceReading? all = null;
        foreach (var kind in DrupalKinds.Of(index.Captures[0])!)
        {
            var one = await reader.ListAsync(DrupalAddress.Ordered(kind), found, plan, cancellationToken);
            // A kind that is not for everybody does not hide the others.
            all = all is null || all.Status is ReadingStatus.Failed ? one with { Problems = [.. all?.Problems ?? [], .. one.Problems] } : all.Joined(one);
        }

        return all! with { ETag = null, LastModified = null };
    }
}
