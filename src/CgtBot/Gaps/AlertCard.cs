using CgtBot.Chat.Cards;
using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using CgtBot.Watch;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>The alert: one card per publication, carrying all its gaps, what was read and why it was read so, what is missing, what was asked, the texts, and what a person may do.</summary>
public static class AlertCard
{
    private const int QuestionsShown = 5;

    public static async Task<Card> BuildAsync(
        BotDb db, Section section, Publication publication, IReadOnlyList<TopicMatch> matches, IReadOnlyList<Gap> gaps, IReadOnlyList<Topic> topics, DateOnly today, CancellationToken ct)
    {
        var facts = await db.FactsAsync(gaps, ct);
        return new Card(
            Title(gaps, topics),
            [
                new CardBlock.Paragraph(Published(publication), TextWeight.Strong),
                .. gaps.SelectMany(g => BlocksOf(g, facts(g), matches.FirstOrDefault(m => m.Topic == g.Topic), topics, isAlone: gaps.Count == 1)),
                Captured(publication, section),
                .. await FamilyCard.BlocksAsync(db, publication, section, ct),
                .. await QuestionsAsync(db, gaps, today, ct),
                .. LegalBlocks(gaps, topics, section, publication.PublishedOn.First, today),
                .. HowRead(gaps, matches, topics),
                .. GapForm.Inputs(gaps, topics, section.Sector),
            ],
            GapForm.Buttons(gaps),
            gaps.Any(GapCards.IsToFollow) ? CardTone.Alert : CardTone.Neutral)
        {
            Neutral = Say(GapTexts.AlertNeutral, publication.Number),
            Subject = $"publication/{publication.Number}",
        };
    }

    /// <summary>One gap that was settled before it could be told is told as what it has become.</summary>
    private static string Title(IReadOnlyList<Gap> gaps, IReadOnlyList<Topic> topics) => gaps is [var only]
        ? GapCards.IsToFollow(only) ? Say(GapTexts.AlertOne, Code(only.Number), topics.NameOf(only.Topic)) : Say(GapTexts.GapTitle, Code(only.Number), topics.NameOf(only.Topic), State(only))
        : Say(GapTexts.AlertMany, gaps.Count, string.Join(", ", gaps.Select(g => topics.NameOf(g.Topic))));

    /// <summary>What is announced and what is missing, then the words themselves. What became of a gap that stands alone is in the title.</summary>
    private static IEnumerable<CardBlock> BlocksOf(Gap gap, GapFacts facts, TopicMatch? match, IReadOnlyList<Topic> topics, bool isAlone)
    {
        yield return new CardBlock.Paragraph(facts.Line(topics.NameOf(gap.Topic)));
        if (gap.State is GapState.Followed && !isAlone)
        {
            yield return new CardBlock.Paragraph(Counted.Capital(State(gap)) + ".", TextWeight.Subtle);
        }

        foreach (var remark in Remarks(facts))
        {
            yield return new CardBlock.Paragraph(remark, TextWeight.Subtle);
        }

        foreach (var quote in QuotesOf(match))
        {
            yield return quote;
        }
    }

    /// <summary>Another publication on the topic is not known to be about the same thing: nothing is said to have gone from one to the other.</summary>
    internal static IEnumerable<string> Remarks(GapFacts facts)
    {
        var gap = facts.Gap;
        if (gap.LacksOpinion() && facts.Question is { } question)
        {
            yield return question;
        }

        if (gap.Escalation && facts.Earlier is { } before)
        {
            yield return Say(GapTexts.Escalation, When(before.On), Code(before.Number), gap.Stance.Name());
        }
        else if (gap.LinkedTo is { } earlier)
        {
            yield return Say(GapTexts.Linked, Code(earlier));
        }
        else if (gap.Escalation)
        {
            yield return Say(GapTexts.EscalationOfVersion, gap.Stance.Name());
        }
    }

    /// <summary>Each sentence once, with every matched word in it marked.</summary>
    internal static IEnumerable<CardBlock> QuotesOf(TopicMatch? match) => (match?.Excerpts ?? [])
        .GroupBy(e => e.Text)
        .Take(3)
        .Select(sentence => new CardBlock.Quote(sentence.Key, TermMarks.In(sentence.Key, sentence.Select(e => e.Term))));

    /// <summary>The words, the cues and the rules that made each gap what it is, one row a gap: last, for whoever doubts it.</summary>
    private static IEnumerable<CardBlock> HowRead(IReadOnlyList<Gap> gaps, IReadOnlyList<TopicMatch> matches, IReadOnlyList<Topic> topics)
    {
        var rows = gaps.Join(matches, g => g.Topic, m => m.Topic, (g, m) => new CardItem(Say(AnalysisTexts.TopicLine, topics.NameOf(g.Topic), m.Stance.Name()), string.Join(' ', ReasonWords.Of(m)))).ToList();
        return rows.Count == 0 ? [] : [new CardBlock.Paragraph(AnalysisTexts.HowRead, TextWeight.Strong), new CardBlock.Items(rows)];
    }

    internal static CardBlock.Facts Captured(Publication publication, Section section) => new(
    [
        .. publication.Address is not null || publication.Origin is null ? [new Fact(GapTexts.Address, publication.Address ?? GapTexts.NoAddress)] : Array.Empty<Fact>(),
        .. publication.Origin is { } origin ? [new Fact(GapTexts.Origin, origin)] : Array.Empty<Fact>(),
        new Fact(GapTexts.Captured, TimeZoneInfo.ConvertTime(publication.CapturedAt, section.Zone).ToString("dd/MM/yyyy HH:mm")),
        new Fact(GapTexts.Fingerprint, publication.Sha256),
        .. SourceLimits.IsCut(publication.Text) ? [new Fact(GapTexts.TextRead, Say(GapTexts.TextReadCut, SourceLimits.TextLength))] : Array.Empty<Fact>(),
    ]);

    private static async Task<IEnumerable<CardBlock>> QuestionsAsync(BotDb db, IReadOnlyList<Gap> gaps, DateOnly today, CancellationToken ct)
    {
        var topics = gaps.Select(g => (TopicId?)g.Topic).ToList();
        var open = db.Entries.AsNoTracking().Where(e => e.Awaited && topics.Contains(e.Topic));
        var count = await open.CountAsync(ct);
        if (count == 0)
        {
            return [new CardBlock.Paragraph(GapTexts.OpenQuestionsNone, TextWeight.Subtle)];
        }

        var oldest = await open.OrderBy(e => e.AskedOn).ThenBy(e => e.Number).Take(QuestionsShown).ToListAsync(ct);
        return
        [
            new CardBlock.Paragraph(Say(GapTexts.OpenQuestions, count), TextWeight.Strong),
            new CardBlock.Items([.. oldest.Select(e => new CardItem($"n° {e.Number} · {e.Text}", EntryWords.Age(e.Kind, e.AskedOn, today)))]),
        ];
    }

    private static IEnumerable<CardBlock> LegalBlocks(IReadOnlyList<Gap> gaps, IReadOnlyList<Topic> topics, Section section, DateOnly on, DateOnly today)
    {
        var ids = topics.Where(t => gaps.Any(g => g.Topic == t.Id)).SelectMany(t => t.LegalBases);
        var references = LegalPack.BuiltIn.For(ids, section.Sector, on, today);
        return references.Count == 0
            ? []
            :
            [
                new CardBlock.Paragraph(GapTexts.LegalHeading, TextWeight.Strong),
                new CardBlock.Items([.. references.Select(r => new CardItem(LegalWording.Line(r)))]),
            ];
    }
}
