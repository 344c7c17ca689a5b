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

/// <summary>gaps {topic, state, gap}: the list, or one gap with its evidence.</summary>
public sealed class GapsCommand(TopicBook topics) : IChatCommand
{
    public string Name => "gaps";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(GapCommandTexts.GapsDoes, GapCommandTexts.GapsExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var names = await topics.TopicsAsync(turn.Db, ct);
        if (turn.Command.Number("gap") is { } number)
        {
            return await turn.Db.Gaps.AsNoTracking().SingleOrDefaultAsync(g => g.Number == number, ct) is { } gap
                ? await OneAsync(turn, gap, names, ct)
                : await GapCards.UnknownAsync(turn.Db, turn.Command, ct);
        }

        var gaps = await Filtered(turn).OrderBy(g => g.Number).ToListAsync(ct);
        return GapCards.List(gaps, names);
    }

    private static IQueryable<Gap> Filtered(ChatTurn turn)
    {
        var gaps = turn.Db.Gaps.AsNoTracking();
        if (turn.Command["topic"] is { } topic)
        {
            var id = new TopicId(topic);
            gaps = gaps.Where(g => g.Topic == id);
        }

        return turn.Command["state"] switch
        {
            "open" => gaps.Where(g => g.State == GapState.Open || g.State == GapState.Confirmed),
            { } state when Enum.TryParse<GapState>(state, ignoreCase: true, out var known) => gaps.Where(g => g.State == known),
            _ => gaps,
        };
    }

    private static async Task<Card> OneAsync(ChatTurn turn, Gap gap, IReadOnlyList<Topic> names, CancellationToken ct)
    {
        var publication = await turn.Db.Publications.AsNoTracking().SingleAsync(p => p.Number == gap.Publication, ct);
        var matches = await turn.Db.MatchedTopics.AsNoTracking().Where(m => m.Publication == gap.Publication && m.Topic == gap.Topic)
            .Select(m => new TopicMatch(m.Topic, m.Stance, m.Excerpts, m.Reasons)).ToListAsync(ct);
        var alert = await AlertCard.BuildAsync(turn.Db, turn.Section, publication, matches, [gap], names, turn.Today, ct);
        var opinions = await turn.Db.OpinionsOnAsync(gap, ct);
        return alert with
        {
            Blocks = opinions.Count == 0 ? alert.Blocks : [.. alert.Blocks.TakeWhile(b => b is not CardBlock.Facts), KnownOpinions.Facts(opinions), .. alert.Blocks.SkipWhile(b => b is not CardBlock.Facts)],
            Title = Say(GapTexts.GapTitle, Code(gap.Number), names.NameOf(gap.Topic), State(gap)),
            Subject = $"gap/{gap.Number}",
            Tone = GapCards.IsToFollow(gap) ? CardTone.Alert : CardTone.Neutral,
        };
    }
}
