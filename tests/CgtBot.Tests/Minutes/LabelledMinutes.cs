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
        var left = MinutesReader.Read(Text).Meetings.SelectMany(meeting => meeting.Items).ToList();
        var (found, faults) = (0, new List<string>());
        foreach (var expected in Items)
        {
            var item = left.Where(item => Same(item.Text, expected.Text)).OrderBy(item => Kind(item) != expected.Kind).FirstOrDefault();
            if (item is not null && (expected.Doubt || Kind(item) == expected.Kind))
            {
                left.Remove(item);
                found += expected.Doubt ? 0 : 1;
            }
            else if (!expected.Doubt)
            {
                faults.Add("missed: " + expected.Text);
            }
        }

        faults.AddRange(left.Select(item => $"extra ({Kind(item)}, line {item.Line}): {item.Text}"));
        return new Score(Name, found, Items.Count(item => !item.Doubt), left.Count, faults);
    }

    private static string Kind(ExtractedItem item) => item.Kind.ToString().ToLowerInvariant();

    // The same passage: one within the other, or half of their words in common.
    private static bool Same(string one, string other)
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

public sealed record Expected(string Kind, string Text, bool Doubt)
{
    public static Expected Of(JsonElement item) => new(
        item.GetProperty("kind").GetString()!,
        item.GetProperty("text").GetString()!,
        item.TryGetProperty("doubt", out var doubt) && doubt.GetBoolean());
}
