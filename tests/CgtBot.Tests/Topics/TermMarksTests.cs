using CgtBot.Domain.Topics;

namespace CgtBot.Tests.Topics;

public sealed class TermMarksTests
{
    [Theory]
    [InlineData("Les BIATSS utiliseront l’IA ; cette IA aidera.", "IA", "25:2 36:2")]
    [InlineData("Le ministre l’a dit : l’IA arrive, ia.", "IA", "24:2")]
    [InlineData("Intelligence artificielle : une intelligence artificielle.", "intelligence artificielle", "0:25 32:25")]
    [InlineData("La paie se dématérialise ; la paierie aussi.", "paie", "3:4")]
    [InlineData("Un outil d’I.A. au service", "I.A.", "11:4")]
    [InlineData("Rien de tel ici.", "IA", "")]
    public void Only_whole_words_are_marked_and_an_acronym_only_as_it_is_written(string text, string term, string marked) =>
        string.Join(' ', TermMarks.In(text, [term]).Select(m => $"{m.Start}:{m.Length}")).ShouldBe(marked);
}
