using CgtBot.Chat.Cards;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>consultation {body, topic, event, date, project, text, gap}: notes a step; event=draft writes the request to put a gap on the agenda.</summary>
public sealed class ConsultationCommand(TopicBook topics) : IChatCommand
{
    public string Name => "consultation";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(GapCommandTexts.ConsultationDoes, GapCommandTexts.ConsultationExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var names = await topics.TopicsAsync(turn.Db, ct);
        if (turn.Command["event"] == "draft")
        {
            return await AgendaRequest.DraftAsync(turn, names, ct);
        }

        var (stated, problem) = await StatedConsultation.ReadAsync(turn, StepOf(turn.Command["event"]), names, ct);
        if (stated is null)
        {
            return problem!;
        }

        await using var act = await turn.BeginAsync(ct: ct);
        var recorded = await OpinionRegister.RecordAsync(turn.Db, act, stated, ct);
        await act.CommitAsync(ct);
        return new Card(
            Say(GapTexts.StepRecorded, stated.Body, names.NameOf(stated.Topic), recorded.Event.Name()),
            [new CardBlock.Paragraph(When(recorded.Event, turn.Today))],
            [AskCards.Undo()],
            CardTone.Success);
    }

    private static string When(ConsultationEvent step, DateOnly today) => (step.On.First > today, IsDay(step.On)) switch
    {
        (true, var day) => Say(day ? GapTexts.StepComing : GapTexts.StepComingMonth, Day(step.On)),
        (_, var day) => Say(day ? GapTexts.StepRecordedDetail : GapTexts.StepRecordedMonth, Counted.Capital(step.Name()), Day(step.On)),
    };

    private static ConsultationStep StepOf(string? step) => step switch
    {
        "refused" => ConsultationStep.Refused,
        "agenda" => ConsultationStep.OnAgenda,
        "documents" => ConsultationStep.DocumentsReceived,
        _ => ConsultationStep.Requested,
    };
}
