using System.Diagnostics;
using CgtBot.Domain.Minutes;

namespace CgtBot.Tests.Minutes;

/// <summary>What counts as the employer's answer, by the ways French minutes word it.</summary>
public sealed class AnswerFinderTests
{
    private const string Head = "CST du 4 mars 2025 – compte rendu CGT\n\n";

    [Theory]
    [InlineData("Réponse : 40 000 euros par an.", "40 000 euros par an.")]
    [InlineData("R : 40 000 euros par an.", "40 000 euros par an.")]
    [InlineData("Réponse de la DRH : 40 000 euros par an.", "40 000 euros par an.")]
    [InlineData("La direction répond que le marché n'est pas signé.", "La direction répond que le marché n'est pas signé.")]
    [InlineData("Le DRH indique que le marché n'est pas signé.", "Le DRH indique que le marché n'est pas signé.")]
    [InlineData("→ le marché n'est pas signé", "le marché n'est pas signé")]
    [InlineData("=> non, pas encore", "=> non, pas encore")]
    [InlineData("Il nous a été répondu que non.", "Il nous a été répondu que non.")]
    [InlineData("La direction : Non, pas encore.", "Non, pas encore.")]
    [InlineData("40 000 euros, selon la direction.", "40 000 euros, selon la direction.")]
    [InlineData("La direction répond que non. Elle ajoute que rien n'est signé.", "La direction répond que non. Elle ajoute que rien n'est signé.")]
    public void The_words_after_a_question_are_its_answer(string said, string answer)
    {
        var found = MinutesReader.Read($"{Head}Quel est le coût du nouveau logiciel de paie ?\n{said}\n").Answers.ShouldHaveSingleItem();

        found.Text.ShouldBe(answer);
        found.ShouldSatisfyAllConditions(a => a.IsRefusal.ShouldBeFalse(), a => a.Line.ShouldBe(4), a => a.To!.Text.ShouldBe("Quel est le coût du nouveau logiciel de paie ?"));
    }

    [Theory]
    [InlineData("Réponse de la direction : refus.", true)]
    [InlineData("La direction n'y est pas favorable.", true)]
    [InlineData("La direction refuse, faute de budget.", true)]
    [InlineData("Réponse : non, l'accord ne le prévoit pas.", true)]
    [InlineData("Réponse : non, pas encore.", false)]
    [InlineData("La direction ne s'y oppose pas mais renvoie la décision au budget.", false)]
    [InlineData("La direction répond que le projet est à l'étude.", false)]
    public void A_demand_is_refused_only_in_words_that_refuse(string said, bool refused) =>
        MinutesReader.Read($"{Head}La CGT demande un bilan des expérimentations.\n\n{said}\n").Answers.ShouldHaveSingleItem().IsRefusal.ShouldBe(refused);

    [Theory]
    [InlineData("Aucune réponse de la direction.")]
    [InlineData("La direction doit répondre sans délai.")]
    [InlineData("Les agents répondent que le logiciel ne marche pas.")]
    [InlineData("Réponse : c'est noté.")]
    [InlineData("La direction a-t-elle répondu au CHSCT ?")]
    public void Silence_thanks_and_the_unions_own_words_answer_nothing(string said) =>
        MinutesReader.Read($"{Head}Quel est le coût du nouveau logiciel de paie ?\n\n{said}\n").Answers.ShouldBeEmpty();

    [Fact]
    public void Another_title_or_another_row_answers_nothing_above()
    {
        MinutesReader.Read($"{Head}Quel est le coût du nouveau logiciel de paie ?\n\n# Les propositions de la direction\n\nLa direction indique que les horaires changent.\n").Answers.ShouldBeEmpty();
        var rows = MinutesReader.Read($"{Head}| Question | Réponse |\n|---|---|\n| Quel est le coût du logiciel ? | |\n| Combien d'agents sont formés ? | 37 |\n").Answers;
        rows.ShouldHaveSingleItem().To!.Text.ShouldBe("Combien d'agents sont formés ?");
    }

    [Fact]
    public void What_is_told_below_a_list_is_given_to_none_of_its_lines() =>
        MinutesReader.Read($"{Head}La CGT demande :\n- Recruter dix agents\n- Combien de postes sont gelés ?\n- Où en est le bilan ?\n\nLa direction reconnaît les difficultés.\n").Answers.ShouldBeEmpty();

    [Theory]
    [InlineData("La direction répond que non.")]
    [InlineData("Réponse : --------------------------------------------------------------------------------------------------------------")]
    public void A_long_text_is_read_in_a_time_that_grows_with_its_length(string said)
    {
        TimeSpan Read(int turns)
        {
            var text = Head + string.Concat(Enumerable.Range(1, turns).Select(i => $"Quel est le coût du logiciel {i} ?\n\n{said}\n\n"));
            var clock = Stopwatch.StartNew();
            MinutesReader.Read(text).Meetings.Sum(meeting => meeting.Items.Count).ShouldBe(turns);
            return clock.Elapsed;
        }

        Read(50);
        var (some, many) = (Read(100), Read(1600));
        many.ShouldBeLessThan((some * 16 * 3) + TimeSpan.FromSeconds(2));
    }
}
