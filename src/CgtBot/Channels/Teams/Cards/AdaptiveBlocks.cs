using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using static CgtBot.Channels.Teams.Cards.AdaptiveElement;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>The blocks of a card that are read, as elements each small enough to stand on any page, but for a row that is still to be <see cref="Parted"/>.</summary>
internal static class AdaptiveBlocks
{
    /// <summary>Longest text of one element, so that it fits even when every character is written as an escape.</summary>
    private const int Longest = 3000;

    /// <summary>Longest word that the narrow column of a fact holds on a telephone; an address or a fingerprint would be cut there.</summary>
    private const int LongestInColumn = 20;

    private const int MostRuns = 40;
    private const int MostFacts = 20;

    public static IEnumerable<AdaptiveElement> Of(CardBlock block) => block switch
    {
        CardBlock.Paragraph p => Lines(p.Text, run => run with { Weight = p.Weight is TextWeight.Strong ? FontWeight.Bolder : null, IsSubtle = p.Weight is TextWeight.Subtle ? true : null }),
        CardBlock.Facts f => FactsOf(f),
        CardBlock.Items i => i.Rows.SelectMany(RowOf),
        CardBlock.Quote q => QuoteOf(q),
        CardBlock.Link l => [LinkOf(l.Label, l.Address)],
        // Teams sends no cookie for a picture of ours, and draws no SVG.
        CardBlock.Picture p => Lines(p.AlternativeText, run => run with { IsSubtle = true }),
        CardBlock.Input => [],
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    /// <summary>One element a line: whether a line break inside a run is shown depends on the client.</summary>
    private static IEnumerable<AdaptiveElement> Lines(string text, Func<TextRun, TextRun> look)
    {
        var spacing = (Spacing?)null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                spacing = null;
                continue;
            }

            foreach (var part in TextParts.Of(line, Longest))
            {
                yield return new RichTextBlock([look(new TextRun(CardText.Whole(part)))]) { Spacing = spacing };
                spacing = Spacing.None;
            }
        }
    }

    private static IEnumerable<AdaptiveElement> FactsOf(CardBlock.Facts block)
    {
        if (block.Pairs.Any(f => f.Value.Split().Any(word => word.Length > LongestInColumn)))
        {
            return block.Pairs.SelectMany((f, i) => LineOf(f).Select(e => i == 0 ? e : e with { Spacing = Spacing.Small }));
        }

        var sets = block.Pairs.SelectMany(Parted).Chunk(MostFacts).SelectMany(ByLength).Select(facts => new FactSet(facts)).ToList();
        return block.Counted && sets.Count == 1 && BarsOf(block.Pairs) is { } bars ? [new BarChart(bars) { Fallback = sets[0] }] : sets;
    }

    /// <summary>The label, then the value over the whole width.</summary>
    private static IEnumerable<AdaptiveElement> LineOf(Fact fact) =>
        TextParts.Of(fact.Label, Longest / 2).SkipLast(1).Select(label => new RichTextBlock([Strong(label)])).Concat(
            TextParts.Of(fact.Value, Longest / 2).Select((value, i) => new RichTextBlock(i == 0 ? [Strong(TextParts.Of(fact.Label, Longest / 2).Last() + " : "), new TextRun(CardText.Whole(value))] : [new TextRun(CardText.Whole(value))])));

    private static TextRun Strong(string text) => new(CardText.Whole(text)) { Weight = FontWeight.Bolder };

    private static IEnumerable<AdaptiveFact> Parted(Fact fact)
    {
        var label = TextParts.Of(fact.Label, Longest / 4).ToList();
        foreach (var rest in label.SkipLast(1))
        {
            yield return new AdaptiveFact(CardText.Escaped(rest), "");
        }

        foreach (var part in TextParts.Of(fact.Value, Longest / 2))
        {
            yield return new AdaptiveFact(CardText.Escaped(label[^1]), CardText.Escaped(part));
        }
    }

    private static IEnumerable<IReadOnlyList<AdaptiveFact>> ByLength(AdaptiveFact[] facts) =>
        facts.Sum(f => f.Title.Length + f.Value.Length) <= Longest ? [facts] : facts.Select(f => new[] { f });

    private static List<Bar>? BarsOf(IReadOnlyList<Fact> facts)
    {
        var bars = facts.Select(f => (f.Label, Count: CountIn(f.Value))).ToList();
        return bars.Any(b => b.Count is not null and not 0) && bars.All(b => b.Count is not null) ? [.. bars.Select(b => new Bar(CardText.Whole(b.Label), b.Count!.Value))] : null;
    }

    private static long? CountIn(string value) =>
        long.TryParse(value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.CurrentCulture, out var count) ? count : null;

    private static IEnumerable<AdaptiveElement> RowOf(CardItem row)
    {
        var parts = Lines(row.Title, run => run).Concat(row.Detail is null ? [] : Lines(row.Detail, run => run with { IsSubtle = true }).Select(e => e with { Spacing = Spacing.None }))
            .Concat(AdaptiveButtons.Sets(row.Buttons ?? [])).ToList();
        return parts.Count == 0 ? [] : [new Container(parts) { Separator = true, Spacing = Spacing.Small }];
    }

    /// <summary>A row too long to stand on any page, one element after the other; anything else as it is.</summary>
    public static IEnumerable<AdaptiveElement> Parted(AdaptiveElement element) => element is Container { Items: { Count: > 1 } parts } && AdaptiveJson.BytesOf(element) > 2 * Longest
        ? parts.Select((part, i) => new Container([part]) { Separator = i == 0 ? true : null, Spacing = i == 0 ? Spacing.Small : Spacing.None })
        : [element];

    private static IEnumerable<AdaptiveElement> QuoteOf(CardBlock.Quote quote)
    {
        var runs = QuotePart.Split(quote.Text, quote.Marks)
            .SelectMany(p => TextParts.Of(p.Text, Longest / 2).Select(text => new TextRun(CardText.Whole(text)) { Highlight = p.Marked ? true : null }));
        var blocks = runs.Chunk(MostRuns).SelectMany(chunk => chunk.Sum(r => r.Text.Length) <= Longest ? [chunk] : chunk.Chunk(2)).Select(AdaptiveElement (chunk) => new RichTextBlock(chunk)).ToList();
        var source = quote.Source is null ? [] : Lines(quote.Source, run => run with { IsSubtle = true });
        return [.. blocks.Select((block, i) => new Container([block], "emphasis") { Spacing = i == 0 ? null : Spacing.None }), .. source];
    }

    private static RichTextBlock LinkOf(string label, string address)
    {
        if (SafeAddress.IsLink(address))
        {
            // The host beside the link, so that its label cannot lie about where it goes.
            return new RichTextBlock([Opens(label, address), new TextRun(" " + SafeAddress.HostOf(address)) { IsSubtle = true }]);
        }

        return new RichTextBlock([new TextRun(CardText.Whole($"{label} : {address}"))]);
    }

    private static TextRun Opens(string label, string address) => new(CardText.Whole(label)) { SelectAction = new AdaptiveAction.OpenUrl(address) };
}
