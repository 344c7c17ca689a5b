namespace CgtBot.Domain.Publications;

/// <summary>The words of a title that tell a posting from another, read once.</summary>
public sealed class PostingTitle
{
    private const double EnoughInCommon = 0.6;

    // What stands in most titles of postings tells none of them apart.
    private static readonly HashSet<string> Common = ["h", "f", "x", "n", "hf", "fh", "de", "du", "des", "la", "le", "les", "l", "d", "un", "une", "et", "en", "a", "au", "aux", "offre", "emploi", "poste", "recrute", "cdi", "cdd"];

    private readonly ulong[] words;

    private PostingTitle(ulong[] words) => this.words = words;

    /// <summary>Its words, each by 64 bits of its hash.</summary>
    public IReadOnlyCollection<ulong> Words => words;

    /// <summary>Another title of the same posting holds at least one of any so many words of this one.</summary>
    public int Telling => words.Length == 0 ? 0 : words.Length - (int)Math.Ceiling(EnoughInCommon * words.Length) + 1;

    public static PostingTitle Of(string title) => new([.. TextSketch.WordsOf(title).Where(w => !Common.Contains(w) && !(IsNumber(w) && w.Length >= 4)).Distinct().Select(HashOf)]);

    /// <summary>Whether two titles may be those of one publication. A number that differs makes them others; a reference of four figures or more does not count.</summary>
    public bool MayBe(PostingTitle other) => MayBe(other.words);

    internal bool MayBe(ReadOnlySpan<ulong> other)
    {
        var (shared, numbers) = (0, 0);
        foreach (var word in other)
        {
            var isShared = words.AsSpan().Contains(word);
            shared += isShared ? 1 : 0;
            numbers += IsNumber(word) ? isShared ? 1 : words.Length + 1 : 0;
        }

        return shared > 0 && shared >= EnoughInCommon * (words.Length + other.Length - shared) && numbers == words.Count(IsNumber);
    }

    // The last bit tells a number.
    private static ulong HashOf(string word) => (TextSketch.HashOf(word) & ~1UL) | (IsNumber(word) ? 1UL : 0);

    private static bool IsNumber(ulong word) => (word & 1) == 1;

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
