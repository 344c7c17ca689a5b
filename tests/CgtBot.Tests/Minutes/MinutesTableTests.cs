using CgtBot.Domain.Minutes;

namespace CgtBot.Tests.Minutes;

/// <summary>Our own labelled minutes, of many styles: the table of precision and recall, with floors.</summary>
public sealed class MinutesTableTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "minutes");

    public static TheoryData<string> Names => [.. LabelledMinutes.In(Folder).Select(text => text.Name)];

    [Fact]
    public void Over_all_our_minutes_few_items_are_missed_or_invented()
    {
        var scores = LabelledMinutes.In(Folder).Select(text => text.Mark()).ToList();
        var total = LabelledMinutes.Score.Total(scores);
        foreach (var score in scores.Append(total))
        {
            output.WriteLine(score.LongRow);
            score.Faults.ToList().ForEach(fault => output.WriteLine("    " + fault));
        }

        total.F1.ShouldBeGreaterThanOrEqualTo(0.97);
        scores.ShouldAllBe(score => score.F1 >= 0.85);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Meetings_have_their_dates_and_traps_are_left_alone(string name)
    {
        var text = LabelledMinutes.In(Folder).Single(text => text.Name == name);
        var dossier = MinutesReader.Read(text.Text);

        dossier.Meetings.Select(meeting => meeting.Date?.Value.ToString()).ShouldBe(text.Dates);
        var items = dossier.Meetings.SelectMany(meeting => meeting.Items).Select(item => item.Text).ToList();
        text.Traps.Where(trap => items.Exists(item => item.Contains(trap, StringComparison.Ordinal))).ShouldBeEmpty();
        text.Traps.ShouldAllBe(trap => text.Text.Contains(trap));
    }
}
