using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Tells a title that comes again from one that only looks like it: « Réunion du 4 novembre », then « du 11 décembre », are two titles; « page 2 », then « page 3 », are one.</summary>
internal sealed partial class RepeatedTitle
{
    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);

    /// <summary>Is it, but for the page's number, what was said the last time in a line of this shape?</summary>
    public bool Again(string line)
    {
        var (shape, said) = (Shape(line), WithoutPage(line));
        var again = last.TryGetValue(shape, out var before) && before == said;
        last[shape] = said;
        return again;
    }

    /// <summary>The same for lines that differ by their figures only.</summary>
    public static string Shape(string line) => Spaces().Replace(Digits().Replace(line.Trim(), "0"), " ");

    /// <summary>The line without the number its page gives itself; its other figures stay.</summary>
    public static string WithoutPage(string line) => Spaces().Replace(PageNumber().Replace(line.Trim(), " "), " ").Trim();

    // Said to be a page, or set well apart from the words: « Question n° 2 » and « 04-11-24 » end with no page.
    [GeneratedRegex(@"\b(?:page|p\.|folio)\s*[0-9]{1,4}(?:\s*(?:[/|]|sur|de)\s*[0-9]{1,4})?|(?<=[^0-9\s°])(?:\s{2,}|\s[-–—|•·]\s)[0-9]{1,3}(?:\s*(?:/|sur)\s*[0-9]{1,3})?(?:\s*[-–—|])?$|^[0-9]{1,3}(?:\s*(?:/|sur)\s*[0-9]{1,3})?\s{3,}(?=\D)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
