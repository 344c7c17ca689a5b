using System.Globalization;

namespace CgtBot.Domain.Topics;

/// <summary>Tells an event of an earlier year from one of now: « la réorganisation de 2020 » in a text of 2025.</summary>
internal static class PastEvent
{
    private const int Reach = 5;

    public static bool IsOver(TermHit hit, PublicationText publication)
    {
        if (publication.Published is not { } published)
        {
            return false;
        }

        var (words, sentence) = (hit.Field.Words, hit.Field.Sentences[hit.Field.Sentences.Of(hit.First)]);
        for (var i = hit.First; i < sentence.End && i <= hit.Last + Reach; i++)
        {
            if (Year(words.Folded(i)) is { } year && year < published.First.Year)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
