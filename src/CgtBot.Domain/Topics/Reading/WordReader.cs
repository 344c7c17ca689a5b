using System.Buffers;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>Cuts a text into folded words one after the other: joins what hyphenation and spacing split, drops inclusive endings, keeps the offsets of the original.</summary>
internal sealed class WordReader
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ‘`´");

    /// <summary>Letters that a word put together from pieces can have: what is longer was not cut or spaced out by a person.</summary>
    private const int LongestJoined = 64;

    /// <summary>White space that may stand where a line end cuts a word.</summary>
    public const int WidestCut = 40;

    private string text = "";
    private char[] folded = new char[64];
    private int foldedCount;
    private int at;
    private int before;

    public string Text => text;

    public void Restart(string other, int from)
    {
        (text, at, before, foldedCount) = (other, from, -1, 0);
        if (folded.Length < other.Length - from && from == 0)
        {
            folded = new char[other.Length + 16];
        }
    }

    public ReadOnlySpan<char> Letters(in Word word) => folded.AsSpan(word.FoldStart, word.FoldLength);

    public bool Next(out Word word)
    {
        while (at < text.Length && !BeginsWord(text[at]))
        {
            at++;
        }

        word = at < text.Length ? ReadWord(before < 0 ? WordBreak.Sentence : Breaks.Between(text, before, at)) : default;
        before = at;
        return word.End > 0;
    }

    private static bool BeginsWord(char c) => LetterCodes.Of(c) is var code && (LetterCodes.IsPlain(code) || (code != LetterCodes.Separator && !string.IsNullOrEmpty(Folding.Of(c))));

    private Word ReadWord(WordBreak brk)
    {
        var (start, foldStart, letters, capitals, plurals) = (at, foldedCount, 0, 0, 0);
        var end = at;
        while (at < text.Length)
        {
            var c = text[at];
            var code = LetterCodes.Of(c);
            if (LetterCodes.IsPlain(code))
            {
                Append((char)code);
            }
            else if (Folding.Of(c) is not { } letter)
            {
                if (!SkipInside(start, letters, capitals))
                {
                    break;
                }

                continue;
            }
            else if (letter.Length == 0)
            {
                end = ++at;
                continue;
            }
            else
            {
                Append(letter);
            }

            (letters, plurals) = (letters + 1, c == 's' ? 1 : 0);
            capitals += LetterCodes.IsCapital(c) ? 1 : 0;
            end = ++at;
        }

        at = end = InclusiveEndings.After(text, end);
        return Made(start, end, foldStart, letters > 1 && capitals > 0 && capitals + plurals == letters && capitals > 1, brk);
    }

    private void Append(char letter)
    {
        if (foldedCount == folded.Length)
        {
            Array.Resize(ref folded, foldedCount * 2);
        }

        folded[foldedCount++] = letter;
    }

    private void Append(string letters)
    {
        foreach (var letter in letters)
        {
            Append(letter);
        }
    }

    private Word Made(int start, int end, int foldStart, bool capitals, WordBreak brk)
    {
        // « l'lA » with a lowercase L is how character recognition reads « l'IA ».
        if (end - start == 2 && text[start] is 'l' && text[end - 1] is 'A' && start > 0 && Apostrophes.Contains(text[start - 1]))
        {
            folded[foldStart] = 'i';
            capitals = true;
        }

        return new Word(start, end, foldStart, foldedCount - foldStart, capitals, brk);
    }

    /// <summary>Goes over what may stand inside one word: a hyphen at a line end, the dots of I.A., the single spaces of a spaced-out title.</summary>
    private bool SkipInside(int start, int letters, int capitals)
    {
        if (letters > LongestJoined)
        {
            return false;
        }

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
        while (next < text.Length && char.IsWhiteSpace(text[next]) && next - index < WidestCut)
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
}
