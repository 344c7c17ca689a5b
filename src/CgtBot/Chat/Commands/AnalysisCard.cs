using CgtBot.Chat.Cards;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>What an analysed publication says: its topics, how far it goes and why, and the alert itself when it opens a gap.</summary>
internal static class AnalysisCard
{
    public static async Task<Card> NewAsync(ChatTurn turn, TakenIn taken, IReadOnlyList<Topic> names, CancellationToken ct)
    {
        if (taken.Gaps.Count > 0)
        {
            var alert = await AlertCard.BuildAsync(turn.Db, turn.Section, taken.Publication, taken.Matches, taken.Gaps, names, turn.Today, ct);
            var form = alert.Blocks.TakeWhile(b => b is not CardBlock.Input).Count();
            var unalerted = taken.Matches.Where(m => taken.Gaps.All(g => g.Topic != m.Topic));
            return alert with { Blocks = [.. alert.Blocks.Take(form), .. unalerted.SelectMany(m => Read(m, names)), .. alert.Blocks.Skip(form)], Buttons = [.. alert.Buttons, AskCards.Undo()] };
        }

        var own = await GapsAsync(turn, taken.Publication, ct);
        var opinions = await GapRegister.OpinionsAsync(turn.Db, ct);
        return new Card(
            Title(taken.Matches, names),
            [Published(taken.Publication), .. Unalerted(taken.Publication, taken.Matches, own, opinions, names), AlertCard.Captured(taken.Publication, turn.Section)],
            [.. Buttons(own), AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(AnalysisTexts.Neutral, taken.Publication.Number), Subject = $"publication/{taken.Publication.Number}",
        };
    }

    public static async Task<Card> KnownAsync(ChatTurn turn, Publication known, IReadOnlyList<Topic> names, CancellationToken ct)
    {
        var matches = await turn.Db.MatchedTopics.AsNoTracking().Where(m => m.Publication == known.Number)
            .Select(m => new TopicMatch(m.Topic, m.Stance, m.Excerpts, m.Reasons)).ToListAsync(ct);
        var own = await GapsAsync(turn, known, ct);
        var opinions = await GapRegister.OpinionsAsync(turn.Db, ct);
        return new Card(
            Format(AnalysisTexts.KnownTitle, SourceWords.Moment(known.CapturedAt, turn.Section)),
            [
                new CardBlock.Paragraph(Format(AnalysisTexts.KnownDetail, known.Number, EntryWords.Short(known.Title))),
                .. known.Source is { } source ? [new CardBlock.Paragraph(Format(AnalysisTexts.KnownSource, source))] : Array.Empty<CardBlock>(),
                .. matches.Count == 0 ? [new CardBlock.Paragraph(AnalysisTexts.KnownNothing)] : Unalerted(known, matches, own, opinions, names),
                AlertCard.Captured(known, turn.Section),
            ],
            Buttons(own), CardTone.Warning)
        {
            Subject = $"publication/{known.Number}",
        };
    }

    private static string Title(IReadOnlyList<TopicMatch> matches, IReadOnlyList<Topic> names)
    {
        var all = string.Join(", ", matches.Select(m => names.NameOf(m.Topic)));
        return matches.Count == 0 ? AnalysisTexts.TitleNone : Format(matches.Any(m => m.CallsForConsultation) ? AnalysisTexts.TitleCovered : AnalysisTexts.TitleMention, all);
    }

    private static IEnumerable<CardBlock> Unalerted(Publication publication, IReadOnlyList<TopicMatch> matches, IReadOnlyList<Gap> own, IReadOnlyList<KnownOpinion> opinions, IReadOnlyList<Topic> names)
    {
        if (matches.Count == 0)
        {
            return [new CardBlock.Paragraph(AnalysisTexts.NoneDetail)];
        }

        return matches.SelectMany(m => Read(m, names).Append(new CardBlock.Paragraph(Note(publication, m, own, opinions), TextWeight.Subtle)));
    }

    private static string Note(Publication publication, TopicMatch match, IReadOnlyList<Gap> own, IReadOnlyList<KnownOpinion> opinions) => !match.CallsForConsultation ? AnalysisTexts.MentionNote
        : own.FirstOrDefault(g => g.Topic == match.Topic) is { } gap ? (gap.State is GapState.Open ? Format(AnalysisTexts.GapKnownNote, GapWording.Code(gap.Number)) : Format(AnalysisTexts.GapSettledNote, GapWording.Code(gap.Number), GapWording.State(gap)))
        : opinions.Any(o => o.Topic == match.Topic && GapFinder.IsOnOrBefore(o, publication.PublishedOn) && GapFinder.Covers(o, publication)) ? AnalysisTexts.CoveredNote
        : AnalysisTexts.NoGapNote;

    /// <summary>A topic, its sentences and the reasons.</summary>
    private static IEnumerable<CardBlock> Read(TopicMatch match, IReadOnlyList<Topic> names) =>
    [
        new CardBlock.Paragraph(Format(AnalysisTexts.TopicLine, names.NameOf(match.Topic), match.Stance.Name()), TextWeight.Strong),
        .. AlertCard.QuotesOf(match),
        new CardBlock.Items([.. ReasonWords.Of(match).Select(r => new CardItem(r))]),
    ];

    private static CardBlock.Paragraph Published(Publication publication) => new(
        Format(publication.Kind is PublicationKind.Job ? GapTexts.PublishedJob : GapTexts.PublishedAnnouncement, GapWording.When(publication.PublishedOn), publication.Title), TextWeight.Strong);

    private static Task<List<Gap>> GapsAsync(ChatTurn turn, Publication publication, CancellationToken ct) =>
        turn.Db.Gaps.AsNoTracking().Where(g => g.Family == publication.Family).OrderBy(g => g.Number).ToListAsync(ct);

    private static IReadOnlyList<CardButton> Buttons(IReadOnlyList<Gap> own) =>
    [
        .. own.Select(g => new CardButton(Format(AnalysisTexts.ButtonGap, GapWording.Code(g.Number)), ChatCommand.Of("gaps", ("gap", g.Number)))),
        new CardButton(AnalysisTexts.ButtonTopics, ChatCommand.Of("topics")),
    ];
}
