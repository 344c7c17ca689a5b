using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Reminders;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>Puts an entry in a state because a person said so, or says why its kind does not allow it.</summary>
internal static class EntryMove
{
    /// <summary>The card that refuses a state to a kind of entry; null when the state is allowed.</summary>
    public static Card? Refused(RegisterEntry entry, EntryState to) => entry.Kind.Allows(to) ? null : entry.Kind is EntryKind.Commitment
        ? AskCards.Notice(Format(RegisterTexts.CommitmentNotAnswered, entry.Number), RegisterTexts.CommitmentNotAnsweredDetail,
            new CardButton(RegisterTexts.ButtonKept, TurnEntry.For("kept", entry)), new CardButton(RegisterTexts.ButtonBroken, TurnEntry.For("broken", entry)))
        : AskCards.Notice(Format(RegisterTexts.NotACommitment, entry.Number), RegisterTexts.NotACommitmentDetail,
            new CardButton(RegisterTexts.ButtonAnswer, TurnEntry.For("answer", entry)), new CardButton(RegisterTexts.ButtonRefuse, TurnEntry.For("refuse", entry)));

    public static async Task<Card> RunAsync(ChatTurn turn, RegisterEntry entry, EntryState to, string title, CancellationToken ct)
    {
        var reason = Reason(turn);
        var on = turn.PastDay("date");
        if ((reason.Problem ?? on.Problem ?? Refused(entry, to) ?? Already(entry, to) ?? turn.BeforeAsked(entry, on.Value)) is { } problem)
        {
            return problem;
        }

        var before = entry.State;
        await using (var act = await turn.BeginAsync(reason.Value is { Length: > 0 } why ? why : null, ct))
        {
            var reopened = !entry.Awaited;
            entry.Move(to, on.Value, act.Of.Why);
            if (reopened && entry.Awaited && DueDates.Reopened(turn.Section, entry) is { } due)
            {
                entry.Reschedule(due);
            }

            await RemindAsync(turn, entry, ct);
            await act.CommitAsync(ct);
        }

        return Done(entry, Format(title, entry.Number), before, [.. turn.BeforeNoted(entry, on.Value)]);
    }

    /// <summary>What is awaited (again, or still) is spoken of at its next rung; what is settled needs nothing.</summary>
    public static Task RemindAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct) => entry.Awaited ? turn.Db.ScheduleAsync(entry, turn.Section, turn.Now, ct) : Task.CompletedTask;

    public static Card Done(RegisterEntry entry, string title, EntryState before, params CardBlock[] more) => new(
        title,
        [new CardBlock.Quote(EntryWords.Short(entry.Text), []), .. Reason(entry), .. more, new CardBlock.Paragraph(Format(RegisterTexts.StateWas, EntryWords.State(before, entry.Kind)), TextWeight.Subtle)],
        [AskCards.Show(entry.Number), AskCards.Undo()], CardTone.Success)
    {
        Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
    };

    /// <summary>The person's words, with the source they filled in beside them.</summary>
    private static Given<string> Reason(ChatTurn turn)
    {
        var words = turn.Text("reason") is { Problem: null, Value.Length: 0 } ? turn.Text("text") : turn.Text("reason");
        var source = turn.Text("source");
        return source.Problem is not null || source.Value!.Length == 0 || words.Problem is not null ? words with { Problem = words.Problem ?? source.Problem }
            : words.Value!.Length == 0 ? source
            : words with { Value = RefusalReason.From(words.Value, source.Value) };
    }

    private static Card? Already(RegisterEntry entry, EntryState to) => entry.State != to ? null : AskCards.Notice(
        Format(RegisterTexts.AlreadyInState, entry.Number), Format(RegisterTexts.AlreadyInStateDetail, Capital(EntryWords.Settled(entry.State, entry.Kind, entry.StateOn) is { Length: > 0 } settled ? settled : EntryWords.State(entry.State, entry.Kind))), AskCards.Show(entry.Number));

    private static IEnumerable<CardBlock> Reason(RegisterEntry entry) => entry.StateReason is { } reason ? [new CardBlock.Paragraph(reason)] : [];
}
