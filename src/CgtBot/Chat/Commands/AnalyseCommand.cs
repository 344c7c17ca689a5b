using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using CgtBot.Watch;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Pages;
using CgtBot.Watch.Sources.Text;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>analyse {url|text, date}: a link or a pasted text goes the same way as what a source gives: captured, matched, its gaps opened, the other channels alerted.</summary>
public sealed class AnalyseCommand(OnePage pages, Intake intake, TopicBook topics) : IChatCommand
{
    /// <summary>With a link and this many characters beside it, the text was pasted to be read.</summary>
    private const int OwnText = 80;

    public string Name => "analyse";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(AnalysisTexts.AnalyseDoes, AnalysisTexts.AnalyseExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var (url, text, given) = (turn.Command["url"], turn.Command["text"], turn.Day("date"));
        var date = given.Value;
        return given.Problem is { } problem ? Task.FromResult(problem)
            : date > turn.Today ? Task.FromResult(AskCards.Problem(Format(AnalysisTexts.FutureDate, EntryWords.Of(date!.Value)), AnalysisTexts.FutureDateDetail))
            : IsOfLink(turn.Command) ? LinkAsync(turn, text is not null && IsLink(text) ? text : url!, date, ct)
            : text is not null ? PasteAsync(turn, text, date, ct)
            : Task.FromResult(Ask(turn.Command));
    }

    /// <summary>True when a page is to be read, false for words that are pasted or yet to be asked for.</summary>
    internal static bool IsOfLink(ChatCommand command) => command["text"] is var text && ((text is not null && IsLink(text)) || (command["url"] is not null && text is null or { Length: < OwnText }));

    private async Task<Card> LinkAsync(ChatTurn turn, string written, DateOnly? date, CancellationToken ct)
    {
        var (address, wrong) = SourceAddress.Read(written);
        if (address is null)
        {
            return wrong!;
        }

        // Read before the act: nobody waits for a slow site to write in the section.
        var reading = await pages.ReadOnePageAsync(address, ct);
        return reading.Publication is { } item
            ? await TakeInAsync(turn, Dated(FoundItem.Of(item, null, turn.Section) with { Origin = Format(AnalysisTexts.OriginLink, EntryWords.Of(turn.Today)) }, date), ct)
            : AskCards.Problem(AnalysisTexts.Unreadable, $"{SourceWording.Of(reading.Problem!)}\n{AnalysisTexts.UnreadableHint}", new CardButton(AnalysisTexts.ButtonPaste, ChatCommand.Of(Name)));
    }

    /// <summary>The day a person gives serves where the page gives none, and the evidence tells whose it is.</summary>
    private static Found Dated(Found found, DateOnly? date) => found.PublishedOn.Inferred && date is { } day
        ? found with { PublishedOn = new PartialDate(day), Origin = Format(AnalysisTexts.OriginDated, found.Origin) }
        : found;

    private async Task<Card> PasteAsync(ChatTurn turn, string text, DateOnly? date, CancellationToken ct)
    {
        if (PastedText.Read(text, turn.Section, turn.Today, date) is not { } found)
        {
            return AskCards.Problem(AnalysisTexts.EmptyText, AnalysisTexts.EmptyTextDetail, new CardButton(AnalysisTexts.ButtonPaste, ChatCommand.Of(Name)));
        }

        var card = await TakeInAsync(turn, found, ct);
        return text.Length > SourceLimits.TextLength && found.Text.Length >= SourceLimits.TextLength - LongestFirstLine
            ? card with { Blocks = [new CardBlock.Paragraph(Format(AnalysisTexts.Cut, SourceLimits.TextLength), TextWeight.Subtle), .. card.Blocks] }
            : card;
    }

    private const int LongestFirstLine = 300;

    private async Task<Card> TakeInAsync(ChatTurn turn, Found found, CancellationToken ct)
    {
        var names = await topics.TopicsAsync(turn.Db, ct);
        await using var act = await turn.BeginAsync(ct: ct);
        var taken = await intake.TakeInAsync(turn.Db, act, found, ct);
        if (!taken.IsNew)
        {
            return await AnalysisCard.KnownAsync(turn, taken.Publication, names, ct);
        }

        if (taken.Gaps.Count > 0)
        {
            // Where one person alone reads the answer, the channel has not seen it.
            await Alerts.SayAsync(turn.Db, turn.Section, taken, names, turn.Now, ct, except: turn.Alone ? null : turn.Channel);
        }

        await act.CommitAsync(ct);
        return await AnalysisCard.NewAsync(turn, taken, names, ct);
    }

    private static bool IsLink(string text) =>
        text.Trim() is { Length: < 2_000 } one && !one.Any(char.IsWhiteSpace) && (one.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || one.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static Card Ask(ChatCommand command) => AskCards.For(
        AnalysisTexts.Ask, command, AnalysisTexts.ButtonAnalyse,
        new CardInput.Text("url", AnalysisTexts.FieldUrl), new CardInput.Text("text", AnalysisTexts.FieldText, Lines: true), new CardInput.Date("date", AnalysisTexts.FieldDate));
}
