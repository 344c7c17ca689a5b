using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Corrige la réponse 1 : … » : another text for the last answer that was noted. Its source and day stay, and the journal keeps what it said before.</summary>
internal static class CorrectedAnswer
{
    public static async Task<Card> RunAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct)
    {
        var answers = await turn.Db.Answers.Where(a => a.Entry == entry.Number).OrderByDescending(a => a.Number).ToListAsync(ct);
        var text = turn.Text("text");
        return text.Problem ?? (answers is not [var last, ..] ? None(turn, entry)
            : text.Value!.Length == 0 ? Ask(turn, entry, last)
            : text.Value == last.Text ? AskCards.Notice(RegisterTexts.EditNothing, Format(RegisterTexts.EditNothingDetail, entry.Number), AskCards.Show(entry.Number))
            : await SaveAsync(turn, entry, last, text.Value, answers.Count, ct));
    }

    /// <summary>Nothing to correct: the words are offered as the answer, and none is noted unasked.</summary>
    private static Card None(ChatTurn turn, RegisterEntry entry) => AskCards.Notice(
        Format(RegisterTexts.CorrectNone, entry.Number), RegisterTexts.CorrectNoneDetail,
        [.. entry.Kind is EntryKind.Commitment ? [] : new[] { new CardButton(RegisterTexts.ButtonAnswer, ChatCommand.Of("answer", ("number", entry.Number), ("text", turn.Command["text"]))) }, AskCards.Show(entry.Number)]);

    private static Card Ask(ChatTurn turn, RegisterEntry entry, Answer last) => AskCards.For(
        Format(RegisterTexts.CorrectWhat, entry.Number), turn.Command.With("text", null), RegisterTexts.ButtonEdit,
        new CardInput.Text("text", RegisterTexts.FieldAnswer, Required: true, last.Text, Lines: true));

    private static async Task<Card> SaveAsync(ChatTurn turn, RegisterEntry entry, Answer last, string text, int answers, CancellationToken ct)
    {
        var before = last.Text;
        await using var act = await turn.BeginAsync(ct: ct);
        last.Text = text;
        await act.CommitAsync(ct);
        return new Card(
            Format(RegisterTexts.CorrectedTitle, entry.Number),
            [
                new CardBlock.Paragraph(Format(Word(RegisterTexts.CorrectedWhich, answers), EntryWords.When(last.On), answers)), new CardBlock.Quote(text, [], last.Source),
                new CardBlock.Paragraph(Format(RegisterTexts.EditBefore, before), TextWeight.Subtle),
            ],
            [AskCards.Show(entry.Number), AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
        };
    }
}
