using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Tests.Topics;

/// <summary>Precision and recall on the labelled texts shared beside the project, when they are there.</summary>
public class SharedCorpusTests(ITestOutputHelper output)
{
    private static readonly (string Label, string Topic, double Floor)[] Labels =
        [("ai", "ia", 0.97), ("dematerialisation", "dematerialisation", 0.93), ("payroll", "masse-salariale", 0.85), ("reorganisation", "reorganisation", 0.85)];

    [Fact]
    public void The_labelled_texts_are_understood_well_enough()
    {
        var path = SharedFile("corpus/dev.jsonl");
        Assert.SkipUnless(path is not null, "The shared corpus is not beside this clone.");
        var matcher = TopicMatcher.Compile([new SectionTopics(new SectionId(1), TopicPack.BuiltIn)]);
        var rows = File.ReadLines(path!).Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!).ToList();
        var found = rows.ToDictionary(r => r.Id, r => matcher.MatchFor(new SectionId(1), r.Publication));

        foreach (var (label, topic, floor) in Labels)
        {
            var score = Score.Of(rows.Select(r => (r.Labels[label] == 1, found[r.Id].Any(m => m.Topic.Value == topic))));
            output.WriteLine($"{topic,-18} {score}");
            score.F1.ShouldBeGreaterThanOrEqualTo(floor, topic);
        }

        var alerts = Score.Of(rows.Where(r => !r.Doubt).Select(r => (r.ConsultationRelevant == 1, found[r.Id].Any(m => m.CallsForConsultation))));
        output.WriteLine($"{"alert",-18} {alerts}");
        alerts.F1.ShouldBeGreaterThanOrEqualTo(0.90);
    }

    private static string? SharedFile(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", name) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private sealed record Row(
        string Id, string Kind, string Title, string Text, string? Published, Dictionary<string, int> Labels,
        [property: System.Text.Json.Serialization.JsonPropertyName("consultation_relevant")] int ConsultationRelevant, bool Doubt = false)
    {
        public PublicationText Publication => new(Kind == "job" ? PublicationKind.Job : PublicationKind.Announcement, Title, Text, PartialDate.Parse(Published));
    }
}
