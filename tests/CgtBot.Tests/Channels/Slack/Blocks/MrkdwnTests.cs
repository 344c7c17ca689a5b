using CgtBot.Channels.Slack.Blocks;

namespace CgtBot.Tests.Channels.Slack.Blocks;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("n° 12 · Qui décide ?", "n° 12 · Qui décide ?")]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    [InlineData("<https://exemple.fr|ici>", "&lt;https://exemple.fr|ici&gt;")]
    [InlineData("*gras*", "\u200A*\u200Agras\u200A*\u200A")]
    [InlineData("nom_de_fichier, _ici_", "nom_de_fichier, \u200A_\u200Aici\u200A_\u200A")]
    [InlineData("> cité", "\u2060&gt; cité")]
    [InlineData(":smile: à 10:30", ":\u2060smile: à 10:30")]
    public void No_sign_of_people_is_read_as_a_mark(string text, string escaped) => Mrkdwn.Escaped(text).ShouldBe(escaped);
}
