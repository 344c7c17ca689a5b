using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;
using EntryWords = CgtBot.Chat.Cards.EntryWords;

namespace CgtBot.Chat.Commands;

/// <summary>What a changed list of terms makes of the latest publications: those that match now, those that do no more, those that say more or less.</summary>
internal static class TermEffect
{
    private const int Looked = 200;
    private const int Shown = 5;

    private sealed record Past(int Number, PublicationKind Kind, string Title, string Text, Domain.Registers.PartialDate PublishedOn);

    private sealed record Change(Past Publication, Stance? Before, Stance? After);

    public static async Task<IReadOnlyList<CardBlock>> OfAsync(BotDb db, Topic before, Topic after, CancellationToken ct)
    {
        var past = await db.Publications.AsNoTracking().OrderByDescending(p => p.Number).Take(Looked)
            .Select(p => new Past(p.Number, p.Kind, p.Title, p.Text, p.PublishedOn)).ToListAsync(ct);
        var (old, now) = (Compiled(before), Compiled(after));
        var changes = past.Select(p => new Change(p, StanceOf(old, p), StanceOf(now, p))).Where(c => c.Before != c.After).ToList();
        return changes.Count == 0 ? [None(past.Count)] :
        [
            .. Part(TopicCommandTexts.EffectFound, TopicCommandTexts.WordMatches, changes.FindAll(c => c.Before is null)),
            .. Part(TopicCommandTexts.EffectLost, TopicCommandTexts.WordMatchesNot, changes.FindAll(c => c.After is null)),
            .. Part(TopicCommandTexts.EffectMoved, TopicCommandTexts.WordMoves, changes.FindAll(c => c is { Before: not null, After: not null })),
            new CardBlock.Paragraph(TopicCommandTexts.EffectKept, TextWeight.Subtle),
        ];
    }

    private static TopicMatcher Compiled(Topic topic) => TopicMatcher.Compile([new SectionTopics(default, [topic])]);

    private static Stance? StanceOf(TopicMatcher matcher, Past p) =>
        matcher.MatchFor(default, new PublicationText(p.Kind, p.Title, p.Text, p.PublishedOn)) is [var match] ? match.Stance : null;

    private static CardBlock None(int past) => new CardBlock.Paragraph(
        past == 0 ? TopicCommandTexts.EffectNoPast : Format(TopicCommandTexts.EffectNone, past, Word(TopicCommandTexts.WordPast, past)), TextWeight.Subtle);

    private static IEnumerable<CardBlock> Part(string heading, string forms, List<Change> changes) => changes.Count == 0 ? [] :
    [
        new CardBlock.Paragraph(Format(heading, changes.Count, Word(forms, changes.Count)), TextWeight.Strong),
        new CardBlock.Items([.. changes.Take(Shown).Select(Item)]),
    ];

    private static CardItem Item(Change change) => new(
        Format(TopicCommandTexts.Past, change.Publication.Number, GapWording.Day(change.Publication.PublishedOn), EntryWords.Short(change.Publication.Title)),
        (change.Before, change.After) switch
        {
            ({ } was, { } now) => Format(TopicCommandTexts.Moved, was.Name(), now.Name()),
            var (was, now) => (now ?? was)!.Value.Name(),
        });
}
