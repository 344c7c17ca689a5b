using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Topics;
using CgtBot.Watch.Sources;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>What a source would give now, read without keeping anything: its latest items and the topics they touch.</summary>
public sealed class SourcePreview(SourceDetector detector, SourceReader reader, TopicBook topics)
{
    public const int Shown = 3;

    /// <summary>What an address is; of a list page, the first pages are read too.</summary>
    public async Task<SourceProposal> ProposeAsync(Uri address, CancellationToken ct, string? only = null)
    {
        var proposal = await detector.DetectAsync(address, ct, only);
        if (proposal.Definition is not { Kind: Domain.Publications.SourceKind.Page } page)
        {
            return proposal;
        }

        var reading = await ReadAsync(page, ct);
        return reading.Status is ReadingStatus.Failed ? new(null, [], reading.Problems) : proposal with { Preview = reading.Items, Problems = reading.Problems };
    }

    /// <summary>Reads a source as if for the first time, a few of its pages only.</summary>
    public Task<SourceReading> ReadAsync(SourceDefinition definition, CancellationToken ct) => reader.ReadAsync(definition, LastLook.Never with { MostPages = Shown }, ct);

    public async Task<CardBlock.Items> ItemsAsync(BotDb db, Section section, IEnumerable<FoundPublication> items, CancellationToken ct)
    {
        var rows = new List<CardItem>();
        foreach (var item in items.OrderByDescending(i => i.PublishedAt ?? DateTimeOffset.MinValue).Take(Shown))
        {
            var on = item.DayIn(section) is { } said ? new PartialDate(said) : (PartialDate?)null;
            var matches = await topics.MatchAsync(db, new PublicationText(item.Kind, item.Title, item.Text, on), ct);
            var date = on is { } day ? Format(SourceCommandTexts.ItemDated, GapWording.Day(day)) : SourceCommandTexts.ItemUndated;
            rows.Add(new CardItem(item.Title, $"{date} · {Topics(matches, await topics.TopicsAsync(db, ct))}"));
        }

        return new(rows);
    }

    /// <summary>« sujets : Intelligence artificielle (projet) ».</summary>
    public static string Topics(IReadOnlyList<TopicMatch> matches, IReadOnlyList<Topic> names) => matches.Count == 0
        ? SourceCommandTexts.ItemNoTopic
        : Format(SourceCommandTexts.ItemTopics, string.Join(", ", matches.Select(m => Format(SourceCommandTexts.ItemTopic, names.NameOf(m.Topic), m.Stance.Name()))));

    /// <summary>What went wrong without keeping the rest from being read, each sentence once; nothing when all went well.</summary>
    public static IEnumerable<CardBlock> Remarks(IEnumerable<SourceProblem> problems)
    {
        var sentences = problems.Where(p => p.Code is not SourceProblemCode.DetailsLeft).Select(SourceWording.Of).Distinct().Take(Shown).ToList();
        return sentences.Count == 0 ? [] : [new CardBlock.Paragraph(SourceCommandTexts.Problems, TextWeight.Strong), new CardBlock.Items([.. sentences.Select(s => new CardItem(s))])];
    }
}
