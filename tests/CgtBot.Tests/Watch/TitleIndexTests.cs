using CgtBot.Domain.Publications;
using CsCheck;

namespace CgtBot.Tests.Watch;

public sealed class TitleIndexTests
{
    private static readonly string[] Words =
    [
        "chargé", "chargée", "de", "mission", "projet", "données", "numérique", "direction", "ressources", "humaines", "H/F", "2026-20411", "1", "2", "CDD", "paie", "gestionnaire", "achats", "réseau", "Nantes", "IA",
    ];

    private static readonly Gen<string> Title = Gen.Int[0, Words.Length - 1].Array[0, 9].Select(places => string.Join(' ', places.Select(p => Words[p])));

    [Fact]
    public void It_finds_what_comparing_all_titles_finds_the_last_first_and_nothing_else() => Gen.Select(Title.Array[0, 60], Title).Sample((titles, asked) =>
    {
        var index = new TitleIndex();
        foreach (var (place, title) in titles.Index())
        {
            index.Add(place + 1, PostingTitle.Of(title));
        }

        index.Near(PostingTitle.Of(asked)).ShouldBe(titles.Index().Where(t => PostingTitle.Of(t.Item).MayBe(PostingTitle.Of(asked))).Select(t => t.Index + 1).Reverse());
    }, iter: 3_000);
}
