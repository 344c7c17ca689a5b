using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The form in which an entry is corrected, and what it said before.</summary>
internal static class EditFields
{
    public static Card Of(ChatTurn turn, RegisterEntry entry, IReadOnlyList<string> bodies) => AskCards.For(
        Format(RegisterTexts.EditTitle, entry.Number), TurnEntry.For("edit", entry), RegisterTexts.ButtonEdit,
        new CardInput.Text("text", RegisterTexts.FieldText, Required: true, entry.Text, Lines: true),
        new CardInput.Choice("topic", RegisterTexts.FieldTopic, [new(EditCommand.Nothing, RegisterTexts.OptionNoTopic), .. TopicNames.Watched.Select(t => new CardOption(t.Value, TopicNames.Of(t)))], Value: entry.Topic?.Value ?? EditCommand.Nothing),
        new CardInput.Choice("body", RegisterTexts.FieldBody, [new(EditCommand.Nothing, RegisterTexts.OptionNoBody), .. bodies.Select(b => new CardOption(b, b))], Value: entry.Body ?? EditCommand.Nothing),
        new CardInput.Date("date", RegisterTexts.FieldAsked, Value: entry.AskedOn.Precision is DatePrecision.Day ? entry.AskedOn.First : null));

    public static Card Done(RegisterEntry entry, (string Text, TopicId? Topic, string? Body, PartialDate AskedOn) before, string? due)
    {
        string?[] facts = [entry.Body, entry.Topic is { } topic ? TopicNames.Of(topic) : null, before.AskedOn == entry.AskedOn ? null : EntryWords.Of(entry.AskedOn), due];
        string?[] earlier = [before.Text == entry.Text ? null : EntryWords.Short(before.Text), before.Body == entry.Body ? null : before.Body ?? RegisterTexts.OptionNoBody, before.Topic == entry.Topic ? null : before.Topic is { } old ? TopicNames.Of(old) : RegisterTexts.OptionNoTopic, before.AskedOn == entry.AskedOn ? null : EntryWords.Of(before.AskedOn)];
        return new Card(
            Format(RegisterTexts.EditedTitle, entry.Number),
            [new CardBlock.Quote(entry.Text, []), .. Line(facts), new CardBlock.Paragraph(Format(RegisterTexts.EditBefore, string.Join(" · ", earlier.OfType<string>())), TextWeight.Subtle)],
            [AskCards.Show(entry.Number), AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
        };
    }

    private static IEnumerable<CardBlock> Line(string?[] facts) => facts.Any(f => f is not null) ? [new CardBlock.Paragraph(string.Join(" · ", facts.OfType<string>()))] : [];
}
