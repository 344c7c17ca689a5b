using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Texts;
using ScottPlot;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Evidence;

/// <summary>The pictures of a dossier, as PNG: for the Word document, the page, and channels that show no SVG. Each says in words what it shows.</summary>
public static class EvidencePictures
{
    public const string Chronology = "images/chronologie.png";
    public const string Ages = "images/anciennete.png";

    private const int Width = 1280;
    private const int AgesShown = 20;
    private static readonly Color Ink = Color.FromHex("#1d2229");
    private static readonly Color Soft = Color.FromHex("#565d68");
    private static readonly Color Faint = Color.FromHex("#e4dfd6");
    private static readonly Color Blue = Color.FromHex("#2c5a94");
    private static readonly Color Red = Color.FromHex("#8f1d2c");

    /// <summary>The first of the page's own typefaces that the machine has, or any; null on a server without one.</summary>
    private static readonly string? Typeface = Installed(["Liberation Sans", "Noto Sans", "Segoe UI", "Arial", "Helvetica", "DejaVu Sans"]);

    /// <summary>A picture whose words cannot be drawn says nothing: there is none then, and the lists say the same.</summary>
    public static bool CanDraw => Typeface is not null;

    /// <summary>Those that have something to show.</summary>
    public static IReadOnlyList<EvidencePicture> Of(EvidenceFile file) => !CanDraw ? [] :
    [
        .. file.Case.Events.Count > 0 ? [OfEvents(file.Case.Events, file.Case.Topic ?? CaseTexts.AllTopics, file.Case.Today)] : Array.Empty<EvidencePicture>(),
        .. file.Case.Open.Count > 0 ? [OfAges(file.Case.Open, file.Case.Today)] : Array.Empty<EvidencePicture>(),
    ];

    /// <summary>One line per kind of event; gaps are red lozenges with their code, the form saying it as well as the colour.</summary>
    public static EvidencePicture OfEvents(IReadOnlyList<ChronologyEvent> events, string topic, DateOnly today)
    {
        var plot = Drawn();
        var lanes = Enum.GetValues<Lane>();
        var (first, last, now) = (events.Min(Day), Math.Max(events.Max(Day), Day(today)), Day(today));
        plot.Add.VerticalLine(now, 2, Soft, LinePattern.Dashed);
        foreach (var group in events.GroupBy(e => (e.Lane, e.IsGap)))
        {
            plot.Add.Markers(group.Select(Day).ToArray(), group.Select(e => Height(e.Lane)).ToArray(), group.Key.IsGap ? MarkerShape.FilledDiamond : MarkerShape.FilledCircle, group.Key.IsGap ? 20 : 14, group.Key.IsGap ? Red : Blue);
        }

        foreach (var day in events.GroupBy(e => (e.Lane, At: Day(e))))
        {
            Label(plot, day.Key.Lane, day.Key.At, [.. day]);
        }

        var months = Months(first, last);
        plot.Axes.Bottom.SetTicks([.. months.Select(Day)], [.. months.Select(m => m.ToString("MMM yyyy", CultureInfo.CurrentCulture))]);
        plot.Axes.Left.SetTicks([.. lanes.Select(Height)], [.. lanes.Select(TopicChronology.NameOf)]);
        var margin = Math.Max(10, (last - first) / 25);
        plot.Axes.SetLimits(first - margin, last + margin, -lanes.Length + 0.4, 0.7);
        return Png(plot, Chronology, 620, Say(CaseTexts.TimelinePicture, topic, events.Count, GapDay(events[0]), GapDay(events[^1])));
    }

