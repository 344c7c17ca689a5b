using System.Buffers;

namespace CgtBot.Domain.Minutes;

/// <summary>A sentence; <see cref="Quoted"/> when it begins inside an open « ».</summary>
internal readonly record struct Sentence(Span Span, bool Quoted);

/// <summary>Cuts a block in sentences, French abbreviations and quotes in mind.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "art", "cf", "ex", "mme", "mmes", "mlle", "mm", "dr", "st", "ste", "env", "no", "vs", "chap", "al", "tél", "réf", "av", "bd",
        "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc", "resp", "adj", "dir", "approx", "p", "pp", "n", "suppl", "tit", "hab",
    };

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…");

    public static List<Sentence> Split(string source, Span text)
    {
        var sentences = new List<Sentence>();
        var depth = 0;
        for (var start = text.Start; start < text.End;)
        {
            var end = EndOf(source, start, text.End);
            Add(sentences, source, new Span(start, end), depth > 0);
            depth = Math.Max(0, depth + Balance(source.AsSpan(start, end - start)));
            start = end;
        }

        return sentences;
    }

    private static int EndOf(string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = source.AsSpan(at, end - at).IndexOfAny(Stops);
            if (stop < 0)
            {
                return end;
            }

            var first = at + stop;
            at = first + 1;
            while (at < end && Stops.Contains(source[at]))
            {
                at++;
            }

            var after = Closers(source, at, end);
            if (Ends(source, start, first, after, end))
            {
                return after;
            }
        }

        return end;
    }

    private static bool Ends(string source, int start, int stop, int after, int end)
    {
        if (after >= end)
        {
            return true;
        }

        if (!char.IsWhiteSpace(source[after]) && source[after - 1] is not ('»' or '*'))
        {
            return false;
        }

        var next = after;
        while (next < end && char.IsWhiteSpace(source[next]))
        {
            next++;
        }

        var lower = next < end && char.IsLower(source[next]);
        var last = source.AsSpan(stop, after - stop);
        return last.IndexOfAny('?', '!') >= 0
            ? !(lower && last.Contains('»'))
            : !lower && !(last.Length > 0 && source[stop] == '.' && Abbreviated(source, start, stop));
    }

    private static bool Abbreviated(string source, int start, int stop)
    {
        var from = stop;
        while (from > start && char.IsLetter(source[from - 1]) && stop - from < 8)
        {
            from--;
        }

        var word = source.AsSpan(from, stop - from);
        return (word.Length == 1 && char.IsUpper(word[0])) || (word.Length > 0 && Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }

    private static int Closers(string source, int at, int end)
    {
        for (var probe = at; probe < end; probe++)
        {
            if (source[probe] is '»' or '”' or '"' or ')' or '*' or '_' or ']')
            {
                at = probe + 1;
            }
            else if (source[probe] is not (' ' or '\u00A0' or '\u202F') || probe > at)
            {
                break;
            }
        }

        return at;
    }

    private static int Balance(ReadOnlySpan<char> text) => text.Count('«') - text.Count('»');

    private static void Add(List<Sentence> sentences, string source, Span span, bool quoted)
    {
        var trimmed = SentenceEdges.Trim(source, span);
        if (trimmed.Length > 0)
        {
            sentences.Add(new Sentence(trimmed, quoted || source[span.Start..trimmed.Start].Contains('«')));
        }
    }
}
