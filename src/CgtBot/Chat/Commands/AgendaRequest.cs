using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>Drafts the request to put a gap on the agenda: half of the titular staff representatives may ask for it (CGFP R254-43). A person reads, signs and sends it.</summary>
internal static class AgendaRequest
{
    private const int QuestionsQuoted = 10;

    public static async Task<Card> DraftAsync(ChatTurn turn, IReadOnlyList<Topic> topics, CancellationToken ct)
    {
        var number = turn.Command.Number("gap");
        if (await turn.Db.Gaps.AsNoTracking().SingleOrDefaultAsync(g => g.Number == number, ct) is not { } gap)
        {
            return await GapCards.UnknownAsync(turn.Db, turn.Command, ct);
        }

        if (gap.State is GapState.Lifted)
        {
            return GapCards.Problem(Say(GapTexts.AlreadySettled, Code(gap.Number), State(gap)));
        }

        var publication = await turn.Db.Publications.AsNoTracking().SingleAsync(p => p.Number == gap.Publication, ct);
        var asked = turn.Db.Entries.AsNoTracking().Where(e => e.Awaited && e.Kind != EntryKind.Commitment && e.Topic == gap.Topic);
        var questions = await asked.OrderBy(e => e.AskedOn).ThenBy(e => e.Number).Take(QuestionsQuoted).Select(e => e.Text).ToListAsync(ct);
        var more = await asked.CountAsync(ct) - questions.Count;
        var quoted = questions.Count == 0 ? "" : Say(GapTexts.DraftQuestions, string.Join('\n', [.. questions.Select(q => $"– {q}"), .. more > 0 ? [Say(more == 1 ? GapTexts.DraftOneMore : GapTexts.DraftMore, more)] : Array.Empty<string>()]));
        var facts = await turn.Db.FactsAsync(gap, ct);
        var missing = gap.LacksOpinion() ? Say(facts.Pick(GapTexts.DraftNoOpinion, GapTexts.DraftNoOpinionOnProject, GapTexts.DraftOrder), facts.OfBody, Day(facts.On), AsOf(facts.On)) : "";
        var text = Say(GapTexts.DraftText, BodyWording.Of(gap.Body), topics.NameOf(gap.Topic), gap.Stance.Name(), When(publication.PublishedOn), publication.Title, quoted, missing);
        return Card.Of(GapTexts.Draft, [new CardBlock.Paragraph(text), .. await SignersAsync(turn, gap.Body, ct)]);
    }

    /// <summary>The article only holds in the territorial public service; elsewhere nothing is said of who signs.</summary>
    private static async Task<IEnumerable<CardBlock>> SignersAsync(ChatTurn turn, string acronym, CancellationToken ct)
    {
        if (turn.Section.Sector is not Sector.TerritorialPublicService)
        {
            return [];
        }

        var seats = await turn.Db.Bodies.Where(b => b.Acronym == acronym).Select(b => b.StaffRepresentatives).SingleOrDefaultAsync(ct);
        return [new CardBlock.Paragraph(seats is { } count ? Say(GapTexts.DraftHalfOf, (count + 1) / 2, count) : GapTexts.DraftHalf, TextWeight.Subtle)];
    }
}
