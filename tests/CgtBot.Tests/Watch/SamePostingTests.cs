using CgtBot.Domain.Publications;

namespace CgtBot.Tests.Watch;

public sealed class SamePostingTests
{
    private const string Text = """
        Au sein de la direction des ressources humaines, vous pilotez la modernisation des outils de gestion et vous accompagnez les services dans leurs usages.
        Vous animez un réseau de référents, vous suivez le budget et vous rendez compte chaque trimestre à la direction générale. Le poste est basé à Nantes,
        avec des déplacements dans les cinq départements. Vous connaissez le statut de la fonction publique territoriale et les marchés publics.
        """;

    [Theory]
    [InlineData("2026-20411 - Chargé·e de mission données H/F", "Chargé de mission données (F/H)", true)]
    [InlineData("Directeur des ressources humaines", "Directeur·rice des ressources humaines H/F", true)]
    [InlineData("Directeur des ressources humaines", "Directrice des achats", false)]
    [InlineData("Gestionnaire paie 1", "Gestionnaire paie 2", false)]
    [InlineData("Offre d’emploi", "Offre d’emploi", false)]
    [InlineData("", "", false)]
    public void Titles_of_one_posting_say_the_same(string title, string other, bool may)
    {
        PostingTitle.Of(title).MayBe(PostingTitle.Of(other)).ShouldBe(may);
        PostingTitle.Of(other).MayBe(PostingTitle.Of(title)).ShouldBe(may);
    }

    [Fact]
    public void A_text_with_small_edits_is_the_same_posting()
    {
        Share(Text, Text.Replace("Nantes", "Angers")).ShouldNotBeNull().ShouldBeInRange(0.7, 0.99);
        Share(Text, Text.ToUpperInvariant().Replace(",", " –")).ShouldBe(1);
        Share(Text, Text + " Candidature avant le 30 juin, par le site de la collectivité.").ShouldNotBeNull();
    }

    [Fact]
    public void Two_texts_with_the_same_polite_end_are_not()
    {
        Share(Text, "Vous tenez l’accueil du musée et vous renseignez le public sur les collections. " + Text[^120..]).ShouldBeNull();
        Share("Poste à pourvoir à la mairie.", "Poste à pourvoir à la mairie.").ShouldBeNull("a few words are in many postings");
        Share("", "").ShouldBeNull();
    }

    [Fact]
    public void A_sketch_of_a_long_text_tells_about_what_the_whole_text_would()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => $"mot{i}").ToArray();
        var (whole, half) = (string.Join(' ', words), string.Join(' ', words.Take(10_000).Concat(words.Take(10_000).Select(w => "x" + w))));

        TextSketch.Of(whole).Likeness(TextSketch.Of(half)).ShouldBe(1.0 / 3, 0.12);
    }

    private static double? Share(string text, string other) => SamePosting.Share(TextSketch.Of(text), TextSketch.Of(other));
}
