using System.Buffers;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Cuts a text into folded words in one pass: joins what hyphenation and spacing split, drops inclusive endings, keeps the offsets of the original.</summary>
internal sealed class WordReader(string text)
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ‘`´");

    /// <summary>Inclusive endings after « · . - ( / »: agent·e·s, chargé(e), directeur.rice.</summary>
    private static readonly HashSet<string> InclusiveEndings = new(
        ["e", "s", "es", "x", "ne", "nes", "le", "les", "te", "tes", "rice", "rices", "trice", "trices", "euse", "euses", "se", "ses", "ve", "ves", "fe", "ffe", "ere", "eres", "re"],
        StringComparer.Ordinal);

    private readonly List<char> folded = new(text.Length + 16);
    private readonly List<Word> words = new(text.Length / 6 + 4);
    private int at;

    public Words Read()
    {
        var before = 0;
        while (at < text.Length)
        {
            if (string.IsNullOrEmpty(Folding.Of(text[at])))
            {
                at++;
                continue;
            }

            ReadWord(words.Count == 0 ? WordBreak.Sentence : Breaks.Between(text, before, at));
            before = at;
        }

        return new Words(text, [.. folded], [.. words]);
    }

    private void ReadWord(WordBreak brk)
    {
        var (start, foldStart, letters, capitals, plurals) = (at, folded.Count, 0, 0, 0);
        var end = at;
        while (at < text.Length)
        {
            var letter = Folding.Of(text[at]);
            if (letter is null)
            {
                if (!SkipInside(start, letters, capitals))
                {
                    break;
                }

                continue;
            }

            if (letter.Length > 0)
            {
                (letters, plurals) = (letters + 1, text[at] == 's' ? 1 : 0);
                capitals += char.IsUpper(text[at]) || char.IsDigit(text[at]) ? 1 : 0;
                folded.AddRange(letter.AsSpan());
            }

            end = ++at;
        }

        SkipInclusiveEndings(ref end);
        at = end;
        Keep(start, end, foldStart, letters > 1 && capitals > 0 && capitals + plurals == letters && capitals > 1, brk);
    }

    private void Keep(int start, int end, int foldStart, bool capitals, WordBreak brk)
    {
        // « l'lA » with a lowercase L is how character recognition reads « l'IA ».
        if (end - start == 2 && text[start] is 'l' && text[end - 1] is 'A' && start > 0 && Apostrophes.Contains(text[start - 1]))
        {
            folded[foldStart] = 'i';
            capitals = true;
        }

        words.Add(new Word(start, end, foldStart, folded.Count - foldStart, capitals, brk));
    }

    /// <summary>Goes over what may stand inside one word: a hyphen at a line end, the dots of I.A., the single spaces of a spaced-out title.</summary>
    private bool SkipInside(int start, int letters, int capitals)
    {
        if ((text[at] is '-' or '\u2010' && LineEndsAt(at + 1, out var next) || text[at - 1] == '\u00AD' && LineEndsAt(at, out next))
            && next < text.Length && char.IsLower(text[next]))
        {
            at = next;
            return true;
        }

        if (text[at] == '.' && letters == capitals && at - start == 2 * letters - 1 && IsCapital(at + 1) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])))
        {
            at++;
            return true;
        }

        if (text[at] == ' ' && letters == capitals && at - start == 2 * letters - 1 && SpacedRun(start) >= 5 && IsSingle(at + 1))
        {
            at++;
            return true;
        }

        return false;
    }

    private bool LineEndsAt(int index, out int next)
    {
        next = index;
        var newline = false;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && next - index < 40)
        {
            newline |= text[next] == '\n';
            next++;
        }

        return newline;
    }

    private bool IsCapital(int index) => index < text.Length && char.IsUpper(text[index]);

    private bool IsSingle(int index) => index < text.Length && char.IsUpper(text[index]) && (index + 1 >= text.Length || !char.IsLetterOrDigit(text[index + 1]));

    /// <summary>How many single capitals follow each other with one space between, seen from the first, up to five.</summary>
    private int SpacedRun(int start)
    {
        var run = 0;
        for (var i = start; run < 5 && IsSingle(i) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])); i += 2)
        {
            run++;
            if (i + 1 >= text.Length || text[i + 1] != ' ')
            {
                break;
            }
        }

        return run;
    }

    private void SkipInclusiveEndings(ref int end)
    {
        while (end + 1 < text.Length && text[end] is '·' or '•' or '‧' or '.' or '-' or '(' or '/')
        {
            var ending = end + 1;
            while (ending < text.Length && ending - end <= 6 && char.IsLetter(text[ending]))
            {
                ending++;
            }

            if (!InclusiveEndings.Contains(Plain(end + 1, ending)) || (text[end] == '(' && (ending >= text.Length || text[ending++] != ')')))
            {
                return;
            }

            end = ending;
        }
    }

    private string Plain(int from, int to) => string.Concat(text[from..to].Select(c => char.IsUpper(c) ? "?" : Folding.Of(c)));
}
