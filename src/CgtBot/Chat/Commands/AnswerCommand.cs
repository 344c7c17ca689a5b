using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Réponse 12 : … » : what the employer answered, whole or in part, with its source and date. The person who says so settles the entry; the bot never does.</summary>
public sealed class AnswerCommand : IChatCommand
{
    public string Name => "answer";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpAnswerDoes, RegisterTexts.HelpAnswerExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(entry => AnswerAsync(turn, entry, ct), ct);

    private static async Task<Card> AnswerAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct)
    {
        var to = turn.Command.Flag("partial") ? EntryState.PartlyAnswered : EntryState.Answered;
        var (text, source, on) = (turn.Text("text"), turn.Text("source"), turn.PastDay("date"));
        if ((EntryMove.Refused(entry, to) ?? text.Problem ?? source.Problem ?? on.Problem) is { } problem)
        {
            return problem;
        }

        return text.Value!.Length == 0 ? Ask(turn, entry) : turn.BeforeAsked(entry, on.Value) ?? await RecordAsync(turn, entry, to, text.Value, source.Value!, on.Value, ct);
    }

    private static Card Ask(ChatTurn turn, RegisterEntry entry) => AskCards.For(
        Format(RegisterTexts.AnswerWhat, entry.Number), turn.Command.With("text", null), turn.Command.Flag("partial") ? RegisterTexts.ButtonPartialAnswer : RegisterTexts.ButtonAnswer,
        new CardInput.Text("text", RegisterTexts.FieldAnswer, Required: true, Lines: true),
        new CardInput.Text("source", RegisterTexts.FieldSource, Value: turn.Command["source"]),
        new CardInput.Date("date", RegisterTexts.FieldAnswerDate, Value: turn.Command.Date("date") ?? turn.Today));

    private static async Task<Card> RecordAsync(ChatTurn turn, RegisterEntry entry, EntryState to, string text, string source, DateOnly on, CancellationToken ct)
    {
        var (before, earlier) = (entry.State, await turn.Db.Answers.AnyAsync(a => a.Entry == entry.Number, ct));
        await using var act = await turn.BeginAsync(ct: ct);
        entry.Move(to, on, null);
        await EntryMove.RemindAsync(turn, entry, ct);
        turn.Db.Answers.Add(new Answer
        {
            Section = turn.Db.Section, Number = await act.NextNumberAsync<Answer>(ct), Entry = entry.Number, Partial = to is EntryState.PartlyAnswered, Text = text,
            Source = source.Length > 0 ? source : Format(RegisterTexts.OriginChat, EntryWords.Of(turn.Today)), On = new PartialDate(on), CreatedBy = turn.Author, CreatedAt = turn.Now,
        });
        await act.CommitAsync(ct);
        List<CardBlock> more = [new CardBlock.Paragraph(text), new CardBlock.Paragraph(EntryWords.Settled(to, entry.Kind, on))];
        more.AddRange(turn.BeforeNoted(entry, on));
        more.AddRange(to is EntryState.PartlyAnswered ? [new CardBlock.Paragraph(RegisterTexts.AnsweredPartlyDetail)] : []);
        more.AddRange(earlier ? [new CardBlock.Paragraph(RegisterTexts.AnsweredBefore, TextWeight.Subtle)] : []);
        return EntryMove.Done(entry, Format(to is EntryState.PartlyAnswered ? RegisterTexts.AnsweredPartlyTitle : RegisterTexts.AnsweredTitle, entry.Number), before, [.. more]);
    }
}
