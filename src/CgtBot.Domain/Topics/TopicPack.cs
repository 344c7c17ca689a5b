using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CgtBot.Domain.Publications;

namespace CgtBot.Domain.Topics;

/// <summary>The topics the bot ships with, read once from the data file topics.json.</summary>
public static class TopicPack
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ImmutableArray<Topic> BuiltIn { get; } = Read<TopicRow>("topics.json").Select(row => row.ToTopic()).ToImmutableArray();

    /// <summary>The built-in topic of that id, or null.</summary>
    public static Topic? Find(TopicId id) => BuiltIn.FirstOrDefault(t => t.Id == id);

    internal static IReadOnlyList<T> Read<T>(string resource)
    {
        using var stream = typeof(TopicPack).Assembly.GetManifestResourceStream($"CgtBot.Domain.Topics.{resource}")!;
        using var reader = new StreamReader(stream);
        return JsonSerializer.Deserialize<List<T>>(WordClasses.Spell(reader.ReadToEnd()), Options)!;
    }

    private sealed record TopicRow(
        string Id, string Fr, string En, ImmutableArray<string> Names, ImmutableArray<TermRow> Terms, ImmutableArray<string> Exclusions,
        Dictionary<Stance, ImmutableArray<string>>? Cues, ImmutableArray<string> Bodies, ImmutableArray<string> LegalBases, bool PastIsOver = false,
        Dictionary<PublicationKind, Stance>? Says = null)
    {
        public Topic ToTopic() => new(new TopicId(Id), Fr, En)
        {
            OtherNames = Names,
            Terms = [.. Terms.SelectMany(row => row.ToTerms())],
            Exclusions = Exclusions,
            Cues = (Cues ?? []).ToImmutableSortedDictionary(),
            Bodies = Bodies,
            LegalBases = LegalBases,
            PastIsOver = PastIsOver,
            Says = (Says ?? []).ToImmutableSortedDictionary(),
        };
    }

    /// <summary>Terms that share their condition and what they say by themselves are listed together.</summary>
    private sealed record TermRow(ImmutableArray<string> Any, ImmutableArray<string>? With = null, ImmutableArray<string>? Not = null, Stance Says = Stance.Mention)
    {
        public IEnumerable<TopicTerm> ToTerms() => Any.Select(text => new TopicTerm(text, With ?? [], Not ?? [], Says));
    }
}
