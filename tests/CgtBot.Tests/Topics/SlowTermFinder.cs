using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Tests.Topics;

/// <summary>
/// Finds terms the slow and obvious way, straight from the notation of a term and the rules of French writing: a pattern cuts the words, another takes off the ending,
/// every word of the text is tried as a beginning. Shares nothing with the product but the reading of punctuation between two words.
/// </summary>
internal static partial class SlowTermFinder
{
    private const int UsualGap = 5;

    private static readonly string[] InclusiveEndings =
        ["e", "s", "es", "x", "ne", "nes", "le", "les", "te", "tes", "rice", "rices", "trice", "trices", "euse", "euses", "se", "ses", "ve", "ves", "fe", "ffe", "ere", "eres", "re"];

    /// <summary>Where a term stands in a text: from the first letter of its first word to the last of its last, inclusive endings taken in.</summary>
    public static IReadOnlySet<(int Start, int End)> Find(string text, string term)
    {
        var words = Words(text);
        return Spelled(term).SelectMany(wanted => Enumerable.Range(0, words.Count)
            .Where(i => Fits(wanted[0], words[i]))
            .SelectMany(i => LastWords(text, words, wanted, 1, i).Select(last => (words[i].Start, words[last].End)))).ToHashSet();
    }

    private static IEnumerable<int> LastWords(string text, List<SlowWord> words, List<Wanted> wanted, int next, int at)
    {
        if (next == wanted.Count)
        {
            return [at];
        }

        var reach = Enumerable.Range(at + 1, words.Count - at - 1)
            .TakeWhile(p => p <= at + 1 + wanted[next].Gap && Breaks.Between(text, words[p - 1].End, words[p].Start) is var brk
                && (brk == WordBreak.None || (brk == WordBreak.Clause && wanted[next].Gap > UsualGap)));
        return reach.Where(p => Fits(wanted[next], words[p])).SelectMany(p => LastWords(text, words, wanted, next + 1, p));
    }

    private static bool Fits(Wanted wanted, SlowWord word) => wanted.Form switch
    {
        '=' => word.Letters == wanted.Letters,
        '*' => word.Letters.StartsWith(wanted.Letters, StringComparison.Ordinal),
        'A' => word.Capitals && Regex.IsMatch(word.Letters, $"^{wanted.Letters}s?$"),
        _ => Singular(word.Letters) == Singular(wanted.Letters),
    };

    /// <summary>Every plain sequence of words a term stands for, as the notation promises it.</summary>
    private static List<List<Wanted>> Spelled(string term)
    {
        List<List<Wanted>> all = [[]];
        var gap = 0;
        foreach (var chunk in term.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Regex.Match(chunk, @"^(?:…|\.\.\.)(\d*)$") is { Success: true } dots)
            {
                gap = dots.Groups[1].Value is "" ? UsualGap : int.Parse(dots.Groups[1].Value, CultureInfo.InvariantCulture);
                continue;
            }

            var ways = chunk.Split('|').SelectMany(c => Ways(c, gap)).Where(w => w.Count > 0).ToList();
            all = ways.Count == 0 ? all : [.. all.SelectMany(s => ways, (s, w) => s.Concat(w).ToList())];
            gap = ways.Count == 0 ? gap : 0;
        }

