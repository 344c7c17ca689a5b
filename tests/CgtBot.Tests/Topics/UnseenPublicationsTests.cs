using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Tests.Topics;

/// <summary>
/// Precision and recall on publications written for this test and labelled before the bot saw them. The rules were improved on <c>worked</c>, batch after batch:
/// before its turn each batch gave an alert F1 of 0.77, 0.75, 0.68, 0.70, 0.84, 0.81 and 0.77. <c>frozen</c> was never read, only counted (0.75 at first);
/// <c>last</c>, in plainer words, gave 0.945 when it was first read and three rules were mended after. <c>long</c> holds postings and announcements as long
/// and dull as real ones, in other sectors and with the news in a side sentence: 0.677 unseen. Four more batches of that kind, now in <c>worked</c>, gave 0.62, 0.55, 0.67
/// and 0.67 before their turn, where the rules before all of them gave 0.62, 0.40, 0.62 and 0.67: news told without any of its usual words stays hard.
/// <c>postings</c> holds public postings, pages of digital services, announcements and traps; <c>fresh</c> thirty more of the same kinds. The rules written before both gave them 0.732 and 0.444; what they taught was mended after, so that their figures say what is known, not what is unseen. « Traps » are texts made to mislead.
/// <c>natural</c> to <c>natural5</c> imitate the shared corpus as plainly as we could, one after the other, with a mending after each: at their first reading they gave an alert F1 of
/// 0.886 (2 false alarms, 6 misses), 0.621 (7 and 15, the news again often without its words), 0.929 (4 and 0), 0.864 (3 and 3) and 0.872 (4 and 1); on their traps 0.923, 0.571, 0.714, 0.571 and 0.571. <c>natural6</c>, traps alone, then gave 0.842 (3 false alarms, no miss);
/// <c>natural7</c> 0.710 (2 and 7) and <c>natural8</c>, where most of the news is told without its usual words, 0.500 (2 and 8), then <c>natural9</c>, plain again, 0.857 (0 and 3).
/// <c>natural10</c> (postings with their boilerplate, agendas, memos) gave 0.708 (10 and 4, seven of the false alarms from one line on how to apply), <c>natural11</c> (hospital, university, railway, insurer) 0.625 (3 and 9)
/// and <c>natural12</c> 0.615 (1 and 9): traps are now seldom taken, news told without its usual words is still missed. While mending the tenth the errors on <c>frozen</c> were looked at once: it is frozen no more.
/// Two hundred and fifty plain sentences on the four topics, and eighty traps, then showed which everyday words were not known; after them <c>natural13</c>, in the manner of the shared texts, gave 0.800 (2 and 3) and <c>natural14</c> 0.727 (2 and 4), then <c>natural15</c> 0.842 (0 and 3) and <c>natural16</c> 0.875 (0 and 2), <c>natural17</c> 0.737 (3 and 2).
/// <c>natural18</c> and the next were written by someone who had not read the rules: they gave 0.833 (4 and 2), 0.750 (3 and 5), <c>natural20</c> 0.828 (0 and 5) and <c>natural21</c> 0.800 (1 and 5),
/// <c>natural22</c> 0.727 (4 and 5) and <c>natural23</c> 0.788 (3 and 4): what is told without any word of the field stays the hard part.
/// Real texts, collected and labelled by someone who had not read the rules and not kept here since they are others' words, then gave 0.900 on 45 postings (1 and 1), 0.653 on 65 announcements (13 and 4),
/// 0.647 on 64 of both kinds (6 and 6) and 0.333 on 59, five of which call for a consultation (10 and 2): on plain news the bot alerts too easily. Four later ones gave 0.839, 0.786,
/// 0.882 on 43 postings (3 and 1), 0.850 on 37 announcements (6 and 0) 0.800 on 71 of both kinds (9 and 3), 0.800 on 50 (7 and 3) 0.913 on 38 (4 and 0) and 0.930 on 57 of 76, a quarter of them written by the collector (3 and 2). What they taught is in <c>cases</c>.
/// </summary>
public class UnseenPublicationsTests(ITestOutputHelper output)
{
    private static readonly TopicMatcher Matcher = TopicMatcher.Compile([new SectionTopics(new SectionId(1), TopicPack.BuiltIn)]);

    private static readonly (string Label, string Topic)[] Labels =
        [("ai", "ia"), ("dematerialisation", "dematerialisation"), ("payroll", "masse-salariale"), ("reorganisation", "reorganisation")];

