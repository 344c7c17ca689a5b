using System.Globalization;
using System.Text;
using System.Text.Json;
using CgtBot.Domain.Minutes;

namespace CgtBot.Tests.Minutes;

/// <summary>A text with what a person would take from it, and how well the reader does.</summary>
public sealed record LabelledMinutes(string Name, string Text, IReadOnlyList<Expected> Items, IReadOnlyList<string> Dates, IReadOnlyList<string> Traps)
{
    public sealed record Score(string Name, int Found, int Expected, int Extra, IReadOnlyList<string> Faults)
    {
        public double Precision => Found + Extra == 0 ? 1 : (double)Found / (Found + Extra);

        public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

        public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        public string Row => string.Create(CultureInfo.InvariantCulture, $"{Name,-34} {Found,3}/{Expected,-3} extra {Extra,2}  P {Precision:0.00}  R {Recall:0.00}  F1 {F1:0.00}");

        /// <summary>Among the passages found: those of another kind, day or meeting than expected.</summary>
        public int WrongKind { get; init; }

        public int WrongDay { get; init; }

        public int WrongMeeting { get; init; }

        public int TrapsTaken { get; init; }

        public string LongRow => string.Create(CultureInfo.InvariantCulture, $"{Row}  kind {WrongKind}  day {WrongDay}  meeting {WrongMeeting}  traps {TrapsTaken}");

        public static Score Total(IReadOnlyList<Score> all) =>
            new("total", all.Sum(s => s.Found), all.Sum(s => s.Expected), all.Sum(s => s.Extra), [])
            {
                WrongKind = all.Sum(s => s.WrongKind), WrongDay = all.Sum(s => s.WrongDay), WrongMeeting = all.Sum(s => s.WrongMeeting), TrapsTaken = all.Sum(s => s.TrapsTaken),
            };
    }

    public static IEnumerable<LabelledMinutes> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Load);

    private static LabelledMinutes Load(string labels)
    {
        var text = Directory.EnumerateFiles(Path.GetDirectoryName(labels)!, Path.GetFileNameWithoutExtension(labels) + ".*").First(file => file != labels);
        using var json = JsonDocument.Parse(File.ReadAllText(labels));
        var root = json.RootElement;
        return new LabelledMinutes(
            Path.GetFileNameWithoutExtension(labels),
            File.ReadAllText(text),
            [.. root.GetProperty("items").EnumerateArray().Select(Expected.Of)],
            root.TryGetProperty("meetings", out var dates) ? [.. dates.EnumerateArray().Select(date => date.GetString()!)] : [],
            [.. root.GetProperty("traps").EnumerateArray().Select(trap => trap.GetString()!)]);
    }

    public Score Mark()
    {
        var left = MinutesReader.Read(Text).Meetings.SelectMany(meeting => meeting.Items.Select(item => (Of: meeting, Item: item))).ToList();
        var taken = Traps.Where(trap => left.Exists(one => one.Item.Text.Contains(trap, StringComparison.Ordinal))).ToList();
        var (found, kinds, days, meetings, faults) = (0, 0, 0, 0, taken.ConvertAll(trap => "trap: " + trap));
        foreach (var expected in Items)
        {
            var same = left.Where(one => Same(one.Item.Text, expected.Text)).ToList();
            var (meeting, item) = same.OrderBy(one => Kind(one.Item) != expected.Kind).FirstOrDefault();
            if (item is null || (!expected.Doubt && Kind(item) != expected.Kind))
            {
                kinds += item is null ? 0 : 1;
                faults.AddRange(expected.Doubt ? [] : ["missed: " + expected.Text]);
                continue;
            }

            left.Remove((meeting, item));
            found += expected.Doubt ? 0 : 1;
            var (day, title) = (expected.Date is null || meeting.Date?.Value.ToString() == expected.Date, expected.Meeting is null || Same(meeting.Title, expected.Meeting));
            days += day ? 0 : 1;
            meetings += title ? 0 : 1;
            faults.AddRange(day && title ? [] : [$"said {meeting.Date?.Value} « {meeting.Title} » instead of {expected.Date}: {expected.Text}"]);
        }

        faults.AddRange(left.Select(one => $"extra ({Kind(one.Item)}, line {one.Item.Line}): {one.Item.Text}"));
        return new Score(Name, found, Items.Count(item => !item.Doubt), left.Count, faults) { WrongKind = kinds, WrongDay = days, WrongMeeting = meetings, TrapsTaken = taken.Count };
    }

    private static string Kind(ExtractedItem item) => item.Kind.ToString().ToLowerInvariant();

    // The same passage: one within the other, or half of their words in common.
    public static bool Same(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var (inA, inB) = (string.Join(' ', a), string.Join(' ', b));
        return inA.Contains(inB, StringComparison.Ordinal) || inB.Contains(inA, StringComparison.Ordinal)
            || a.Intersect(b).Count() * 2 >= a.Union(b).Count();
    }

    private static string[] Words(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            letters.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>An item a person would take; day and meeting where the labels give them.</summary>
public sealed record Expected(string Kind, string Text, bool Doubt, string? Date, string? Meeting)
{
    public static Expected Of(JsonElement item) => new(
        item.GetProperty("kind").GetString()!,
        item.GetProperty("text").GetString()!,
        item.TryGetProperty("doubt", out var doubt) && doubt.GetBoolean(),
        item.TryGetProperty("date", out var date) ? date.GetString() : null,
        item.TryGetProperty("meeting", out var meeting) ? meeting.GetString() : null);
}
