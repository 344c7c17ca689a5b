using System.Text.RegularExpressions;

namespace CgtBot.Domain.Publications;

/// <summary>Two captures of one publication, sentence by sentence: what only one of them holds.</summary>
public sealed partial record CaptureDifference(Publication Earlier, Publication Later, IReadOnlyList<string> OnlyEarlier, IReadOnlyList<string> OnlyLater)
{
    /// <summary>True when both say the same, but for white space.</summary>
    public bool IsEmpty => OnlyEarlier.Count + OnlyLater.Count == 0;

    public static CaptureDifference Between(Publication earlier, Publication later)
    {
        var (before, after) = (Sentences(earlier), Sentences(later));
        return new CaptureDifference(earlier, later, Without(before, after), Without(after, before));
    }

    /// <summary>What changed around a version: since the one captured before it, and up to the last one. What was taken out later matters as much as what was put in.</summary>
    public static IReadOnlyList<CaptureDifference> Around(Publication version, IReadOnlyCollection<Publication> family)
    {
        var before = family.Where(p => p.Number < version.Number).MaxBy(p => p.Number);
        var last = family.Where(p => p.Number > version.Number).MaxBy(p => p.Number);
        return [.. new[] { before is null ? null : Between(before, version), last is null ? null : Between(version, last) }.OfType<CaptureDifference>().Where(d => !d.IsEmpty)];
    }

    /// <summary>The title and the sentences of a publication, in their order.</summary>
    public static IReadOnlyList<string> Sentences(Publication publication) => [.. Break().Split($"{publication.Title}\n{publication.Text}").Select(s => s.Trim()).Where(s => s.Length > 0)];

    // A sentence said twice and then once is a difference too.
    private static List<string> Without(IReadOnlyList<string> sentences, IReadOnlyList<string> others)
    {
        var left = others.CountBy(Folded).ToDictionary();
        return [.. sentences.Where(s => !left.TryGetValue(Folded(s), out var count) || (left[Folded(s)] = count - 1) < 0)];
    }

    // White space does not make another text.
    private static string Folded(string sentence) => string.Join(' ', sentence.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\r?\n|(?<=[.!?…][»”""]?)\s+(?=[\p{Lu}«“""])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Break();
}