    [Theory]
    [InlineData("worked", 0.98, 0.95, 0.95)]
    [InlineData("frozen", 0.97, 0.88, 0.92)]
    [InlineData("last", 0.97, 0.90, 0.94)]
    [InlineData("long", 0.96, 0.82, 0.85)]
    [InlineData("postings", 0.94, 0.95, 0.95)]
    [InlineData("fresh", 0.97, 0.66, 0.92)]
    [InlineData("natural", 0.97, 0.84, 0.96)]
    [InlineData("natural2", 0.85, 0.92, 0.91)]
    [InlineData("natural3", 0.95, 0.92, 0.96)]
    [InlineData("natural4", 0.85, 0.88, 0.96)]
    [InlineData("natural5", 0.97, 0.95, 0.96)]
    [InlineData("natural6", 0.97, 0.85, 0.96)]
    [InlineData("natural7", 0.97, 0.95, 0.96)]
    [InlineData("natural8", 0.90, 0.85, 0.90)]
    [InlineData("natural9", 0.97, 0.95, 0.96)]
    [InlineData("natural10", 0.97, 0.93, 0.96)]
    [InlineData("natural11", 0.97, 0.95, 0.96)]
    [InlineData("natural12", 0.97, 0.95, 0.96)]
    [InlineData("natural13", 0.97, 0.95, 0.96)]
    [InlineData("natural14", 0.97, 0.95, 0.96)]
    [InlineData("natural15", 0.97, 0.95, 0.96)]
    [InlineData("natural16", 0.97, 0.95, 0.96)]
    [InlineData("natural17", 0.97, 0.66, 0.96)]
    [InlineData("natural18", 0.97, 0.90, 0.96)]
    [InlineData("natural19", 0.90, 0.95, 0.96)]
    [InlineData("natural20", 0.97, 0.85, 0.96)]
    [InlineData("natural21", 0.97, 0.74, 0.96)]
    [InlineData("natural22", 0.72, 0.75, 0.96)]
    [InlineData("natural23", 0.88, 0.60, 0.96)]
    public void Texts_of_the_same_kinds_are_understood_well_enough(string file, double ofWords, double ofContext, double ofAlerts)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Topics", file + ".jsonl")).Select(l => JsonSerializer.Deserialize<Row>(l, JsonSerializerOptions.Web)!).ToList();
        var found = rows.ToDictionary(r => r.Id, r => Matcher.MatchFor(new SectionId(1), r.Publication));

        foreach (var (label, topic) in Labels)
        {
            var score = Score.Of(rows.Where(r => r.Labels[label] is not null).Select(r => (r.Labels[label] == 1, found[r.Id].Any(m => m.Topic.Value == topic))));
            output.WriteLine($"{topic,-18} {score}");
            score.F1.ShouldBeGreaterThanOrEqualTo(topic is "ia" or "dematerialisation" ? ofWords : ofContext, topic);
        }

        var alerts = Score.Of(rows.Where(r => !r.Doubt).Select(r => (r.ConsultationRelevant == 1, found[r.Id].Any(m => m.CallsForConsultation))));
        output.WriteLine($"{"alert",-18} {alerts}");
        output.WriteLine($"{"false alerts",-18} {rows.Count(r => r.Trap && found[r.Id].Any(m => m.CallsForConsultation))} of {rows.Count(r => r.Trap)} traps");
        output.WriteLine($"{"stance",-18} {Stances(rows, found)}");
        alerts.F1.ShouldBeGreaterThanOrEqualTo(ofAlerts);
    }

    private static string Stances(List<Row> rows, Dictionary<string, IReadOnlyList<TopicMatch>> found)
    {
        var known = rows.SelectMany(r => found[r.Id].Select(m => (Wanted: r.StanceOf(Labels.First(l => l.Topic == m.Topic.Value).Label), Got: m.Stance))).Where(p => p.Wanted is not null).ToList();
        var right = known.Count(p => p.Wanted!.TrimStart('?').Split('|').Contains(p.Got.ToString()[..1].ToLowerInvariant()));
        return FormattableString.Invariant($"{right} right of {known.Count} ({(double)right / known.Count:0.00})");
    }

    /// <param name="Labels">1 when the text touches the topic, 0 when it does not, null when either reading can be defended.</param>
    /// <param name="Stances">The first letters of the stances that are right: « p|d » for project or deployment.</param>
    private sealed record Row(
        string Id, string Kind, string Title, string Text, string? Published, Dictionary<string, int?> Labels, Dictionary<string, string> Stances,
        [property: JsonPropertyName("consultation_relevant")] int ConsultationRelevant, bool Trap = false, bool Doubt = false)
    {
        public PublicationText Publication => new(Kind == "job" ? PublicationKind.Job : PublicationKind.Announcement, Title, Text, PartialDate.Parse(Published));

        public string? StanceOf(string label) => Stances.GetValueOrDefault(label);
    }
}
