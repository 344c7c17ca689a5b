using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Gives a heading without a year the year that fits best between the dated headings around it.</summary>
internal sealed class YearInference(IReadOnlyList<(FrenchDate? Date, int Line)> headings, IReadOnlyList<int> yearsInText)
{
    // A date before the one above it is possible, but minutes go forward.
    private const int BackwardCost = 300;

    private readonly (PartialDate Date, int Line)?[] before = Nearest(headings);
    private readonly (PartialDate Date, int Line)?[] after = [.. Nearest([.. headings.Reverse()]).Reverse()];

    public ExtractedDate? DateOf(int at)
    {
        if (headings[at].Date is not { } date)
        {
            return null;
        }

        if (date.Whole is { } whole)
        {
            return new ExtractedDate(whole, DateClue.Heading, null, 0);
        }

        return FromNeighbours(date, before[at], after[at]) ?? FromText(date);
    }

    private static (PartialDate Date, int Line)?[] Nearest(IReadOnlyList<(FrenchDate? Date, int Line)> headings)
    {
        var nearest = new (PartialDate Date, int Line)?[headings.Count];
        (PartialDate, int)? last = null;
        for (var i = 0; i < headings.Count; i++)
        {
            nearest[i] = last;
            last = headings[i].Date?.Whole is { } whole ? (whole, headings[i].Line) : last;
        }

        return nearest;
    }

    private static ExtractedDate? FromNeighbours(FrenchDate date, (PartialDate Date, int Line)? before, (PartialDate Date, int Line)? after)
    {
        if ((before ?? after) is not { } anchor)
        {
            return null;
        }

        var years = new[] { before, after }.Where(near => near is not null).SelectMany(near => Around(near!.Value.Date.First.Year)).Distinct();
        var best = Candidates(date, years).MinBy(candidate => Cost(candidate, before?.Date, after?.Date));
        return best == default ? null : new ExtractedDate(best, DateClue.YearFromNeighbour, anchor.Date, anchor.Line);
    }

    private static int[] Around(int year) => [year, year + 1, year - 1];

    private ExtractedDate? FromText(FrenchDate date)
    {
        var best = Candidates(date, yearsInText).FirstOrDefault();
        return best == default ? null : new ExtractedDate(best, DateClue.YearFromText, null, 0);
    }

    private static List<PartialDate> Candidates(FrenchDate date, IEnumerable<int> years)
    {
        var all = years.Where(year => year is > 1900 and < 2200).Select(year => date.In(year, inferred: true)).OfType<PartialDate>().ToList();
        var sameWeekday = all.FindAll(candidate => date.Weekday is null || candidate.First.DayOfWeek == date.Weekday);
        return sameWeekday.Count > 0 ? sameWeekday : all;
    }

    private static int Cost(PartialDate candidate, PartialDate? before, PartialDate? after) =>
        (before is { } b ? Gap(b.First, candidate.First) : 0) + (after is { } a ? Gap(candidate.First, a.First) : 0);

    private static int Gap(DateOnly earlier, DateOnly later)
    {
        var days = later.DayNumber - earlier.DayNumber;
        return days >= 0 ? days : BackwardCost - days;
    }
}
