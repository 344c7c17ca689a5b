using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;

namespace CgtBot.Tests.Chat.Phrases;

public sealed class TwoReadingsTests
{
    [Theory]
    [InlineData("reporte la 12 au 15 septembre", "/remind number=12 when=2025-09-15", "/due date=2025-09-15 number=12")]
    [InlineData("Décale la question 8 à fin juillet stp", "/remind number=8 when=2025-07-31", "/due date=2025-07-31 number=8")]
    [InlineData("postpone 7 to 15/10/2025", "/remind number=7 when=2025-10-15", "/due date=2025-10-15 number=7")]
    [InlineData("rappelle-moi la 12", "/remind number=12", "/show number=12")]
    [InlineData("réponse 12", "/answer number=12", "/show number=12")]
    [InlineData("annule la 12", "/close number=12", "/undo number=12")]
    [InlineData("avis du CST sur l'IA", "/consultations body=CST topic=ia", "/opinion body=CST topic=ia")]
    public void A_phrase_that_may_as_well_mean_two_things_gives_both(string phrase, string first, string other) =>
        Said(phrase).ShouldBe((first, other));

    [Theory]
    [InlineData("repousse l'échéance de la 3 au 15/10")]
    [InlineData("repousse le rappel de la 3 au 15/10")]
    [InlineData("rappelle-moi la 12 lundi")]
    [InlineData("réponse 12 : oui")]
    [InlineData("annule la question 12")]
    [InlineData("annule")]
    [InlineData("confirme l'écart 3")]
    [InlineData("marque l'engagement 4 comme tenu")]
    [InlineData("/show number=12")]
    [InlineData("on se voit jeudi ?")]
    public void A_phrase_that_says_which_gives_one(string phrase) => Said(phrase).Other.ShouldBeNull();

    [Fact]
    public void The_first_reading_is_the_one_acted_upon_and_few_phrases_have_another()
    {
        var phrases = LabelledPhrases.Of(LabelledPhrases.Own("phrases.jsonl")).ToList();
        var understood = phrases.Select(p => (p.Text, Both: PhraseReader.BuiltIn.Understand(p.Text, LabelledPhrases.Today))).ToList();
        understood.Where(u => !u.Both.Command.Equals(PhraseReader.BuiltIn.Read(u.Text, LabelledPhrases.Today))).ShouldBeEmpty();
        var asked = understood.Where(u => u.Both.Other is not null).Select(u => u.Text).ToList();
        asked.Count.ShouldBeLessThan(phrases.Count / 50, string.Join('\n', asked));
    }

    private static (string First, string? Other) Said(string phrase)
    {
        var both = PhraseReader.BuiltIn.Understand(phrase, LabelledPhrases.Today);
        return (CanonicalForm.Print(both.Command), both.Other is { } other ? CanonicalForm.Print(other) : null);
    }
}
