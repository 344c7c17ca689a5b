using CgtBot.Channels.Cards;

namespace CgtBot.Tests.Channels.Cards;

public sealed class TextPartsTests
{
    [Fact]
    public void A_text_is_parted_at_a_space_and_never_within_a_character()
    {
        TextParts.Of("quel est le coût", 10).ShouldBe(["quel est ", "le coût"]);
        TextParts.Of("a\uD83D\uDE00b", 2).ShouldBe(["a", "\uD83D\uDE00", "b"]);
    }
}
