namespace CgtBot.Domain.Minutes;

/// <summary>« où sont stockés les enregistrements → en Irlande »: asked before the arrow, answered behind it, whoever speaks in that part of the text.</summary>
internal static class Arrow
{
    private static readonly string[] Signs = ["→", "⇒", "➔", "➜", "➥", "->", "=>"];

    /// <summary>True for an arrow of one letter, the sign of a bullet.</summary>
    public static bool IsSign(char sign) => sign is '→' or '⇒' or '➔' or '➜' or '➥';

    /// <summary>What begins there begins with an arrow, or stands behind one.</summary>
    public static bool Opens(string source, int start)
    {
        var before = source.AsSpan(0, start).TrimEnd(" \u00A0");
        return Signs.Any(sign => source.AsSpan(start).StartsWith(sign)) || EndsWithOne(before);
    }

    /// <summary>The sentences, those that ask and answer in one line cut in two.</summary>
    public static List<Sentence> Cut(string source, List<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var span = sentences[i].Span;
            if (At(source.AsSpan(span.Start, span.Length)) is > 0 and var at && ItemRules.OpensLikeQuestion(FoldedText.Of(source, span.Start, span.Start + at).Text))
            {
                var (asked, answered) = (SentenceEdges.Trim(source, span with { End = span.Start + at }), SentenceEdges.Trim(source, span with { Start = span.Start + at }));
                sentences[i] = sentences[i] with { Span = asked };
                sentences.InsertRange(i + 1, answered.Length > 0 ? [new Sentence(answered, sentences[i].Quoted)] : []);
            }
        }

        return sentences;
    }

    public static bool Follows(string source, Span sentence)
    {
        var rest = source.AsSpan(sentence.End).TrimStart();
        return !rest.IsEmpty && At(rest[..Math.Min(2, rest.Length)]) == 0;
    }

    private static bool EndsWithOne(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.EndsWith(sign))
            {
                return true;
            }
        }

        return false;
    }

    private static int At(ReadOnlySpan<char> text)
    {
        var first = -1;
        foreach (var sign in Signs)
        {
            first = text.IndexOf(sign) is >= 0 and var at && (first < 0 || at < first) ? at : first;
        }

        return first;
    }
}
