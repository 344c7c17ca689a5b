using System.Globalization;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.Folder;

/// <summary>A folder where colleagues put memos (PDF, Word, OpenDocument, HTML, text): each new or rewritten file is a publication. Only folders the operator named are ever opened.</summary>
public sealed class FolderSource(IOptions<FetchOptions> options, TimeProvider time) : ISource
{
    public SourceKind Kind => SourceKind.Folder;

    public async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook last, CancellationToken cancellationToken)
    {
        var name = definition.Address.Host;
        if (options.Value.Folders.FirstOrDefault(f => f.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is not { Length: > 0 } root)
        {
            return SourceReading.Failed(new(SourceProblemCode.FolderUnknown, name));
        }

        return Directory.Exists(root)
            ? await ReadAsync([.. FolderFiles.Of(root, definition.Address).Where(f => !last.Knows(f.Id))], definition.Publishes, last.MostPages ?? options.Value.MaxDetails, cancellationToken)
            : SourceReading.Failed(new(SourceProblemCode.FolderMissing, name));
    }

    private async Task<SourceReading> ReadAsync(IReadOnlyList<FolderFile> files, PublicationKind publishes, int most, CancellationToken cancellationToken)
    {
        var (items, problems) = (new List<FoundPublication>(), new List<SourceProblem>());
        foreach (var file in files.Take(most))
        {
            var (publication, problem) = await ReadAsync(file, publishes, cancellationToken);
            items.AddRange(publication is null ? [] : [publication]);
            problems.AddRange(problem is null ? [] : [problem]);
        }

        return new(ReadingStatus.Read, items, files.Count > most ? [.. problems, new(SourceProblemCode.DetailsLeft, (files.Count - most).ToString(CultureInfo.InvariantCulture))] : problems);
    }

    private async Task<(FoundPublication? Publication, SourceProblem? Problem)> ReadAsync(FolderFile file, PublicationKind publishes, CancellationToken cancellationToken)
    {
        if (file.Length > options.Value.MaxBytes)
        {
            return (null, new(SourceProblemCode.FileTooLarge, Path.GetFileName(file.Path)));
        }

        try
        {
            return FolderDocument.Read(file, await File.ReadAllBytesAsync(file.Path, cancellationToken), publishes, time.GetUtcNow());
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Being written, or not for us: the next look tries again.
            return (null, new(SourceProblemCode.FileHeld, Path.GetFileName(file.Path)));
        }
    }
}
