using CgtBot.Channels.Teams.Cards;

namespace CgtBot.Tests.Channels.Teams.Cards;

/// <summary>Whether a real Markdown reader agrees is asked of one in <see cref="CardOracleTests"/>.</summary>
public sealed class CardTextTests
{
    [Theory]
    [InlineData("n° 12 · Qui décide ?", "n° 12 · Qui décide ?")]
    [InlineData("[ici](https://exemple.fr)", @"\[ici\](https://exemple.fr)")]
    [InlineData("<at>Camille</at>", @"\<at\>Camille\</at\>")]
    [InlineData("12. mars\n- un", "12\\. mars\n\n\\- un")]
    [InlineData("    code", "code")]
    public void Where_Markdown_is_read_its_signs_are_escaped(string text, string escaped) => CardText.Escaped(text).ShouldBe(escaped);

    [Theory]
    [InlineData("nom_de_fichier.md, ligne 3", "nom_de_fichier.md, ligne 3")]
    [InlineData("*gras*", "\u200A*\u200Agras\u200A*\u200A")]
    [InlineData("[ici](x)", "[ici]\u2060(x)")]
    [InlineData("- un\n- deux", "\u2060- un - deux")]
    public void Where_only_some_clients_read_it_nothing_is_left_to_read(string text, string neutral) => CardText.Neutral(text).ShouldBe(neutral);

    [Fact]
    public void A_date_that_clients_would_compute_is_left_as_it_was_written() => CardText.Whole("{{DATE(2025-01-01T00:00:00Z)}}").ShouldNotContain("{{");
}
