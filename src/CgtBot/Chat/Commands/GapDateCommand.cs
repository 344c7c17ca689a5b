using CgtBot.Chat.Cards;
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

/// <summary>gap-date {gap, date, source}: the day the employer published, for a page that gives none or gives it where the bot does not read it. What was captured stays; the opinions known are held against that day anew.</summary>
public sealed class GapDateCommand(TopicBook topics) : IChatCommand
{
    public string Name => "gap-date";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(GapCommandTexts.DateDoes, GapCommandTexts.DateExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var number = turn.Command.Number("gap");
        var (day, source) = (turn.Day("date"), turn.Text("source"));
        await using var act = await turn.BeginAsync(ct: ct);
        if (await turn.Db.Gaps.SingleOrDefaultAsync(g => g.Number == number, ct) is not { } gap)
        {
            return await GapCards.UnknownAsync(turn.Db, turn.Command, ct);
        }

        var publication = await GapDates.DatedByAsync(turn.Db, gap, ct);
        if ((day.Problem ?? source.Problem ?? Refused(turn, gap, publication, day.Value)) is { } problem)
        {
            return problem;
        }

        var before = publication.PublishedOn;
        await GapDates.SetAsync(turn.Db, publication, day.Value!.Value, Say(source.Value!.Length > 0 ? GapTexts.DateGivenWhere : GapTexts.DateGiven, Day(before), source.Value), ct);
        await act.CommitAsync(ct);
        return Dated(await turn.Db.FactsAsync(gap, ct), before, await topics.TopicsAsync(turn.Db, ct));
    }

    private static Card? Refused(ChatTurn turn, Gap gap, Publication publication, DateOnly? day) => day switch
    {
        null => AskCards.For(
            Say(GapTexts.DateWhich, Code(gap.Number)), turn.Command.With("date", null), RegisterTexts.ButtonContinue,
            new CardInput.Date("date", RegisterTexts.FieldDate, Required: true), new CardInput.Text("source", GapTexts.DateWhere)),
        _ when day > turn.Section.DayOf(publication.CapturedAt) => GapCards.Problem(Say(GapTexts.DateAfterCapture, Code(gap.Number), Day(turn.Section.DayOf(publication.CapturedAt)))),
        _ when publication.PublishedOn == new PartialDate(day.Value) => GapCards.Problem(Say(GapTexts.DateSame, Code(gap.Number), Day(day.Value))),
        _ => null,
    };

    private static Card Dated(GapFacts facts, PartialDate before, IReadOnlyList<Topic> names) => new(
        Say(GapTexts.Dated, Code(facts.Gap.Number), Day(facts.Gap.On)),
        [
            new CardBlock.Paragraph(facts.Line(names.NameOf(facts.Gap.Topic))),
            .. facts.Question is { } question && facts.Gap.LacksOpinion() ? [new CardBlock.Paragraph(question, TextWeight.Subtle)] : Array.Empty<CardBlock>(),
            new CardBlock.Paragraph(Say(GapTexts.DateWas, Day(before)), TextWeight.Subtle),
        ],
        [AskCards.Undo()], CardTone.Success);
}
