namespace CgtBot.Domain.Publications;

/// <summary>The words of a title that tell a posting from another, read once.</summary>
public sealed class PostingTitle
{
    private const double EnoughInCommon = 0.6;

    // What stands in most titles of postings tells none of them apart.
    private static readonly HashSet<string> Common = ["h", "f", "x", "n", "hf", "fh", "de", "du", "des", "la", "le", "les", "l", "d", "un", "une", "et", "en", "a", "au", "aux", "offre", "emploi", "poste", "recrute", "cdi", "cdd"];

    private readonly HashSet<string> words;

    private PostingTitle(HashSet<string> words) => this.words = words;

    public IReadOnlyCollection<string> Words => words;

    /// <summary>Another title of the same posting holds at least one of any so many words of this one.</summary>
    public int Telling => words.Count == 0 ? 0 : words.Count - (int)Math.Ceiling(EnoughInCommon * words.Count) + 1;

    public static PostingTitle Of(string title) => new([.. TextSketch.WordsOf(title).Where(w => !Common.Contains(w) && !(IsNumber(w) && w.Length >= 4))]);

    /// <summary>Whether two titles may be those of one publication. A number that differs makes them others; a reference of four figures or more does not count.</summary>
    public bool MayBe(PostingTitle other)
    {
        var shared = words.Count(other.words.Contains);
        return shared > 0 && shared >= EnoughInCommon * (words.Count + other.words.Count - shared)
            && words.Where(IsNumber).ToHashSet().SetEquals(other.words.Where(IsNumber));
    }

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
