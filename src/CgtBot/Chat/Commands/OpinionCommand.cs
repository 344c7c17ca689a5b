using CgtBot.Chat.Cards;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>opinion {body, topic, sense, date, project, gap}: records a committee's opinion and says what it does to the gaps.</summary>
public sealed class OpinionCommand(TopicBook topics) : IChatCommand
{
    public string Name => "opinion";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(GapCommandTexts.OpinionDoes, GapCommandTexts.OpinionExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var names = await topics.TopicsAsync(turn.Db, ct);
        var (stated, problem) = await StatedConsultation.ReadAsync(turn, ConsultationStep.Opinion, names, ct);
        if (stated is null)
        {
            return problem!;
        }

        await using var act = await turn.BeginAsync(ct: ct);
        var recorded = await OpinionRegister.RecordAsync(turn.Db, act, stated, ct);
        await act.CommitAsync(ct);
        return Recorded(recorded, stated, names.NameOf(stated.Topic));
    }

    private static Card Recorded(RecordedStep recorded, StatedStep stated, string topic) => new(
        Say(GapTexts.OpinionRecorded, stated.Body, stated.Project is null ? topic : $"{topic} ({stated.Project})", stated.Sense!.Value.Name()),
        [
            new CardBlock.Paragraph(Say(IsDay(stated.On) ? GapTexts.OpinionLine : GapTexts.OpinionLineMonth, stated.Body, stated.Sense!.Value.Name(), Day(stated.On))),
            .. stated.Text is { Length: > 0 } said ? [new CardBlock.Quote(EntryText.Clean(said), [])] : Array.Empty<CardBlock>(),
            recorded.Effects.Count == 0
                ? new CardBlock.Paragraph(GapTexts.EffectNone, TextWeight.Subtle)
                : new CardBlock.Items([.. recorded.Effects.Select(e => new CardItem(Effect(e.Gap, e.Effect, stated.Body), null, Covers(e.Gap, e.Effect, stated)))]),
        ],
        [AskCards.Undo()],
        CardTone.Success);

    private static string Effect(Gap gap, OpinionEffect effect, string body) => Say(
        effect switch
        {
            OpinionEffect.Lifts => GapTexts.EffectLifts,
            OpinionEffect.Follows => GapTexts.EffectFollows,
            OpinionEffect.OfUnknownOrder => GapTexts.EffectOrder,
            _ when OpinionRule.IsOfAnother(gap.Body, body) => GapTexts.EffectOther,
            _ => GapTexts.EffectToVerify,
        },
        Code(gap.Number), BodyWording.Of(body), BodyWording.Of(gap.Body));

    /// <summary>An opinion on the topic at large does not lift a gap by itself: a person says that it covers the project.</summary>
    private static IReadOnlyList<CardButton>? Covers(Gap gap, OpinionEffect effect, StatedStep stated) => effect is not OpinionEffect.ToVerify
        ? null
        : [new(Say(GapTexts.ButtonCovers, Code(gap.Number)), ChatCommand.Of("opinion", ("gap", gap.Number), ("body", stated.Body), ("date", stated.On), ("sense", SenseArgument(stated.Sense!.Value))))];

    private static string SenseArgument(OpinionSense sense) => sense switch
    {
        OpinionSense.Favourable => "favourable",
        OpinionSense.Unfavourable => "unfavourable",
        _ => "deemed",
    };
}
