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

        if (!Directory.Exists(root))
        {
            return SourceReading.Failed(new(SourceProblemCode.FolderMissing, name));
        }

        var files = FolderFiles.Of(root, definition.Address);
        var reading = await ReadAsync([.. files.Take(FolderFiles.Most).Where(f => !last.Knows(f.Id))], definition.Publishes, last.MostPages ?? options.Value.MaxDetails, cancellationToken);
        return files.Count <= FolderFiles.Most ? reading
            : reading with { Problems = [.. reading.Problems, new(SourceProblemCode.TooManyItems, FolderFiles.Most.ToString(CultureInfo.InvariantCulture))] };
    }

    private async Task<SourceReading> ReadAsync(IReadOnlyList<FolderFile> files, PublicationKind publishes, int most, CancellationToken cancellationToken)
    {
        var (items, held) = (new List<FoundPublication>(), new List<SourceProblem>());
        // One that is held takes no place: it will be tried at each look, and the others are waiting.
        foreach (var file in files.TakeWhile(_ => items.Count < most && items.Sum(i => (long)i.Raw.Length) < options.Value.MostTogether))
        {
            if (await ReadAsync(file, publishes, cancellationToken) is { } item)
            {
                items.Add(item);
            }
            else
            {
                held.Add(new(SourceProblemCode.FileHeld, file.Name));
            }
        }

        var left = files.Count - items.Count - held.Count;
        return new(ReadingStatus.Read, items, left > 0 ? [.. held, new(SourceProblemCode.DetailsLeft, left.ToString(CultureInfo.InvariantCulture))] : held);
    }

    /// <summary>Null for one that is being written, or is not for us: the next look tries again.</summary>
    private async Task<FoundPublication?> ReadAsync(FolderFile file, PublicationKind publishes, CancellationToken cancellationToken)
    {
        // What has no length is not opened: a pipe would be waited for without end.
        SourceProblemCode? problem = file.Length == FolderFile.OutOfReach ? SourceProblemCode.FileDamaged
            : file.Length == 0 ? SourceProblemCode.FileEmpty
            : file.Length > options.Value.MaxBytes ? SourceProblemCode.FileTooLarge : null;
        try
        {
            return problem is { } why ? FolderDocument.Unread(file, why, publishes, time.GetUtcNow())
                : FolderDocument.Of(file, await File.ReadAllBytesAsync(file.Path, cancellationToken), publishes, time.GetUtcNow());
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
