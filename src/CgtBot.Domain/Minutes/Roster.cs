using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Who sits on which side, as the text says it once: « M. Orsini (directeur) », « Pour la direction : Mme Pruvost ».</summary>
internal sealed partial class Roster
{
    // An attendance list and labels; a longer text tells nothing more of people.
    private const int Longest = 400_000;

    private readonly Dictionary<string, Speaker> sides = new(StringComparer.Ordinal);

    public static Roster Of(string source)
    {
        var roster = new Roster();
        var text = source.Length > Longest ? source[..Longest] : source;
        foreach (var match in Introduced().Matches(text).Concat(InOffice().Matches(text)))
        {
            // « DRH, présidente par délégation »: the first office is theirs.
            var role = FoldedText.Of(match.Groups["role"].Value);
            roster.Add(match.Groups["name"].Value, Label.SideOf(role.Split(',')[0]) ?? Label.SideOf(role));
        }

        foreach (var (name, side) in Attendees.In(text, roster).ToList())
        {
            roster.Add(name, side);
        }

        foreach (Match match in Attendance().Matches(text))
        {
            var side = Label.SideOf(FoldedText.Of(match.Groups["side"].Value));
            foreach (Match name in Titled().Matches(match.Groups["who"].Value))
            {
                roster.Add(name.Groups["name"].Value, side);
            }
        }

        return roster;
    }

    /// <summary>The side of a label « Hélène Caron », « Mme OULD », « M.L. »; null when the text does not say.</summary>
    public Speaker? SideOf(string label) => sides.TryGetValue(Key(label), out var side) ? side : ByInitial(FoldedText.Of(label).Trim());

    // « M.L. » is M. Lacaze and « P » is Patrice, when all whose name begins so sit on one side.
    private Speaker? ByInitial(string label) =>
        Initial().Match(label) is { Success: true } match && sides.Where(known => known.Key[0] == match.Groups["letter"].ValueSpan[0]).Select(known => known.Value).Distinct().ToList() is [var only] ? only : null;

    [GeneratedRegex(@"^(?:(?:m|mme|mlle)\. ?)?(?<letter>[a-z])\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Initial();

    /// <summary>The side of the person a sentence says something of: « M. Orsini répond que… ».</summary>
    public Speaker? Speaks(string folded) =>
        sides.Count > 0 && Says().Match(folded) is { Success: true } match ? SideOf(match.Groups["name"].Value) : null;

    /// <summary>The side of the person a sentence begins with: « M. Perrin (UNSA) regrette que… ».</summary>
    public Speaker? Opens(string folded) => sides.Count > 0 && Begins().Match(folded) is { Success: true } match ? SideOf(match.Groups["name"].Value) : null;

    /// <summary>Who said it, told after it: « …, précise Mme Delorme », « …, selon M. Vasseur ».</summary>
    public Speaker? SaidBy(string folded) => sides.Count > 0 && Ends().Match(folded) is { Success: true } match ? SideOf(match.Groups["name"].Value) : null;

    [GeneratedRegex(@"^\W*(?:(?:m|mr|mme|mlle)\.? )?(?<name>[a-z'-]{2,})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Begins();

    [GeneratedRegex(@",? (?:selon|d'apres|(?:nous )?(?:precise|assure|indique|repond|annonce|promet|confirme|affirme|garantit)(?:-t-(?:il|elle))?) (?:(?:m|mr|mme|mlle)\.? )?(?<name>[a-z'-]+)\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ends();

    private void Add(string name, Speaker? side)
    {
        // « Mme K. » in minutes that hide names.
        if (side is { } known && Key(name) is { Length: >= 3 } or { Length: 2 } and [_, '.'] && Key(name) is var key)
        {
            sides.TryAdd(key, known);
        }
    }

    // The last name alone is what the rest of the text uses.
    private static string Key(string name)
    {
        var folded = FoldedText.Of(name).Trim();
        return folded[(folded.LastIndexOf(' ') + 1)..];
    }

    private const string Word = @"\p{Lu}(?:[\p{L}'’-]+|\.)";

    [GeneratedRegex($@"(?<name>{Word}(?: {Word}){{0,3}}),? ?\((?<role>[^()\n]{{2,60}})\)|(?:M\.|Mme|Mlle|Monsieur|Madame) (?<name>{Word}(?: {Word})?),? (?<role>(?:directeur|directrice|président|présidente|DRH|DGS|DGA|DSI|maire|adjointe?)\b[^,;.\n]{{0,40}})|(?<name>{Word}(?: {Word})?), (?<role>(?:élue?|déléguée?|secrétaire|mandatée?|représentante?) (?:\p{{Lu}}{{2,}}|syndicale?|du personnel)[^,;.\n]{{0,20}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduced();

    // « Présidente de séance : C. Weil. DGS : B. Thouvenin. »
    [GeneratedRegex($@"(?<![\p{{L}}-])(?<role>DGS|DGA|DRH|DSI|DGAS|RRH|(?:[Pp]résident|[Dd]irect(?:eur|rice))e?(?: \p{{Ll}}+){{0,3}}) : (?:\p{{Lu}}\. ?)?(?<name>{Word})(?=[.,;\n(]|\s[(\n]|\s*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex InOffice();

    [GeneratedRegex(@"^[^\w\n]*(?:pour |côté |délégation )?(?<side>[^:\n]{2,40}?) ?: ?(?<who>(?:M\.|Mme|MM\.|Mmes|Mlle|Monsieur|Madame) .{2,300})$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Attendance();

    [GeneratedRegex($@"(?:M\.|Mme|MM\.|Mmes|Mlle|Monsieur|Madame|,|et) (?<name>{Word}(?: {Word}){{0,2}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Titled();

    [GeneratedRegex($@"^\W*(?:(?:m|mr|mme|mlle)\.? |monsieur |madame )?(?<name>[a-z'-]+(?: [a-z'-]+)?)(?: \([^)]{{1,40}}\))?,? {Lexicon.Speaks}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Says();
}
