namespace CgtBot.Watch.Sources;

/// <summary>What a parser found in a document: unreadable when nothing could be made of it, not whole when the end is missing.</summary>
public sealed record ParsedDocument(IReadOnlyList<FoundPublication> Items, IReadOnlyList<SourceProblem> Problems, bool IsReadable = true, bool IsWhole = true)
{
    public static ParsedDocument Unreadable(SourceProblemCode code, params string[] arguments) => new([], [new(code, arguments)], IsReadable: false, IsWhole: false);
}
