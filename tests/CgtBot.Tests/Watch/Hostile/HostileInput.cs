using CgtBot.Domain.Publications;

namespace CgtBot.Tests.Watch.Hostile;

/// <summary>A row of the table: what a source that was well becomes, the plain sentence people read of it, whether it counts as a failure of the source, and how many publications there are after it.</summary>
public sealed record HostileInput(SourceKind Kind, string Name, Action<HostilePlace> Becomes, string Said, bool Fails, int Kept)
{
    /// <summary>Short, for it stands in every address of the source.</summary>
    public string Row => $"{Kind.ToString()[..4]}-{Name}".ToLowerInvariant();
}
