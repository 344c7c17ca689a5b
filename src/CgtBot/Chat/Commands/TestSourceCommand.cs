using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Topics;
using CgtBot.Watch;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>test-source {source|url, now}: what it would read now, saving nothing; with « now », a real look at once.</summary>
public sealed class TestSourceCommand(SourcePreview preview, WatchFlow watch, TopicBook topics) : IChatCommand
{
    public string Name => "test-source";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(SourceCommandTexts.TestSourceDoes, SourceCommandTexts.TestSourceExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        if (turn.Command["source"] is null && turn.Command["url"] is { } url)
        {
            var (address, wrong) = SourceAddress.Read(url);
            return address is null ? wrong! : await TryAsync(turn, address, ct);
        }

        var (source, problem) = await NamedSource.OfAsync(turn, ct);
        return source is null ? problem! : turn.Command.Flag("now") ? await LookAsync(turn, source, ct) : await DryAsync(turn, source, ct);
    }

    private async Task<Card> TryAsync(ChatTurn turn, Uri address, CancellationToken ct)
    {
        var proposal = await preview.ProposeAsync(address, ct);
        return proposal.Definition is { } definition
            ? await ReadAsync(turn, address.AbsoluteUri, proposal.Preview, proposal.Problems, [new CardButton(SourceCommandTexts.ButtonAddThis, ChatCommand.Of("add-source", ("url", definition.Address)), ButtonStyle.Primary)], ct)
            : AskCards.Problem(SourceCommandTexts.Unreadable, string.Join('\n', proposal.Problems.Select(SourceWording.Of)));
    }

    private async Task<Card> DryAsync(ChatTurn turn, Source source, CancellationToken ct)
    {
        var reading = SourceDefinition.Of(source) is { } definition ? await preview.ReadAsync(definition, ct) : SourceReading.Failed(new SourceProblem(SourceProblemCode.DocumentEmpty));
        return reading.Status is ReadingStatus.Failed
            ? Failed(source, reading, null)
            : await ReadAsync(turn, SourceWords.Titled(source), reading.Items, reading.Problems, SourcesCommand.Buttons(source), ct);
    }

    private async Task<Card> ReadAsync(ChatTurn turn, string name, IReadOnlyList<FoundPublication> items, IReadOnlyList<SourceProblem> problems, IReadOnlyList<CardButton> buttons, CancellationToken ct) => new(
        Format(SourceCommandTexts.TestTitle, name),
        [
            new CardBlock.Paragraph(Format(SourceCommandTexts.TestCount, Count(items, problems), Word(SourceCommandTexts.WordItem, Count(items, problems)))),
            await preview.ItemsAsync(turn.Db, turn.Section, items, ct), .. SourcePreview.Remarks(problems),
        ],
        buttons);

    /// <summary>All that the list names, the pages left unread among them.</summary>
    private static int Count(IReadOnlyList<FoundPublication> items, IReadOnlyList<SourceProblem> problems) =>
        items.Count + problems.Where(p => p.Code is SourceProblemCode.DetailsLeft).Sum(p => int.Parse(p.Arguments[0], CultureInfo.InvariantCulture));

    private async Task<Card> LookAsync(ChatTurn turn, Source source, CancellationToken ct)
    {
        var look = await watch.LookAsync(turn.Section, source, ct);
        if (look.Reading.Status is ReadingStatus.Failed)
        {
            var next = await turn.Db.SourceStates.Where(s => s.Source == source.Number).Select(s => s.NextLookAt).SingleAsync(ct);
            return Failed(source, look.Reading, Format(SourceCommandTexts.LookedFailedNext, SourceWords.Moment(next, turn.Section)));
        }

        var names = await topics.TopicsAsync(turn.Db, ct);
        CardBlock said = look.New.Count > 0 ? new CardBlock.Items([.. look.New.Take(20).Select(n => Item(n, names))])
            : new CardBlock.Paragraph(look.Reading.Status is ReadingStatus.NotModified ? SourceCommandTexts.LookedUnchanged : SourceCommandTexts.LookedNothing);
        return new Card(
            Format(SourceCommandTexts.LookedTitle, source.Number, look.New.Count, Word(SourceCommandTexts.WordNew, look.New.Count)),
            [said, .. SourcePreview.Remarks(look.Reading.Problems)], [NamedSource.Sources()], CardTone.Success);
    }

    private static CardItem Item(TakenIn taken, IReadOnlyList<Domain.Topics.Topic> names)
    {
        var gaps = taken.Gaps.Select(g => Gaps.GapWording.Code(g.Number)).ToList();
        var detail = SourcePreview.Topics(taken.Matches, names);
        return new CardItem(taken.Publication.Title, gaps.Count == 0 ? detail : $"{detail} · {Format(SourceCommandTexts.LookedGaps, string.Join(", ", gaps))}");
    }

    private static Card Failed(Source source, SourceReading reading, string? next) => AskCards.Problem(
        Format(SourceCommandTexts.LookedFailed, source.Number),
        string.Join('\n', [.. reading.Problems.Take(SourcePreview.Shown).Select(SourceWording.Of), .. next is null ? Array.Empty<string>() : [next]]),
        new CardButton(SourceCommandTexts.ButtonRetry, ChatCommand.Of("test-source", ("source", source.Number))), NamedSource.Sources());
}
