using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;
using EntryWords = CgtBot.Chat.Cards.EntryWords;

namespace CgtBot.Chat.Commands;

/// <summary>What a changed list of terms makes, or would make, of the section's publications: those that match now, those that do no more, those that say more or less.</summary>
internal static class TermEffect
{
    /// <summary>Read again in well under a second; a section that has more is told so.</summary>
    private const int Looked = 5_000;
    private const int Shown = 5;

    private sealed record Change(int Number, string Title, PartialDate PublishedOn, Stance? Before, Stance? After, int? Gap);

    /// <param name="done">False when nothing is changed yet, and the person is shown what would be.</param>
    public static async Task<IReadOnlyList<CardBlock>> OfAsync(BotDb db, Topic before, Topic after, CancellationToken ct, bool done = true)
    {
        var (read, changes) = await ChangesAsync(db, before, after, ct);
        List<CardBlock> blocks = changes.Count == 0 ? [None(read)] :
        [
            .. Part(TopicCommandTexts.EffectFound, done ? TopicCommandTexts.WordMatches : TopicCommandTexts.WordWouldMatch, changes.FindAll(c => c.Before is null)),
            .. Part(TopicCommandTexts.EffectLost, done ? TopicCommandTexts.WordMatchesNot : TopicCommandTexts.WordWouldMatchNot, changes.FindAll(c => c.After is null)),
            .. Part(TopicCommandTexts.EffectMoved, done ? TopicCommandTexts.WordMoves : TopicCommandTexts.WordWouldMove, changes.FindAll(c => c is { Before: not null, After: not null })),
            new CardBlock.Paragraph(TopicCommandTexts.EffectKept, TextWeight.Subtle),
        ];
        return read < Looked ? blocks : [.. blocks, new CardBlock.Paragraph(Format(TopicCommandTexts.EffectLatest, read), TextWeight.Subtle)];
    }

    private static async Task<(int Read, List<Change> Changes)> ChangesAsync(BotDb db, Topic before, Topic after, CancellationToken ct)
    {
        var gaps = await db.Gaps.Where(g => g.Topic == before.Id && (g.State == GapState.Open || g.State == GapState.Confirmed)).ToDictionaryAsync(g => g.Publication, g => g.Number, ct);
        var (old, now) = (Compiled(before), Compiled(after));
        var (read, changes) = (0, new List<Change>());
        var past = db.Publications.AsNoTracking().OrderByDescending(p => p.Number).Take(Looked).Select(p => new { p.Number, p.Title, p.PublishedOn, Text = new PublicationText(p.Kind, p.Title, p.Text, p.PublishedOn) });
        await foreach (var p in past.AsAsyncEnumerable().WithCancellation(ct))
        {
            read++;
            var change = new Change(p.Number, p.Title, p.PublishedOn, StanceOf(old, p.Text), StanceOf(now, p.Text), gaps.TryGetValue(p.Number, out var gap) ? gap : null);
            changes.AddRange(change.Before == change.After ? [] : [change]);
        }

        return (read, changes);
    }

    private static TopicMatcher Compiled(Topic topic) => TopicMatcher.Compile([new SectionTopics(default, [topic])]);

    private static Stance? StanceOf(TopicMatcher matcher, PublicationText text) => matcher.MatchFor(default, text) is [var match] ? match.Stance : null;

    private static CardBlock None(int past) => new CardBlock.Paragraph(
        past == 0 ? TopicCommandTexts.EffectNoPast : Format(TopicCommandTexts.EffectNone, past, Word(TopicCommandTexts.WordPast, past)), TextWeight.Subtle);

    private static IEnumerable<CardBlock> Part(string heading, string forms, List<Change> changes) => changes.Count == 0 ? [] :
    [
        new CardBlock.Paragraph(Format(heading, changes.Count, Word(forms, changes.Count)), TextWeight.Strong),
        new CardBlock.Items([.. changes.Take(Shown).Select(Item)]),
    ];

    /// <summary>« déploiement → hors sujet · plus d'alerte · E4 reste ouvert ».</summary>
    private static CardItem Item(Change change)
    {
        var (was, now) = (change.Before >= Stance.Project, change.After >= Stance.Project);
        string?[] detail =
        [
            change.Before is null ? change.After!.Value.Name() : Format(TopicCommandTexts.Moved, change.Before.Value.Name(), change.After?.Name() ?? TopicCommandTexts.OffTopic),
            was && !now ? TopicCommandTexts.NoMoreAlert : null,
            was && !now && change.Gap is { } gap ? Format(TopicCommandTexts.GapStays, GapWording.Code(gap)) : null,
        ];
        return new CardItem(Format(TopicCommandTexts.Past, change.Number, GapWording.Day(change.PublishedOn), EntryWords.Short(change.Title)), string.Join(" · ", detail.OfType<string>()));
    }
}
