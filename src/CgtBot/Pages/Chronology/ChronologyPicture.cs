using System.Globalization;
using System.Xml.Linq;
using CgtBot.Dossiers;

namespace CgtBot.Pages.Chronology;

/// <summary>Draws a topic's chronology: one line per kind of event, one mark per event, gaps in red. Pure: same events, same picture.</summary>
public static class ChronologyPicture
{
    private const int Width = 960;
    private const int Left = 150;
    private const int Right = 24;
    private const int Top = 18;
    private const int LaneHeight = 56;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Draw(IReadOnlyList<ChronologyEvent> events, DateOnly today, bool dark)
    {
        var ink = dark ? Ink.Dark : Ink.Light;
        var scale = Scale.Over(events, today);
        var lanes = Enum.GetValues<Lane>();
        var bottom = Top + (lanes.Length * LaneHeight);
        var svg = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {bottom + 40}"), new XAttribute("width", Width), new XAttribute("height", bottom + 40), new XAttribute("font-family", "Inter, 'Segoe UI', system-ui, 'Liberation Sans', sans-serif"),
            Rect(0, 0, Width, bottom + 40, ink.Sheet),
            Axis(scale, bottom, ink),
            lanes.Select(l => LaneOf(l, ink)),
            lanes.SelectMany(l => Marks([.. events.Where(e => e.Lane == l)], l, scale, ink)));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> LaneOf(Lane lane, Ink ink)
    {
        var y = Middle(lane);
        yield return Line(Left, y, Width - Right, y, ink.Line, 1.5);
        yield return Text(TopicChronology.NameOf(lane), Left - 16, y + 5, ink.Text, "end", 14);
    }

    /// <summary>Marks that would cover each other are drawn as one, with their count.</summary>
    private static IEnumerable<XElement> Marks(IReadOnlyList<ChronologyEvent> events, Lane lane, Scale scale, Ink ink)
    {
        var groups = new List<(double X, List<ChronologyEvent> Events)>();
        foreach (var e in events.OrderBy(e => e.On.First))
        {
            var x = scale.At(e.On.First);
            if (groups.Count > 0 && x - groups[^1].X < 22)
            {
                groups[^1].Events.Add(e);
            }
            else
            {
                groups.Add((x, [e]));
            }
        }

        return groups.SelectMany((g, i) => Mark(g.X, Middle(lane), g.Events, i % 2 == 0, ink));
    }

    private static IEnumerable<XElement> Mark(double x, int y, List<ChronologyEvent> events, bool above, Ink ink)
    {
        var gaps = events.Where(e => e.IsGap).Select(e => e.Tag).Distinct().ToList();
        var color = gaps.Count > 0 ? ink.Red : ink.Blue;
        var size = gaps.Count > 0 ? 9 : 7;
        // A gap is a lozenge, the rest a disc: the form says it as well as the colour.
        yield return gaps.Count > 0
            ? new XElement(Svg + "path", new XAttribute("d", string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - size} l{size} {size} l-{size} {size} l-{size} -{size} z")), new XAttribute("fill", color))
            : new XElement(Svg + "circle", At("cx", x), At("cy", y), At("r", size), new XAttribute("fill", color));
        var label = gaps.Count > 0 ? string.Join(" ", gaps) : events.Count > 1 ? $"×{events.Count}" : events[0].Lane is Lane.Asked or Lane.Promised or Lane.Answered ? $"n°\u00a0{events[0].Tag}" : events[0].Tag;
        yield return Text(label, x, above ? y - 14 : y + 25, gaps.Count > 0 ? ink.Red : ink.Text, "middle", 12);
    }

    private static IEnumerable<XElement> Axis(Scale scale, int bottom, Ink ink)
    {
        foreach (var month in scale.Ticks())
        {
            var x = scale.At(month);
            yield return Line(x, Top, x, bottom, ink.Faint, 1);
            yield return Text(month.ToString(month.Month == 1 || scale.IsFirst(month) ? "MMM yyyy" : "MMM", CultureInfo.CurrentCulture), x, bottom + 22, ink.Soft, "middle", 12);
        }

        yield return Line(scale.At(scale.Today), Top - 6, scale.At(scale.Today), bottom, ink.Soft, 1.5, "4 4");
    }

    private static int Middle(Lane lane) => Top + ((int)lane * LaneHeight) + (LaneHeight / 2);

    private static XElement Rect(double x, double y, double width, double height, string fill) =>
        new(Svg + "rect", At("x", x), At("y", y), At("width", width), At("height", height), new XAttribute("fill", fill));

    private static XElement Line(double x1, double y1, double x2, double y2, string stroke, double width, string? dashes = null) =>
        new(Svg + "line", At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), new XAttribute("stroke", stroke), At("stroke-width", width), dashes is null ? null : new XAttribute("stroke-dasharray", dashes));

    private static XElement Text(string text, double x, double y, string fill, string anchor, int size) =>
        new(Svg + "text", At("x", x), At("y", y), new XAttribute("fill", fill), new XAttribute("text-anchor", anchor), At("font-size", size), text);

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));

    /// <summary>Days to points, with ticks at months, quarters or years so that their names never touch.</summary>
    private sealed record Scale(DateOnly From, DateOnly To, DateOnly Today)
    {
        public static Scale Over(IReadOnlyList<ChronologyEvent> events, DateOnly today)
        {
            var first = events.Count == 0 ? today.AddMonths(-3) : events.Min(e => e.On.First);
            var last = events.Count == 0 ? today : events.Max(e => e.On.First);
            var from = new DateOnly(first.Year, first.Month, 1);
            last = last > today ? last : today;
            return new Scale(from, last.AddDays(Math.Max(5, (last.DayNumber - from.DayNumber) / 25)), today);
        }

        public double At(DateOnly day) => Left + ((Width - Left - Right) * (double)(day.DayNumber - From.DayNumber) / Math.Max(1, To.DayNumber - From.DayNumber));

        public bool IsFirst(DateOnly month) => month == Ticks().First();

        public IEnumerable<DateOnly> Ticks()
        {
            var months = ((To.Year - From.Year) * 12) + To.Month - From.Month;
            var step = months <= 12 ? 1 : months <= 36 ? 3 : months <= 144 ? 12 : 60;
            for (var tick = From; tick <= To; tick = tick.AddMonths(1))
            {
                if (((tick.Year * 12) + tick.Month - 1) % step == 0)
                {
                    yield return tick;
                }
            }
        }
    }

    private sealed record Ink(string Sheet, string Text, string Soft, string Line, string Faint, string Blue, string Red)
    {
        public static readonly Ink Light = new("#ffffff", "#1d2229", "#565d68", "#c9c3b8", "#efece6", "#2c5a94", "#8f1d2c");
        public static readonly Ink Dark = new("#1e2229", "#eae6df", "#a9adb6", "#4a505b", "#2a2f37", "#8db4ea", "#f0949f");
    }
}
