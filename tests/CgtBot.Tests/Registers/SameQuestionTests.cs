using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Registers;

public sealed class SameQuestionTests
{
    [Theory]
    [InlineData("Quel est le coût de l'outil ?", "quel est le COUT de l’outil")]
    [InlineData("Combien de postes seront supprimés à la DSI ?", "Combien de postes sont supprimés à la DSI ?")]
    [InlineData("Les agents concernés seront-ils formés ?", "Les agents concernés sont-ils formés ?")]
    [InlineData("La CGT demande un bilan des expérimentations", "La CGT demande encore un bilan de l'expérimentation")]
    public void The_same_thing_in_nearly_the_same_words(string one, string other) => SameQuestion.Is(one, other).ShouldBeTrue();

    [Theory]
    [InlineData("Combien de postes seront supprimés à la DSI ?", "Combien de postes seront créés à la DSI ?")]
    [InlineData("Quel est le budget 2024 de l'outil de paie ?", "Quel est le budget 2025 de l'outil de paie ?")]
    [InlineData("Pourquoi les agents formés sont-ils consultés ?", "Pourquoi les agents formés ne sont-ils pas consultés ?")]
    [InlineData("Pourquoi ?", "Comment ?")]
    [InlineData("Qui paie ?", "Qui décide ?")]
    public void Another_thing_in_some_of_the_same_words(string one, string other) => SameQuestion.Is(one, other).ShouldBeFalse();
}
