using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes.Printed;

/// <summary>Leaves out what stands at the head or foot of the pages again and again, numbers apart; a line that stands once is kept.</summary>
public static partial class RunningLines
{
    // About the margin of an office document.
    public const double Margin = 0.085;

    public static IEnumerable<PrintedLine> Without(IReadOnlyCollection<IReadOnlyList<PrintedLine>> pages)
    {
        var often = pages.SelectMany(page => page.Where(IsInMargin).Select(Shape).Distinct()).GroupBy(shape => shape)
            .Where(same => same.Count() >= 2 && same.Count() * 2 >= pages.Count).Select(same => same.Key).ToHashSet();
        return pages.SelectMany(page => page).Where(line => !IsInMargin(line) || (!often.Contains(Shape(line)) && !Stamp().IsMatch(line.Text)));
    }

    private static bool IsInMargin(PrintedLine line) => line.Height is < Margin or > 1 - Margin;

    private static string Shape(PrintedLine line) => Digits().Replace(line.Text, "0");

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:page\s*)?[-–—]?\s*[0-9]{1,4}\s*(?:[/|]|sur)?\s*[0-9]{0,4}\s*[-–—]?$|^(?:https?|file)://\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
