using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes.Printed;

/// <summary>Leaves out what stands at the head or foot of the pages again and again, numbers apart; a line that stands once is kept, and so is, the first time, a head that dates or numbers its pages.</summary>
public static partial class RunningLines
{
    // About the margin of an office document.
    public const double Margin = 0.085;

    public static IEnumerable<PrintedLine> Without(IReadOnlyCollection<IReadOnlyList<PrintedLine>> pages)
    {
        var margins = pages.Select(page => page.Where(IsInMargin).ToList()).ToList();
        var often = margins.SelectMany(lines => lines.Select(line => RepeatedTitle.Shape(line.Text)).Distinct()).GroupBy(shape => shape)
            .Where(same => same.Count() >= 2 && same.Count() * 2 >= pages.Count).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var titles = margins.SelectMany(lines => lines.Where(IsInHead)).GroupBy(line => RepeatedTitle.Shape(line.Text))
            .Where(same => IsTitle([.. same.Select(line => line.Text)])).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var said = new RepeatedTitle();
        return [.. pages.SelectMany(page => page).Where(line => !IsInMargin(line) || Stays(line, RepeatedTitle.Shape(line.Text)))];

        bool Stays(PrintedLine line, string shape) =>
            !Stamp().IsMatch(line.Text) && (!often.Contains(shape) || (IsInHead(line) && titles.Contains(shape) && !said.Again(line.Text)));
    }

    // A head that gives a day, or not the same figures on every page, dates or numbers what stands below it; the moment a page was printed does not.
    private static bool IsTitle(IReadOnlyList<string> heads) =>
        !Printed().IsMatch(heads[0]) && (heads.Select(RepeatedTitle.WithoutPage).Distinct().Skip(1).Any() || FrenchDate.First(FoldedText.Of(heads[0])) is not null);

    private static bool IsInMargin(PrintedLine line) => IsInHead(line) || line.Height < Margin;

    private static bool IsInHead(PrintedLine line) => line.Height > 1 - Margin;

    // « 12/03/2025 14:05 Compte rendu »: what a browser prints.
    [GeneratedRegex(@"^[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4},?\s+(?:à\s)?[0-9]{1,2}[:h][0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(@"^(?:page\s*)?[-–—]?\s*[0-9]{1,4}\s*(?:[/|]|sur)?\s*[0-9]{0,4}\s*[-–—]?$|^(?:https?|file)://\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
