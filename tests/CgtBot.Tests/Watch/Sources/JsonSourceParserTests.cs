using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Json;

namespace CgtBot.Tests.Watch.Sources;

public class JsonSourceParserTests
{
    [Fact]
    public void An_answer_with_half_a_character_proposes_no_mapping() => JsonMappingGuess.Of("""[{"title":"\ud800"}]""").ShouldBeNull();

    private static readonly JsonMapping Offers = new("resultats", "intitule", "description") { Url = "origineOffre.urlOrigine", Id = "id", Date = "dateCreation" };

    [Fact]
    public void An_api_of_offers_is_read_by_its_mapping()
    {
        var read = JsonSourceParser.Parse(Payload.Saved("offres.json"), Offers, PublicationKind.Job);
        read.Items.Count.ShouldBe(2);
        read.Items[0].ExternalId.ShouldBe("199ABCD");
        read.Items[0].Title.ShouldBe("Data scientist IA générative (H/F)");
        read.Items[0].Text.ShouldBe("Au sein de la direction du numérique :\n- déployer un agent conversationnel\n- mesurer l'usage");
        read.Items[0].Address.ShouldBe(new Uri("https://candidat.exemple.fr/offres/detail/199ABCD"));
        read.Items[0].PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 3, 15, 10, 39, TimeSpan.Zero));
        Encoding.UTF8.GetString(read.Items[0].Raw.Span).ShouldContain("\"romeCode\": \"M1405\"");
        read.Items[1].ExternalId.ShouldBe("200123");
        read.Items[1].PublishedAt.ShouldBe(new DateTimeOffset(2026, 6, 3, 15, 10, 39, TimeSpan.Zero));
        read.Problems.ShouldBe([new(SourceProblemCode.ItemUnreadable, "3"), new(SourceProblemCode.ItemEmpty, "4")]);
    }

    [Theory]
    [InlineData("[{\"t\":\"Un\",\"b\":\"Texte\"}]", "", "t")]
    [InlineData("[{\"t\":\"Un\",\"b\":\"Texte\"}]", "$", "t")]
    [InlineData("{\"a\":[0,{\"list\":[{\"t\":{\"rendered\":\"<b>Un</b>\"},\"b\":\"Texte\"}]}]}", "a.1.list", "t.rendered")]
    public void A_path_goes_through_objects_and_lists(string json, string items, string title)
    {
        var item = JsonSourceParser.Parse(Payload.Written(json), new(items, title, "b"), PublicationKind.Job).Items.ShouldHaveSingleItem();
        (item.Title, item.Text).ShouldBe(("Un", "Texte"));
    }

    [Theory]
    [InlineData("{\"resultats\":\"pas une liste\"}", SourceProblemCode.JsonNoList)]
    [InlineData("{\"autre\":[]}", SourceProblemCode.JsonNoList)]
    [InlineData("42", SourceProblemCode.JsonNoList)]
    [InlineData("null", SourceProblemCode.JsonNoList)]
    [InlineData("{\"resultats\":[{", SourceProblemCode.JsonMalformed)]
    [InlineData("bonjour", SourceProblemCode.JsonMalformed)]
    [InlineData("<!DOCTYPE html><p>Connexion</p>", SourceProblemCode.JsonIsHtml)]
    [InlineData("", SourceProblemCode.DocumentEmpty)]
    public void What_does_not_fit_is_named(string text, SourceProblemCode code)
    {
        var read = JsonSourceParser.Parse(Payload.Written(text), Offers, PublicationKind.Job);
        read.IsReadable.ShouldBeFalse();
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void An_answer_without_content_is_an_empty_list() =>
        JsonSourceParser.Parse(Payload.Of([], status: 204), Offers, PublicationKind.Job).IsReadable.ShouldBeTrue();

    [Fact]
    public void A_list_where_nothing_fits_the_mapping_is_a_failure() =>
        JsonSourceParser.Parse(Payload.Written("{\"resultats\":[{\"titre\":\"a\"},{\"titre\":\"b\"}]}"), Offers, PublicationKind.Job).IsReadable.ShouldBeFalse();

    [Fact]
    public void Ten_thousand_nested_lists_are_refused() =>
        JsonSourceParser.Parse(Payload.Written(new string('[', 10_000) + new string(']', 10_000)), Offers, PublicationKind.Job).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.JsonMalformed);

    [Fact]
    public void Half_a_character_costs_one_item_only()
    {
        var read = JsonSourceParser.Parse(Payload.Written("{\"resultats\":[{\"intitule\":\"a\\ud83d\"},{\"intitule\":\"b\"}]}"), Offers, PublicationKind.Job);
        read.Items.ShouldContain(i => i.Title == "b");
    }

    [Theory]
    [InlineData("Offre d'emploi", PublicationKind.Job)]
    [InlineData("newsPost", PublicationKind.Announcement)]
    public void An_item_may_say_its_kind(string said, PublicationKind kind) =>
        JsonSourceParser.Parse(Payload.Written($"[{{\"t\":\"Un\",\"k\":\"{said}\"}}]"), new("", "t", "t") { Kind = "k" }, PublicationKind.Announcement).Items.Single().Kind.ShouldBe(kind);

    [Fact]
    public void A_mapping_is_proposed_for_an_api_nobody_described()
    {
        var guess = JsonMappingGuess.Of(Encoding.UTF8.GetString(Payload.Bytes("offres.json")));
        guess.ShouldBe(Offers);
        JsonMappingGuess.Of("[{\"id\":1,\"title\":{\"rendered\":\"A\"},\"content\":{\"rendered\":\"B\"},\"link\":\"https://e.fr\",\"date\":\"2026-01-01\"}]")
            .ShouldBe(new JsonMapping("", "title.rendered", "content.rendered") { Id = "id", Url = "link", Date = "date" });
        JsonMappingGuess.Of("{\"a\":1}").ShouldBeNull();
    }
}