        return [.. all.Where(s => s.Count > 0)];
    }

    private static IEnumerable<List<Wanted>> Ways(string chunk, int gap)
    {
        var bare = chunk.Trim('=', '*');
        foreach (var spelling in new[] { bare, bare.Replace("-", ""), LookAlike(bare, 'l'), LookAlike(bare, '1') }.Distinct())
        {
            var words = Words(spelling);
            yield return [.. words.Select((w, i) => new Wanted(Form(chunk, w, i == words.Count - 1), w.Letters, i == 0 ? gap : 0))];
        }
    }

    private static char Form(string chunk, SlowWord word, bool last) =>
        chunk.EndsWith('*') && last && word.Letters.Length is >= 3 and <= 40 ? '*'
        : chunk.StartsWith('=') ? '='
        : word.Capitals && word.Letters.Length <= 6 ? 'A' : ' ';

    /// <summary>A house name such as LigérIA, whose capital I inside may be read as l or 1.</summary>
    private static string LookAlike(string name, char letter) => name.Any(char.IsLower) ? Regex.Replace(name, "(?<=.)I", letter.ToString()) : name;

    private static List<SlowWord> Words(string text)
    {
        var words = new List<SlowWord>();
        for (var match = Word().Match(text); match.Success; match = Word().Match(text, words[^1].End))
        {
            var written = Regex.Replace(match.Value, @"[^\p{L}\p{Nd}]", "");
            var end = WithInclusive(text, match.Index + match.Length);
            var misread = match.Value == "lA" && end == match.Index + 2 && match.Index > 0 && "'’ʼ‘`´".Contains(text[match.Index - 1]);
            words.Add(misread
                ? new SlowWord(match.Index, end, "ia", true)
                : new SlowWord(match.Index, end, Folded(written), Regex.IsMatch(written, @"^[\p{Lu}\p{Nd}]{2,}s?$")));
        }

        return words;
    }

    private static int WithInclusive(string text, int end)
    {
        for (var more = Inclusive().Match(text, end); more.Success && IsEnding(more.Groups["ending"].Value); more = Inclusive().Match(text, end))
        {
            end = more.Index + more.Length;
        }

        return end;
    }

    private static bool IsEnding(string letters) => !letters.Any(char.IsUpper) && InclusiveEndings.Contains(Folded(letters));

    private static string Folded(string letters) => string.Concat(
        letters.Replace("œ", "oe").Replace("Œ", "oe").Replace("æ", "ae").Replace("Æ", "ae").Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Without plural, then without feminine.</summary>
    private static string Singular(string word)
    {
        var one = word.Length <= 3 ? word : Regex.IsMatch(word, "(?<!e)aux$") ? word[..^2] + "l" : Regex.Replace(word, "(x|(?<!s)s)$", "");
        if (Regex.IsMatch(one, "(trice|euse)$"))
        {
            return Regex.Replace(Regex.Replace(one, "trice$", "teur"), "euse$", "eur");
        }

        var bare = one;
        for (var i = 0; i < 2 && bare.Length > 4; i++)
        {
            bare = Regex.Replace(bare, "e$", "");
        }

        return bare == one ? one : Regex.Replace(Regex.Replace(bare, "(?<=ell|enn|ett)$", "-"), "[lnt]-$|iv$", m => m.Value == "iv" ? "if" : "");
    }

    [GeneratedRegex(@"
        (?: # spaced out, I N T E L L I G E N C E; or dotted, I.A.
            (?<![\p{L}\p{Nd}])\p{Lu}(?:\ \p{Lu}(?![\p{L}\p{Nd}])){4,}(?:\.\p{Lu}(?!\p{L})|\ \p{Lu}(?![\p{L}\p{Nd}]))*
          | [\p{Lu}\p{Nd}](?:\.\p{Lu}(?!\p{L}))+
          | [\p{L}\p{Nd}] )
        (?: [\p{L}\p{Nd}\p{Mn}\p{Me}\u00AD\u200B-\u200D\u2060\uFEFF]          # letters and what dresses them
          | (?:[-\u2010]|(?<=\u00AD))(?=\s{0,38}\n)\s{1,39}(?=\p{Ll}) )*      # cut at a line end", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G(?:[·•‧./-](?<ending>\p{L}{1,6})(?![\p{L}\p{Nd}\p{Mn}\p{Me}\u00AD\u200B-\u200D\u2060\uFEFF])|\((?<ending>\p{L}{1,6})\))")]
    private static partial Regex Inclusive();

    private sealed record SlowWord(int Start, int End, string Letters, bool Capitals);

    private sealed record Wanted(char Form, string Letters, int Gap);
}