    /// <summary>One bar per open question or demand, the oldest on top, with its age in days.</summary>
    public static EvidencePicture OfAges(IReadOnlyList<RegisterEntry> open, DateOnly today)
    {
        var plot = Drawn();
        var shown = open.OrderByDescending(e => e.AgeInDays(today)).ThenBy(e => e.Number).Take(AgesShown).ToList();
        var bars = plot.Add.Bars(shown.Select((e, i) => new Bar
        {
            Position = -i, Value = e.AgeInDays(today), Orientation = Orientation.Horizontal, Size = 0.66, FillColor = e.IsOverdue(today) ? Red : Blue, LineWidth = 0,
            Label = e.AgeInDays(today).ToString("N0", CultureInfo.CurrentCulture),
        }).ToArray());
        bars.Horizontal = true;
        (bars.ValueLabelStyle.FontSize, bars.ValueLabelStyle.ForeColor) = (20, Ink);
        plot.Axes.Left.SetTicks([.. shown.Select((_, i) => (double)-i)], [.. shown.Select(e => $"n°\u00a0{e.Number}")]);
        var longest = Math.Max(10, shown.Max(e => e.AgeInDays(today)) * 1.12);
        var days = Days(longest);
        plot.Axes.Bottom.SetTicks(days, [.. days.Select(d => d.ToString("N0", CultureInfo.CurrentCulture))]);
        plot.Axes.Bottom.Label.Text = EvidenceTexts.AgesAxis;
        plot.Axes.SetLimits(0, longest, -shown.Count + 0.4, 0.6);
        return Png(plot, Ages, 150 + (42 * shown.Count), Say(EvidenceTexts.AgesPicture, open.Count, shown[0].Number, EntryWords.Age(shown[0].Kind, shown[0].AskedOn, today), open.Count(e => e.IsOverdue(today))));
    }

    /// <summary>The codes of the gaps of that day; otherwise how many things it hides, when it hides several.</summary>
    private static void Label(Plot plot, Lane lane, double at, List<ChronologyEvent> events)
    {
        var gaps = events.Where(e => e.IsGap).Select(e => e.Tag).Distinct().ToList();
        if (gaps.Count + events.Count < 2)
        {
            return;
        }

        var label = plot.Add.Text(gaps.Count > 0 ? string.Join(' ', gaps) : $"×{events.Count}", at, Height(lane));
        (label.LabelFontColor, label.LabelFontSize, label.LabelBold, label.LabelAlignment, label.OffsetY) = (gaps.Count > 0 ? Red : Ink, 20, gaps.Count > 0, Alignment.LowerCenter, -12);
    }

    /// <summary>First days of months, few enough that their names do not touch.</summary>
    private static List<DateOnly> Months(double first, double last)
    {
        var (from, to) = (DateOnly.FromDateTime(DateTime.FromOADate(first)), DateOnly.FromDateTime(DateTime.FromOADate(last)));
        var step = 1 + ((((to.Year - from.Year) * 12) + to.Month - from.Month) / 10);
        return [.. Enumerable.Range(0, 12).Select(i => new DateOnly(from.Year, from.Month, 1).AddMonths(i * step)).Where(m => m <= to)];
    }

    /// <summary>Round numbers of days, few enough that their figures do not touch.</summary>
    private static double[] Days(double longest)
    {
        var step = new[] { 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000 }.FirstOrDefault(s => longest / s < 8, 100_000);
        return [.. Enumerable.Range(0, 1 + (int)(longest / step)).Select(i => (double)(i * step))];
    }

    private static Plot Drawn()
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        plot.Grid.MajorLineColor = Faint;
        plot.Axes.Color(Ink);
        (plot.Axes.Left.TickLabelStyle.FontSize, plot.Axes.Bottom.TickLabelStyle.FontSize, plot.Axes.Bottom.Label.FontSize, plot.Axes.Bottom.Label.Bold) = (20, 18, 20, false);
        (plot.Axes.Right.FrameLineStyle.Width, plot.Axes.Top.FrameLineStyle.Width, plot.Axes.Right.MinimumSize, plot.Axes.Top.MinimumSize) = (0, 0, 36, 16);
        return plot;
    }

    private static EvidencePicture Png(Plot plot, string file, int height, string words)
    {
        plot.Font.Set(Typeface!);
        return new EvidencePicture(file, plot.GetImageBytes(Width, height, ImageFormat.Png), Width, height, words);
    }

    private static string? Installed(string[] wanted)
    {
        var families = SkiaSharp.SKFontManager.Default.FontFamilies.ToList();
        return wanted.FirstOrDefault(families.Contains) ?? families.FirstOrDefault();
    }

    private static double Day(ChronologyEvent e) => Day(e.On.First);

    private static double Day(DateOnly day) => day.ToDateTime(default).ToOADate();

    private static string GapDay(ChronologyEvent e) => Gaps.GapWording.Day(e.On);

    private static double Height(Lane lane) => -(int)lane;
}
