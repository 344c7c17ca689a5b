using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Watch.Originals;

namespace CgtBot.Watch;

/// <summary>A publication as it was met, wherever it came from: a source, a paste, a dossier.</summary>
public sealed record Found(PublicationKind Kind, string Title, string Text, PartialDate PublishedOn)
{
    public string? Address { get; init; }

    public required byte[] Raw { get; init; }

    public string? MediaType { get; init; }

    public SealedMessage? SealedOriginal { get; init; }

    /// <summary>Request and response headers as JSON; « {} » when there were none.</summary>
    public string Headers { get; init; } = "{}";

    public int? Source { get; init; }

    public string? ExternalId { get; init; }

    public string? Origin { get; init; }
}

/// <summary>What became of a found publication: new or known already, the topics it touches, the gaps it opened or raised.</summary>
public sealed record TakenIn(Publication Publication, bool IsNew, IReadOnlyList<TopicMatch> Matches, IReadOnlyList<Gap> Gaps);
