using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>The names of an attendance list that names several sides in a line: « Présents pour la direction : Mme K. (DRH), M. T. Pour SUD : Nadia, Bruno. »</summary>
internal static partial class Attendees
{
    // « Dir. : … Nous : … », and « Présents : M. Lacaze (gérant), Patrice, Aurélie ».
    [GeneratedRegex(@"(?<=^|[.;|] |\n)[^\w\n]*(?:(?:étaient )?pr[ée]sents?(?: pour)? ?)?(?:pour |côté )?(?:la |le |l['’])?(?<side>direction|dir\.|employeur|administration|présidence|collectivité|nous|CGT|CFDT|FO|SUD|FSU|UNSA|CFTC|CFE-CGC|Solidaires|pr[ée]sents?)(?: [\p{L}-]{1,20}){0,3} ?: ?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Side();

    [GeneratedRegex(@"^ ?(?<title>(?:M\.|Mme|Mlle|Monsieur|Madame) )?(?<name>\p{Lu}(?:[\p{L}'’-]+|\.)(?: \p{Lu}[\p{L}'’-]+)*)(?<rest>.{0,60})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Person();

    [GeneratedRegex(@"\([^()\n]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    public static IEnumerable<(string Name, Speaker? Side)> In(string text, Roster known)
    {
        foreach (var line in text.Split('\n').Where(l => l.Length < 1000 && l.Contains(':')))
        {
            var sides = Side().Matches(line);
            for (var i = 0; i < sides.Count; i++)
            {
                var end = i + 1 < sides.Count ? sides[i + 1].Index : line.Length;
                foreach (var one in Listed(sides[i].Groups["side"].Value, line[(sides[i].Index + sides[i].Length)..end], known))
                {
                    yield return one;
                }
            }
        }
    }

    private static IEnumerable<(string Name, Speaker? Side)> Listed(string side, string who, Roster known)
    {
        var persons = Aside().Replace(who, "").Split([",", ";", " et "], StringSplitOptions.None).Select(p => Person().Match(p.TrimEnd(' ', '\r'))).Where(p => p.Success && p.Groups["rest"].Value.Trim(' ', '.').Length == 0).ToList();
        Speaker? of = side.StartsWith("dir", StringComparison.OrdinalIgnoreCase) ? Speaker.Employer
            : side.Equals("nous", StringComparison.OrdinalIgnoreCase) ? Speaker.Union
            : Label.SideOf(FoldedText.Of(side));
        // Beside an employer with title and office, who is called by their first name is one of ours.
        var ours = of is null && persons.Exists(p => p.Groups["title"].Success && known.SideOf(p.Groups["name"].Value) is Speaker.Employer);
        return persons.Where(p => of is not null || (ours && !p.Groups["title"].Success)).Select(p => (p.Groups["name"].Value, (Speaker?)(of ?? Speaker.Union)));
    }
}
