namespace CgtBot.Tests.Minutes;

/// <summary>Minutes written and labelled before the rules were last changed, and never tuned to: what the reader does with texts it has not seen.</summary>
public sealed class FrozenMinutesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "minutes-frozen");

    [Fact]
    public void On_minutes_never_tuned_to_most_items_are_found_with_their_kind_day_and_meeting()
    {
        var scores = LabelledMinutes.In(Folder).Select(text => text.Mark()).ToList();
        foreach (var score in scores.Append(LabelledMinutes.Score.Total(scores)))
        {
            output.WriteLine(score.LongRow);
            score.Faults.ToList().ForEach(fault => output.WriteLine("    " + fault));
        }

        LabelledMinutes.Score.Total(scores).F1.ShouldBeGreaterThanOrEqualTo(0.88);
    }
}
