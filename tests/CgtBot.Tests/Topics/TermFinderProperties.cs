using System.Text;
using CgtBot.Domain.Topics.Finding;
using CgtBot.Domain.Topics.Reading;
using CsCheck;

namespace CgtBot.Tests.Topics;

/// <summary>The finder that skims a text finds, word for word, what a full reading of it finds; and every way of folding sees the same text.</summary>
public class TermFinderProperties
{
    private static readonly string[] Pieces =
    [
        "IA", "ia", "l'IA", "l’lA", "lA", "I.A.", "IAs", "5G", "agent", "agents", "agent·e·s", "Agente", "AGENTES", "conversationnel", "conversationnelles", "dématérialisé", "DÉMATÉRIALISÉES", "déma\u00ADtéria\u00ADlisé", "de\u0301mate\u0301rialise\u0301",
        "dématéria-\nlisation", "dématéria\u2010\n lisation", "D É M A T É R I A L I S É", "A B C D E", "directrice", "directeur·rice", "directeurs", "œuvre", "OEUVRE", "cœurs", "territoriaux", "chauffeuses", "actives", "actif", "nouvelle", "mise", "en", "de", "la", "service", "services", "d'accueil", "(e)", "·e", ".", "-", "/", "…", ", ", ". ", "\n", "\n\n", " : ", "-\n", "’", "«\u00A0", "\u00A0»", "• ", "ﬁn", "№", "Ω", "αβγ", "\uD83E\uDD16", "\uD800", "\u0301", "ª", "ß", "\u200D", "12 500", "2024", "x", "É", "À", "M. Le", "porte-monnaie",
    ];

    private static readonly string[] Terms =
    [
        "IA", "l'IA", "5G", "agent", "agent conversationnel", "dématérialis*", "=agents", "LigérIA", "directeur", "directeur de service", "mise en œuvre", "œuvre", "coeur", "œuvr*", "territorial", "chauffeur", "actif", "nouveau|nouvelle", "service", "service … accueil", "agent …2 service",
        "de la", "αβγ", "fin", "en", "porte-monnaie", "A B C D E", "2024", "conversationnel", "x",
    ];

    private static Gen<string> Pick(string[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private static readonly Gen<string> Written = Gen.Select(Pick(Pieces), Gen.Frequency((5, Gen.Const(" ")), (2, Gen.Const("")), (1, Pick(["\n", "-", "’", "\u00A0", "  ", ".", ", "]))), (w, s) => w + s).Array[0, 90].Select(string.Concat);

    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.Char.Select(c => c.ToString()), Gen.Char[' ', '\u017F'].Select(c => c.ToString()), Pick(Pieces)).Array[0, 200].Select(string.Concat);

    [Fact]
    public void What_it_finds_is_what_a_full_reading_finds() => Gen.Select(Gen.OneOf(Written, AnyText), Pick(Terms).Array[1, 8]).Sample((text, terms) =>
    {
        var phrases = SetOf(terms);
        var words = Words.Of(text);
        var read = phrases.Find(words).Select(h => new FoundTerm(h.Phrase, words[h.First].Start, words[h.Last].End)).Order().Distinct();

        foreach (var path in Paths)
        {
            new TermFinder(phrases).Find(text, path).Order().ToList().ShouldBe(read.ToList(), $"{path}");
        }
    }, iter: 3000);

    [Fact]
    public void Every_way_of_folding_gives_the_same_codes_and_bits() => Gen.OneOf(AnyText, Written, Gen.String).Sample(text =>
    {
        foreach (var path in Paths)
        {
            Snapshot(text, path).ShouldBe(Snapshot(text, FoldPath.Scalar), $"{path}");
        }
    });

    [Fact]
    public void Any_inflected_form_is_one_of_the_forms_of_its_key() => Gen.Select(Gen.Char['a', 'z'].Array[1, 12].Select(c => new string(c)), Pick(["", "s", "x", "e", "es", "ee", "ees", "aux", "al", "ale", "eur", "euse", "euses", "teur", "trice", "trices", "if", "ive", "ives", "el", "elle", "elles", "en", "enne", "et", "ettes", "oe", "oes", "ss"]), (stem, ending) => stem + ending).Sample(word =>
    {
        var codes = new WordRoom().CodesOf(word);
        var bare = BareWord.Of(ref codes[0], word.Length);
        var ending = bare.EndingOf(ref codes[0], word.Length);

        new SurfaceForms().Of(new PhraseWord(WordForm.Inflected, Inflection.Key(word), 0), 0).ShouldContain(f => f.Is(bare) && (f.NeedsReading || f.Ends(ending)));
        word[bare.Length..].ShouldBe(BareWord.Endings[ending]);
    }, iter: 5000);

    [Fact]
    public void A_text_without_a_term_costs_no_allocation()
    {
        var finder = new TermFinder(SetOf(["intelligence artificielle", "dématérialis*", "IA"]));
        var text = string.Concat(Enumerable.Repeat("Le service d'accueil reçoit le public chaque matin ; l'agent·e tient l'œuvre à jour. ", 100));
        finder.Find(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = finder.Find(text).Count;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (found, allocated).ShouldBe((0, 0));
    }

    private static IEnumerable<FoldPath> Paths => Enum.GetValues<FoldPath>().Where(LetterFold.IsSupported);

    private static PhraseSet SetOf(IEnumerable<string> terms)
    {
        var builder = new PhraseSet.Builder();
        terms.ToList().ForEach(t => builder.AddTerm(t));
        return builder.Build();
    }

    private static string Snapshot(string text, FoldPath path)
    {
        var scanned = ScannedText.Of(text, path);
        var masks = new StringBuilder(Convert.ToHexString(scanned.Codes[..text.Length]));
        for (var i = 0; i <= scanned.Blocks; i++)
        {
            masks.Append($" {scanned.Letters[i]:x}.{scanned.Capitals[i]:x}.{scanned.Hyphens[i]:x}.{scanned.Odd[i]:x}");
        }

        return masks.ToString();
    }
}
