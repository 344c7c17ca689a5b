using CgtBot.Chat.Cards;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The cards around a new entry: what is missing, what is there already, what was recorded.</summary>
internal static class AddFields
{
    /// <summary>Asks for the nature or the text, whichever is missing; null when both are there.</summary>
    public static Card? Missing(ChatTurn turn, string text) => (turn.Kind(), text.Length > 0) switch
    {
        (null, true) => AskCards.For(RegisterTexts.AddWhatKind, turn.Command.With("kind", null), RegisterTexts.ButtonAdd, Kind()),
        (null, false) => AskCards.For(RegisterTexts.AddWhatKind, turn.Command.With("kind", null).With("text", null), RegisterTexts.ButtonAdd, Kind(), Text()),
        (EntryKind.Question, false) => AskCards.For(RegisterTexts.AddTextQuestion, turn.Command.With("text", null), RegisterTexts.ButtonAdd, Text()),
        (EntryKind.Demand, false) => AskCards.For(RegisterTexts.AddTextDemand, turn.Command.With("text", null), RegisterTexts.ButtonAdd, Text()),
        (EntryKind.Commitment, false) => AskCards.For(RegisterTexts.AddTextCommitment, turn.Command.With("text", null), RegisterTexts.ButtonAdd, Text()),
        _ => null,
    };

    /// <summary>« Déjà posée : n° 4 » : nothing is recorded until a person says it is asked again, or is something else.</summary>
    public static Card Duplicate(ChatTurn turn, RegisterEntry same, EntryDraft draft) => Dated(same, draft, turn.Today, AskCards.Notice(
        Format(EntryWords.Verb(RegisterTexts.AddDuplicate, same.Kind), same.Number),
        Format(EntryWords.Verb(RegisterTexts.AddDuplicateDetail, same.Kind), EntryWords.Age(same.Kind, same.AskedOn, turn.Today), same.Number),
        AskCards.Show(same.Number), new CardButton(EntryWords.Verb(RegisterTexts.ButtonAddAgain, same.Kind), turn.Command.With("again", same.Number), ButtonStyle.Primary), new CardButton(RegisterTexts.ButtonAddDistinct, turn.Command.With("again", "no"))));

    /// <summary>Another deadline was said this time: which it is, and which the entry has.</summary>
    private static Card Dated(RegisterEntry same, EntryDraft draft, DateOnly today, Card card) => draft.Due is not { } due || due.On == same.DueOn ? card : card with
    {
        Blocks = [.. card.Blocks, new CardBlock.Paragraph(Format(RegisterTexts.AddDuplicateDue, EntryWords.Of(due.On), EntryWords.Due(same.DueOn, same.DueBasis, today), EntryWords.Verb(RegisterTexts.ButtonAddAgain, same.Kind)))],
    };

    /// <summary>« Notée comme reposée : n° 4, posée 3 fois depuis le 03/10/2024 ».</summary>
    public static Card AskedAgain(RegisterEntry entry, IReadOnlyList<Occurrence> times, string? dueBefore, DateOnly today) => new(
        Format(EntryWords.Verb(RegisterTexts.AskedAgainTitle, entry.Kind), entry.Number), [new CardBlock.Quote(entry.Text, []), new CardBlock.Paragraph(EntryTimes.Of(entry, times)!), .. Moved(entry, dueBefore, today)], [AskCards.Show(entry.Number), AskCards.Undo()], CardTone.Success)
    {
        Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
    };

    private static IEnumerable<CardBlock> Moved(RegisterEntry entry, string? before, DateOnly today) => before is null ? [] :
        [new CardBlock.Paragraph(Capital(EntryWords.Due(entry.DueOn, entry.DueBasis, today))), new CardBlock.Paragraph(Format(RegisterTexts.DueWas, before), TextWeight.Subtle)];

    public static Card Added(ChatTurn turn, RegisterEntry entry)
    {
        var title = entry.Kind switch { EntryKind.Question => RegisterTexts.AddedQuestion, EntryKind.Demand => RegisterTexts.AddedDemand, _ => RegisterTexts.AddedCommitment };
        string?[] facts = [entry.Body, entry.Topic is { } topic ? TopicNames.Of(topic) : null, AskedDay.Said(entry, turn.Today), EntryWords.Due(entry.DueOn, entry.DueBasis, turn.Today)];
        List<CardBlock> blocks = [new CardBlock.Quote(entry.Text, []), new CardBlock.Paragraph(string.Join(" · ", facts.Where(f => f is not null)))];
        blocks.AddRange(entry.DueOn < turn.Today ? [new CardBlock.Paragraph(RegisterTexts.DuePast, TextWeight.Strong)] : []);
        blocks.AddRange(AskedDay.IsAhead(turn) ? [new CardBlock.Paragraph(Format(RegisterTexts.AskedAhead, EntryWords.Of(AskedDay.Read(turn).Value!.Value)))] : []);
        blocks.AddRange(turn.Command[UnreadTerm.Name] is { } term && entry.DueBasis is DueBasis.House ? [new CardBlock.Paragraph(Format(RegisterTexts.AddTermUnread, EntryWords.Short(term), entry.Number), TextWeight.Strong)] : []);
        return new Card(Format(title, entry.Number), blocks, [AskCards.Show(entry.Number), new CardButton(RegisterTexts.ButtonWhy, ChatCommand.Of("why", ("number", entry.Number))), AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(RegisterTexts.AddedNeutral, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
        };
    }

    private static CardInput.Choice Kind() => new(
        "kind", RegisterTexts.FieldKind, [new("question", RegisterTexts.OneQuestion), new("demand", RegisterTexts.OneDemand), new("commitment", RegisterTexts.OneCommitment)], Required: true, "question");

    private static CardInput.Text Text() => new("text", RegisterTexts.FieldText, Required: true, Lines: true);
}
