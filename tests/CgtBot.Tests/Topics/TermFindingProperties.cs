using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CsCheck;

namespace CgtBot.Tests.Topics;

/// <summary>The product finds what <see cref="SlowTermFinder"/> finds, on any terms and any text made of French words as people and machines write them.</summary>
public class TermFindingProperties
{
    private static readonly SectionId Ours = new(1);

    private static readonly string[] Words =
    [
        "IA", "ia", "I.A.", "IAs", "lA", "DSI", "dsi", "G.E.D", "agent", "agents", "agente", "AGENTES", "conversationnel", "conversationnelle", "conversationnels", "dématérialisé", "DÉMATÉRIALISÉES",
        "dématérialisation", "poste", "postes", "directrice", "directeurs", "réseaux", "réseau", "municipal", "municipaux", "actives", "actif", "œuvre", "cœur", "coeurs", "Copilot", "copilots", "LigérIA", "LigérlA",
        "Ligér1A", "suppression", "service", "services", "de", "des", "la", "l", "d", "en", "e", "2024", "n", "numérique", "fin", "ﬁn", "accès", "stress", "porte-monnaie", "D É M A T É R I A L I S É", "A B C D E.F",
    ];

    private static readonly string[] Terms =
    [
        "IA", "agent", "agent conversationnel", "dématérialis*", "suppression … poste", "service|agent", "=Copilot", "=agents", "LigérIA", "mise en œuvre", "réseau", "réseau … municipal", "directeur de service",
        "porte-monnaie numérique|municipal", "DSI", "GED", "poste …2 service|agent … numér*", "actif", "coeur", "fin de poste", "n", "d'accès", "accès …8 stress", "=DÉMATÉRIALISÉES", "=œuvre", "num* poste", "2024",
    ];

    private static readonly string[] Between =
        [" ", " ", " ", " ", " ", " ", "-", "’", "'", ", ", ". ", "\n", " : ", "\n- ", "\u00A0", "/", " (", ") ", "  ", "; ", " – ", " •", "…", "\u202F", "\u2010", ".", "·", "«\u00A0", "-\n", "- \n ", "\u00AD\n", ""];

    private static readonly string[] Dressings = ["·e", "·e·s", "(e)", "(e)s", ".e", "-le", "/trice", "\u00AD", "\u0301", "\u200D", "s", "E", "\u00AD\n", "-\n", ".", "’", "1", "\uD83E\uDD16", "Ω", "é", "A"];

    /// <summary>A word as it comes out of keyboards, pages and scanners: another case, another Unicode form, cut, dressed.</summary>
    private static readonly Gen<string> Written = Gen.Select(Pick(Words), Gen.Int[0, 11], Gen.Int[0, 12], Pick(Dressings)).Select((word, how, where, dressing) => how switch
    {
        0 => word.ToUpperInvariant(),
        1 => word.Normalize(System.Text.NormalizationForm.FormD),
        2 => word + dressing,
        3 or 4 => word.Insert(where % (word.Length + 1), dressing),
        5 => string.Join(' ', word.ToUpperInvariant().ToCharArray()),
        6 => char.ToUpperInvariant(word[0]) + word[1..],
        _ => word,
    });

    internal static readonly Gen<string> Text = Gen.Select(Written, Pick(Between), (w, s) => w + s).Array[0, 60].Select(string.Concat);

    internal static readonly Gen<string> Term = Gen.OneOf(
        Pick(Terms), Pick(Terms), Pick(Words).Where(Topic.IsUsable), Gen.Select(Pick(Words), Pick(Words), (a, b) => $"{a} {b}").Where(Topic.IsUsable),
        Gen.Select(Pick(Words), Pick("…", "…2", "…9", "|", "de"), Pick(Words)).Select((a, how, b) => how == "|" ? $"{a}|{b}" : $"{a} {how} {b}").Where(Topic.IsUsable));

    private static Gen<string> Pick(params string[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    [Fact]
    public void A_section_is_told_what_a_slow_and_obvious_search_finds() => Gen.Select(Text, Term.Array[1, 6]).Sample((text, terms) =>
    {
        var topic = new Topic(new TopicId("t"), "t", "t") { Terms = [.. terms.Select(TopicTerm.Of)] };

        var matches = TopicMatcher.Compile([new SectionTopics(Ours, [topic])]).MatchFor(Ours, new PublicationText(PublicationKind.Announcement, "", text));

        var found = matches.SelectMany(m => m.Excerpts).Select(e => (e.Start, End: e.Start + e.Length)).ToList();
        found.ShouldBe(Merged(terms.SelectMany(t => SlowTermFinder.Find(text, t))), $"{terms.Length} terms: {string.Join(" ; ", terms)}");
    }, iter: 400);

    [Fact]
    public void Of_many_sections_those_concerned_are_the_ones_a_slow_search_finds() => Gen.Select(Text, Term.Array[1, 3].Array[1, 12]).Sample((text, lists) =>
    {
        var sections = lists.Select((terms, i) => new SectionTopics(new SectionId(i), [new Topic(new TopicId("t"), "t", "t") { Terms = [.. terms.Select(TopicTerm.Of)] }])).ToList();

        var found = TopicMatcher.Compile(sections).Match(new PublicationText(PublicationKind.Job, "", text));

        found.Keys.ShouldBe(lists.Select((terms, i) => (Id: new SectionId(i), Any: terms.Any(t => SlowTermFinder.Find(text, t).Count > 0))).Where(s => s.Any).Select(s => s.Id), ignoreOrder: true);
    }, iter: 100);

    /// <summary>Terms that overlap are shown as one passage.</summary>
    private static List<(int Start, int End)> Merged(IEnumerable<(int Start, int End)> found)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var (start, end) in found.Order())
        {
            if (merged.Count > 0 && start < merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
                continue;
            }

            merged.Add((start, end));
        }

        return merged;
    }
}
