using System.Diagnostics;
using CgtBot.Watch.Sources.Text;
using CsCheck;

namespace CgtBot.Tests.Watch.Sources;

public class TextTests
{
    [Theory]
    [InlineData("Bonjour", "Bonjour")]
    [InlineData("a < b & c > d", "a < b & c > d")]
    [InlineData("ligne 1\nligne 2", "ligne 1\nligne 2")]
    [InlineData("<p>un</p><p>deux</p>", "un\n\ndeux")]
    [InlineData("un<br>deux<br/><br />trois", "un\ndeux\n\ntrois")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("a<b>b</b>c", "abc")]
    [InlineData("<p>mot\n   coupé</p>", "mot coupé")]
    [InlineData("avant<script>var a='</p>';</script>après<style>p{}</style>", "avantaprès")]
    [InlineData("avant<!-- <p>caché</p> -->après", "avantaprès")]
    [InlineData("<a title=\"a>b\" href='x'>lien</a>", "lien")]
    [InlineData("&eacute;t&eacute; &#233; &#xE9; &lt;b&gt;", "été é é <b>")]
    [InlineData("<p>&amp;lt;p&amp;gt;</p>", "&lt;p&gt;")]
    [InlineData("&lt;p&gt;deux fois&lt;/p&gt;<br>", "deux fois")]
    [InlineData("<p>l&#146;IA &#150; co&#251;t</p>", "l’IA – coût")]
    [InlineData("<noscript>Activez</noscript><svg><text>dessin</text></svg>vu", "vu")]
    [InlineData("<tr><td>Contrat</td><td>CDI</td></tr><tr><td>Lieu</td></tr>", "Contrat CDI\nLieu")]
    [InlineData("<p>non fermé", "non fermé")]
    [InlineData("texte<br><p class=", "texte")]
    [InlineData("Trait\u00ADd\u200Bunion", "Traitdunion")]
    [InlineData("a\u00A0b\u202Fc", "a b c")]
    public void Html_becomes_the_text_a_person_would_read(string html, string text) => HtmlText.Of(html).ShouldBe(text);

    [Fact]
    public void Any_text_at_all_becomes_clean_text_without_tags() => Gen.OneOf(Gen.String, Gen.String["<>/!-=\"' abp&;#x[]\n"]).Sample(html =>
    {
        var text = HtmlText.Of(html);
        text.ShouldBe(text.Trim());
        text.Any(c => char.IsControl(c) && c != '\n').ShouldBeFalse();
        text.Length.ShouldBeLessThanOrEqualTo(Math.Max(html.Length * 2, 1));
    }, iter: 5_000);

    [Fact]
    public void Any_page_at_all_is_cut_in_order_and_to_the_end() => Gen.String["<>/!-=\"' abscript\n"].Sample(html =>
    {
        var at = 0;
        foreach (var token in HtmlScanner.Scan(html))
        {
            token.Start.ShouldBeGreaterThanOrEqualTo(at);
            at = token.Start + token.Length;
        }

        at.ShouldBeLessThanOrEqualTo(html.Length);
    }, iter: 5_000);

    [Theory]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<a \"")]
    [InlineData("<script>")]
    [InlineData("</script>")]
    [InlineData("<textarea></textare")]
    [InlineData("&amp;")]
    [InlineData("<p>&lt;p&gt;")]
    [InlineData("<![CDATA[")]
    public void A_megabyte_of_anything_is_read_at_once(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        HtmlText.Of(html);
        HtmlCost.IsBearable(html);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("Wed, 03 Jun 2026 15:10:39 Z", "2026-06-03T15:10:39+00:00")]
    [InlineData("Wed, 03 Jun 2026 15:10:39 GMT", "2026-06-03T15:10:39+00:00")]
    [InlineData("Wed, 03 Jun 2026 15:10:39 +0200", "2026-06-03T15:10:39+02:00")]
    [InlineData("Wed, 3 Jun 26 15:10 EST", "2026-06-03T15:10:00-05:00")]
    [InlineData("Wed,03 June 2026 15:10:39 CEST", "2026-06-03T15:10:39+02:00")]
    [InlineData("03 Jun 2026 15:10:39", "2026-06-03T15:10:39+02:00")]
    [InlineData("2026-06-03T15:10:39.1234567Z", "2026-06-03T15:10:39+00:00")]
    [InlineData("2026-06-03T15:10+02:00", "2026-06-03T15:10:00+02:00")]
    [InlineData("2026-06-03 15:10:39", "2026-06-03T15:10:39+02:00")]
    [InlineData("2026-12-03", "2026-12-03T00:00:00+01:00")]
    [InlineData("03/06/2026", "2026-06-03T00:00:00+02:00")]
    [InlineData("3.6.2026 à 9h05", "2026-06-03T09:05:00+02:00")]
    [InlineData("mercredi 3 juin 2026", "2026-06-03T00:00:00+02:00")]
    [InlineData("le 1er août 2026", "2026-08-01T00:00:00+02:00")]
    [InlineData("15 févr. 2026, 08:00", "2026-02-15T08:00:00+01:00")]
    [InlineData("1 décembre 2026", "2026-12-01T00:00:00+01:00")]
    [InlineData("6 juil. 2026", "2026-07-06T00:00:00+02:00")]
    [InlineData("June 3, 2026", "2026-06-03T00:00:00+02:00")]
    public void Dates_are_read_as_feeds_write_them(string text, string expected) =>
        LooseDate.Read(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hier")]
    [InlineData("31 février 2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-06-03T25:10:39Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31")]
    [InlineData("2026-06-03T15:10:39+99:00")]
    public void What_is_no_date_is_none(string? text) => LooseDate.Read(text, TimeZoneInfo.Utc).ShouldBeNull();

    [Fact]
    public void Any_text_at_all_is_a_date_or_none() =>
        Gen.OneOf(Gen.String, Gen.String["0123456789-/:TZ+. junaoût,"]).Sample(text => { _ = LooseDate.Read(text, TimeZoneInfo.Utc); }, iter: 20_000);

    [Fact]
    public void A_title_is_one_line_and_never_ends_in_half_a_character()
    {
        PlainText.Line("  un\r\n  titre\t ").ShouldBe("un titre");
        var line = PlainText.Line(string.Concat(Enumerable.Repeat("😀", 400)));
        line.Length.ShouldBeLessThanOrEqualTo(500);
        line.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }
}
