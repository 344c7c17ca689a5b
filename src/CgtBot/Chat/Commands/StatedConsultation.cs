using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>Reads the step a person states from a command, completing it from the gap it was said on; or the card that says what is wrong or missing.</summary>
internal static class StatedConsultation
{
    public static async Task<(StatedStep? Step, Card? Problem)> ReadAsync(ChatTurn turn, ConsultationStep step, IReadOnlyList<Topic> topics, CancellationToken ct)
    {
        var (command, number) = (turn.Command, turn.Command.Number("gap"));
        var gap = number is null ? null : await turn.Db.Gaps.AsNoTracking().SingleOrDefaultAsync(g => g.Number == number, ct);
        if (number is not null && gap is null)
        {
            return (null, await GapCards.UnknownAsync(turn.Db, command, ct));
        }

        var bodies = await turn.Db.Bodies.Select(b => b.Acronym).ToListAsync(ct);
        var body = command["body"] ?? gap?.Body ?? (step is not ConsultationStep.Opinion && bodies is [var only] ? only : null);
        var topic = command["topic"] ?? gap?.Topic.Value ?? TopicOf(Project(command), topics);
        var project = Project(command) is { } named && !topics.Any(t => IsNameOf(t, named)) ? named : null;
        var date = step is ConsultationStep.Opinion ? PartialDate.Parse(command["date"]) : PartialDate.Parse(command["date"]) ?? new PartialDate(turn.Today, Inferred: true);
        var sense = SenseOf(command["sense"], turn.Section.Sector);
        // They go into every later alert and dossier: cleaned and bounded as the words of an entry are.
        var (words, tooLong) = turn.Text("text");
        Card? problem = (body, topic, date) switch
        {
            _ when (tooLong ?? turn.Text("project").Problem) is { } refused => refused,
            _ when command["bad-date"] is { } bad => GapCards.Problem(Say(GapTexts.WrongDate, bad)),
            _ when body is not null && !bodies.Contains(body, StringComparer.OrdinalIgnoreCase) => GapCards.Problem(Say(GapTexts.UnknownBody, body, string.Join(", ", bodies))),
            _ when topic is not null && topics.All(t => t.Id.Value != topic) => GapCards.Problem(Say(GapTexts.UnknownTopic, topic)),
            (_, _, { } on) when GivenArguments.OutOfRange(on) is { } far => far,
            // The session at which it is on the agenda may be to come; anything else has happened.
            (_, _, { } on) when on.First > turn.Today && step is not ConsultationStep.OnAgenda => GapCards.Problem(Say(step is ConsultationStep.Opinion ? GapTexts.FutureOpinion : GapTexts.FutureStep, Day(on))),
            (null, _, _) or (_, null, _) or (_, _, null) => Ask(turn, step, bodies, topics, body, topic),
            _ when step is ConsultationStep.Opinion && sense is null => Ask(turn, step, bodies, topics, body, topic),
            _ => null,
        };
        return problem is not null
            ? (null, problem)
            : (new StatedStep(bodies.First(b => b.Equals(body, StringComparison.OrdinalIgnoreCase)), new TopicId(topic!), project, step, date!.Value, sense, words!.Length == 0 ? null : words, gap?.Number) { Origin = Say(RegisterTexts.OriginChat, Day(turn.Today)) }, null);
    }

    /// <summary>« IA » names no project: an opinion on it is on the topic at large, and silences nothing to come.</summary>
    private static bool IsNameOf(Topic topic, string name) => topic.OtherNames.Concat([topic.Id.Value, topic.FrenchName, topic.EnglishName]).Any(known => ProjectName.Same(known, name));

    /// <summary>The topic whose terms know the project: « LigérIA » is IA.</summary>
    private static string? TopicOf(string? project, IReadOnlyList<Topic> topics) => project is not null
        && TopicMatcher.Compile([new SectionTopics(default, topics)]).MatchFor(default, new PublicationText(PublicationKind.Announcement, "", project)) is [var only] ? only.Topic.Value : null;

    private static string? Project(ChatCommand command) => command["project"] is { } said ? EntryText.Clean(said).Trim(' ', '«', '»', '"', '\u00a0') : null;

    /// <summary>« Réputé » means given in the public service (CGFP R254-66) and negative before a CSE (Code du travail R2312-6).</summary>
    private static OpinionSense? SenseOf(string? sense, Sector sector) => sense switch
    {
        "favourable" => OpinionSense.Favourable,
        "unfavourable" => OpinionSense.Unfavourable,
        "deemed" => sector is Sector.Private ? OpinionSense.DeemedNegative : OpinionSense.DeemedGiven,
        _ => null,
    };

    /// <summary>Asks for the first thing that is missing, with what was said already; the others may be given at once.</summary>
    private static Card Ask(ChatTurn turn, ConsultationStep step, List<string> bodies, IReadOnlyList<Topic> topics, string? body, string? topic)
    {
        var (command, inputs) = (turn.Command, new List<CardInput>());
        if (body is null)
        {
            inputs.Add(new CardInput.Choice("body", GapTexts.FieldBody, [.. bodies.Select(b => new CardOption(b, b))], true, Body.Consulted(turn.Section.Sector, [], bodies)));
        }

        if (topic is null)
        {
            inputs.Add(new CardInput.Choice("topic", GapTexts.FieldTopic, [.. topics.Select(t => new CardOption(t.Id.Value, t.Name()))], true));
        }

        var senseless = step is ConsultationStep.Opinion && GapForm.Senses(turn.Section.Sector).All(s => s.Value != command["sense"]);
        if (senseless)
        {
            inputs.Add(new CardInput.Choice("sense", GapTexts.OpinionSense, GapForm.Senses(turn.Section.Sector), true));
        }

        if (step is ConsultationStep.Opinion && command["project"] is null)
        {
            inputs.Add(new CardInput.Text("project", GapTexts.OpinionProject));
        }

        if (PartialDate.Parse(command["date"]) is null)
        {
            inputs.Add(new CardInput.Date("date", GapTexts.FieldDate, step is ConsultationStep.Opinion));
        }

        var question = body is null ? GapTexts.AskBody : topic is null ? GapTexts.AskTopic : senseless ? GapTexts.AskSense : GapTexts.AskDate;
        return new Card(
            question,
            [.. Heard(turn, body, topics.FirstOrDefault(t => t.Id.Value == topic)), .. inputs.Select(i => new CardBlock.Input(i))],
            [new CardButton(GapTexts.ButtonRecord, command, ButtonStyle.Primary) { Sends = [.. inputs.Select(i => i.Name)] }])
        {
            Asks = true,
        };
    }

    private static IEnumerable<CardBlock> Heard(ChatTurn turn, string? body, Topic? topic)
    {
        var command = turn.Command;
        string?[] said = [GapForm.Senses(turn.Section.Sector).FirstOrDefault(s => s.Value == command["sense"])?.Label, body, topic?.Name(), Project(command), PartialDate.Parse(command["date"]) is { } on ? Day(on) : null];
        return said.Any(s => s is not null) ? [new CardBlock.Paragraph(Say(GapTexts.Heard, string.Join(", ", said.OfType<string>())), TextWeight.Subtle)] : [];
    }
}
