using System.Text.RegularExpressions;
using CgtBot.Domain.Minutes.Plain;

namespace CgtBot.Domain.Minutes;

/// <summary>Reads minutes, leaflets and dossiers: text → lines → blocks → dated sections → items. Everything kept is verbatim.</summary>
public static partial class MinutesReader
{
    public static ExtractedDossier Read(string text)
    {
        var layout = PlainLayout.Of(text);
        return layout.Told(ReadLaid(layout.Text, layout.InColumn)) with { Pages = PageStarts.Of(text) };
    }

    private static ExtractedDossier ReadLaid(string text, IReadOnlySet<int> inColumn)
    {
        var blocks = BlockReader.Read(text, inColumn);
        var sections = Section.Cut(text, blocks);
        var dates = new YearInference([.. sections.Select(section => (section.Heading.Date, section.Title?.Line ?? 0))], Years(text));
        var collected = new DossierBuilder(text, IsUnionText(text, blocks), Roster.Of(text));
        for (var i = 0; i < sections.Count; i++)
        {
            collected.Add(sections[i], dates.DateOf(i));
        }

        return collected.Build();
    }

    [GeneratedRegex($@"\b(?:{Lexicon.Unions}|cse|cst|chsct|f3sct|syndica\w+|intersyndicale|revendi\w+|representants? du personnel|elus du personnel|nous (?:demandons|exigeons|avons demande))\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnionText();

    // One word of an administration is in the notes of any association.
    private static bool IsUnionText(string text, List<Block> blocks) =>
        blocks.Exists(block => UnionText().IsMatch(block.Folded(text))) || blocks.Count(block => EmployerText().IsMatch(block.Folded(text))) >= 2;

    [GeneratedRegex(@"\b(?:la direction|l'administration|l'employeur|drh|dgs)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerText();

    [GeneratedRegex(@"\b20[0-4]\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    private static List<int> Years(string text) =>
        [.. Year().Matches(text[..Math.Min(text.Length, 200_000)]).GroupBy(match => match.Value).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Select(group => int.Parse(group.Key, System.Globalization.CultureInfo.InvariantCulture))];
}
