using CgtBot.Channels.Teams.Extension;

namespace CgtBot.Tests.Channels.Teams.Extension;

/// <summary>The words of a message, as they were read.</summary>
public sealed class MessageHtmlTests
{
    [Theory]
    [InlineData("<p>Un</p><p>Deux</p>", "Un\nDeux")]
    [InlineData("<div>a<br>b</div>", "a\nb")]
    [InlineData("<ul><li>un</li><li>deux</li></ul>", "- un\n- deux")]
    [InlineData("""Bravo <emoji id="like" alt="👍" title="J'aime"></emoji>""", "Bravo 👍")]
    [InlineData("""<at id="0">Denis</at>&nbsp;quand ?""", "Denis quand ?")]
    [InlineData("le signe &lt;b&gt; reste", "le signe <b> reste")]
    [InlineData("a<script>alert(1)</script>b", "ab")]
    [InlineData("""<attachment id="1"></attachment>voilà""", "voilà")]
    [InlineData("3 < 5 et 7 > 2", "3 < 5 et 7 > 2")]
    [InlineData("a\u0000\u0007b", "ab")]
    public void Markup_goes_and_words_stay(string html, string text) => MessageHtml.TextOf(html).ShouldBe(text);

    [Fact]
    public void Boxes_within_boxes_without_end_are_read_to_the_end() =>
        MessageHtml.TextOf(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "fin").ShouldBe("fin");
}
