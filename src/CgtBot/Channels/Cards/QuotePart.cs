using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Cards;

/// <summary>A stretch of a quote, marked or not.</summary>
public sealed record QuotePart(string Text, bool Marked)
{
    /// <summary>Cuts a quote at its marks. Marks that overlap or leave the text are cut to it: the words shown are always those of the source.</summary>
    public static IEnumerable<QuotePart> Split(string text, IReadOnlyList<Mark> marks)
    {
        var at = 0;
        foreach (var mark in marks.OrderBy(m => m.Start))
        {
            var start = Math.Clamp(mark.Start, at, text.Length);
            var end = Math.Clamp((long)mark.Start + mark.Length, start, text.Length);
            if (start > at)
            {
                yield return new QuotePart(text[at..start], false);
            }

            if (end > start)
            {
                yield return new QuotePart(text[start..(int)end], true);
            }

            at = (int)Math.Max(at, end);
        }

        if (at < text.Length)
        {
            yield return new QuotePart(text[at..], false);
        }
    }
}
