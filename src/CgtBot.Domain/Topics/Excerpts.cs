using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics;

/// <summary>Makes the passage shown around a term: its sentence, or as much of it as can be read at a glance.</summary>
internal static class Excerpts
{
    private const int Reach = 240;

    public static Excerpt Of(TermHit hit)
    {
        var words = hit.Field.Words;
        var (start, end) = (words[hit.First].Start, words[hit.Last].End);
        var sentence = hit.Field.Sentences[hit.Field.Sentences.Of(hit.First)];
        var first = hit.First;
        while (first > sentence.First && start - words[first - 1].Start <= Reach)
        {
            first--;
        }

        var last = hit.Last;
        while (last + 1 < sentence.End && words[last + 1].End - end <= Reach)
        {
            last++;
        }

        return new Excerpt(words.Text[words[first].Start..WithClosing(words, last, sentence)], words.Text[start..end], start, end - start, hit.Field.IsTitle);
    }

    /// <summary>Takes in the point or quotation mark that closes the last word.</summary>
    private static int WithClosing(Words words, int last, Sentence sentence)
    {
        var end = words[last].End;
        var limit = last + 1 < sentence.End ? end : end + words.Gap(last + 1).Length;
        while (end < limit && words.Text[end] is '.' or '!' or '?' or ')' or '"' or '»' or ' ' or '\u00A0' or '…')
        {
            end++;
        }

        return words.Text.AsSpan(0, end).TrimEnd().Length;
    }
}
