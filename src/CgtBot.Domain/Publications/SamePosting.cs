namespace CgtBot.Domain.Publications;

/// <summary>Whether two publications are one, met on several sites or republished with small edits: the titles say the same, and most of the text is the same word for word.</summary>
public static class SamePosting
{
    private const double EnoughOfText = 0.7;

    // Of a few words the likeness says little.
    private const int FewWords = 30;
    private const double EnoughOfShortText = 0.9;
    private const int TooFewWords = 12;

    /// <summary>The share of the text two publications have in common when they are one; null when they are not.</summary>
    public static double? Share(TextSketch text, TextSketch other)
    {
        var (share, words) = (text.Likeness(other), Math.Min(text.Words, other.Words));
        return words >= TooFewWords && share >= (words < FewWords ? EnoughOfShortText : EnoughOfText) ? share : null;
    }
}
