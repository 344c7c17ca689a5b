using System.Text;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Domain.Topics.Reading;
using CsCheck;

namespace CgtBot.Tests.Topics;

/// <summary>What must hold for any text and any list of terms.</summary>
public class TopicMatcherProperties
{
    private static readonly SectionId One = new(1);

    private static readonly string[] Vocabulary =
        ["IA", "ia", "via", "agent", "agents", "Agente", "conversationnel", "conversationnelle", "dématérialisé", "DÉMATÉRIALISÉES", "poste", "postes", "de", "des", "la", "sans", "projet", "supprimés", "service", "services", "LigérlA", "gel", "2019"];

    private static readonly string[] Separators = [" ", " ", " ", " ", "-", "’", ", ", ". ", "\n", " : ", "\n- ", "\u00A0", "/"];

    private static readonly Gen<string> WordyText =
        Gen.Select(Pick(Vocabulary), Pick(Separators), (w, s) => w + s).Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Term = Gen.OneOf(
        Pick("IA", "agent conversationnel", "dématérialis*", "poste … supprimé", "gel de poste", "service|agent", "=agents", "LigérIA", "projet", "…", "postes …2 service|gel … projet", "de la"),
        Gen.Select(Pick(Vocabulary), Pick(Vocabulary), (a, b) => $"{a} {b}"));

    /// <summary>Any UTF-16 at all: letters, marks, halves of surrogate pairs, controls.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Select(c => c.ToString()), Pick("é", "e\u0301", "\u0301", "\uD83E\uDD16", "\uD800", "\uDC00", "\u00AD", "ﬁ", "œ", "I", "A", " ", "\n", ".", "-", "’", "IA ", " l'IA.", "\u200D", "(e)", "·s"))
        .Array[0, 30].Select(string.Concat);

    private static Gen<string> Pick(params string[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private static Topic TopicOf(string id, IEnumerable<string> terms, IEnumerable<string>? exclusions = null) =>
        new(new TopicId(id), id, id) { Terms = [.. terms.Select(TopicTerm.Of)], Exclusions = [.. exclusions ?? []] };

    private static IReadOnlyList<TopicMatch> Matches(string text, params Topic[] topics) =>
        TopicMatcher.Compile([new SectionTopics(One, topics)]).MatchFor(One, new PublicationText(PublicationKind.Announcement, "", text));

    [Fact]
    public void Offsets_select_the_term_in_the_original_text_whatever_surrounds_it() =>
        Gen.Select(AnyText, AnyText, Pick(
            "dématérialisation", "DÉMATÉRIALISÉES", "de\u0301mate\u0301rialise\u0301", "déma\u00ADtéria\u00ADlisable", "dématéria-\nlisation", "D É M A T É R I A L I S É")).Sample((before, after, written) =>
        {
            var text = $"{before} . {written} . {after}";

            var excerpts = Matches(text, TopicOf("t", ["dématérialis*"])).ShouldHaveSingleItem().Excerpts;

            excerpts.ShouldContain(e => e.Start == before.Length + 3 && e.Term == written);
            excerpts.ShouldAllBe(e => text.Substring(e.Start, e.Length) == e.Term && e.Text.Contains(e.Term) && text.Contains(e.Text));
        });

    [Fact]
    public void Any_text_is_read_without_fault_and_every_excerpt_is_verbatim() => AnyText.Sample(text =>
    {
        foreach (var excerpt in Matches(text, [.. TopicPack.BuiltIn]).SelectMany(m => m.Excerpts))
        {
            text.Substring(excerpt.Start, excerpt.Length).ShouldBe(excerpt.Term);
        }
    });

    [Fact]
    public void Composed_and_decomposed_letters_are_read_alike() => WordyText.Sample(text =>
    {
        var composed = Words.Of(text.Normalize(NormalizationForm.FormC));
        var decomposed = Words.Of(text.Normalize(NormalizationForm.FormD));
        Enumerable.Range(0, composed.Count).Select(i => composed.Folded(i).ToString())
            .ShouldBe(Enumerable.Range(0, decomposed.Count).Select(i => decomposed.Folded(i).ToString()));
    });

    [Fact]
    public void Adding_a_term_never_loses_another_match() => Gen.Select(WordyText, Term.Array[1, 4], Term, Term.Array[0, 2]).Sample((text, terms, added, exclusions) =>
    {
        var topic = TopicOf("t", terms, exclusions);

        var before = Matches(text, topic).SelectMany(m => m.Excerpts);
        var after = Matches(text, topic.With(addedTerms: [added])).SelectMany(m => m.Excerpts).ToList();

        before.ShouldAllBe(b => after.Any(a => a.Start <= b.Start && a.Start + a.Length >= b.Start + b.Length));
    });

    [Fact]
    public void One_set_for_many_sections_answers_as_each_section_alone() => Gen.Select(WordyText, Term.Array[1, 4].Array[1, 6]).Sample((text, lists) =>
    {
        var sections = lists.Select((terms, i) => new SectionTopics(new SectionId(i), [TopicOf("own", terms, terms.Take(i % 2)), .. TopicPack.BuiltIn])).ToList();
        var publication = new PublicationText(PublicationKind.Job, "", text);

        var together = TopicMatcher.Compile(sections).Match(publication);

        foreach (var section in sections)
        {
            var alone = TopicMatcher.Compile([section]).MatchFor(section.Section, publication);
            JsonSerializer.Serialize(together.GetValueOrDefault(section.Section, [])).ShouldBe(JsonSerializer.Serialize(alone));
        }
    }, iter: 30);

    [Fact]
    public void Terms_are_found_where_a_slow_and_obvious_search_finds_them() => Gen.Select(WordyText, Term.Array[1, 5]).Sample((text, terms) =>
    {
        var words = Words.Of(text);
        var builder = new PhraseSet.Builder();
        var numbers = terms.Select(builder.Add).ToList();

        var found = builder.Build().Find(words).Distinct().ToHashSet();

        found.ShouldBe(terms.SelectMany((t, i) => SlowSearch(t, words).Select(at => new PhraseHit(numbers[i], at.First, at.Last))).ToHashSet(), ignoreOrder: true);
    });

    private static IEnumerable<(int First, int Last)> SlowSearch(string term, Words words) =>
        from sequence in Phrase.Parse(term)
        from first in Enumerable.Range(0, words.Count)
        where Fits(sequence[0], words, first)
        from last in Ends(sequence, 1, words, first)
        select (first, last);

    private static IEnumerable<int> Ends(IReadOnlyList<PhraseWord> sequence, int next, Words words, int at) => next == sequence.Count
        ? [at]
        : from p in Enumerable.Range(0, words.Count)
          where p > at && p <= at + 1 + sequence[next].Gap && Fits(sequence[next], words, p)
          where sequence[next].Gap == 0
              ? words[p].Before == WordBreak.None
              : Enumerable.Range(at + 1, p - at).All(w => words[w].Before < Phrase.StoppedBy(sequence[next].Gap))
          from end in Ends(sequence, next + 1, words, p)
          select end;

    private static bool Fits(PhraseWord wanted, Words words, int at)
    {
        var written = words.Folded(at).ToString();
        return wanted.Form switch
        {
            WordForm.Exact => written == wanted.Letters,
            WordForm.Stem => written.StartsWith(wanted.Letters, StringComparison.Ordinal),
            WordForm.Capitals => words[at].Capitals && (written == wanted.Letters || written == wanted.Letters + "s"),
            _ => Inflection.Key(written) == wanted.Letters,
        };
    }
}
