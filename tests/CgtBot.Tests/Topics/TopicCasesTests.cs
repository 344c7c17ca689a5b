using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Tests.Topics;

/// <summary>Sentences as employers write them, with their traps, in cases.jsonl: the topics expected, each with its stance or « any », and whether it calls for consultation.</summary>
public class TopicCasesTests
{
    private static readonly TopicMatcher Matcher = TopicMatcher.Compile([new SectionTopics(new SectionId(1), TopicPack.BuiltIn)]);

    public static TheoryData<string> Cases => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Topics", "cases.jsonl"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_publication_touches_the_topics_a_delegate_would_name(string line)
    {
        var row = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;

        var found = Matcher.MatchFor(new SectionId(1), row.Publication);

        var shown = string.Join(" | ", found.Select(m => $"{m.Topic} {m.Stance}: {string.Join(", ", m.Reasons)}"));
        found.Select(m => m.Topic.Value).ShouldBe(row.Topics.Keys, ignoreOrder: true, shown);
        found.ShouldAllBe(m => row.Topics[m.Topic.Value] == "any" || row.Topics[m.Topic.Value].Equals(m.Stance.ToString(), StringComparison.OrdinalIgnoreCase), shown);
        found.Any(m => m.CallsForConsultation).ShouldBe(row.Alert, shown);
    }

    private sealed record Case(string Id, string Kind, string Title, string Text, string? Published, Dictionary<string, string> Topics, bool Alert)
    {
        public PublicationText Publication => new(Kind == "job" ? PublicationKind.Job : PublicationKind.Announcement, Title, Text, PartialDate.Parse(Published));
    }
}
