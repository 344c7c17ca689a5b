using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>Finds the entry a turn speaks of.</summary>
internal static class TurnEntry
{
    /// <summary>Runs this on the entry of argument `number`; says so when there is none, or when it changed since the card the button was on.</summary>
    public static async Task<Card> OnEntryAsync(this ChatTurn turn, Func<RegisterEntry, Task<Card>> then, CancellationToken ct, bool evenUndone = false)
    {
        if (turn.Command.Number("number") is not { } number)
        {
            return turn.Command["number"] is { } written ? AskCards.Problem(Format(RegisterTexts.NotANumber, EntryWords.Short(EntryText.Clean(written)))) : AskCards.Number(turn.Command);
        }

        return await turn.Db.Entries.IgnoreQueryFilters([BotDb.RemovedFilter]).SingleOrDefaultAsync(e => e.Number == number, ct) switch
        {
            null => await NoneAsync(turn, number, ct),
            { Removed: true } when !evenUndone => AskCards.Problem(Format(RegisterTexts.EntryUndone, number), Format(RegisterTexts.EntryUndoneDetail, number), AskCards.Show(number)),
            { } entry when turn.Command.Number("version") is { } seen && seen != entry.Version => Changed(number),
            var entry => await then(entry),
        };
    }

    /// <summary>The version a button was made for: pressed on an outdated card it changes nothing.</summary>
    public static ChatCommand For(string command, RegisterEntry entry) => ChatCommand.Of(command, ("number", entry.Number), ("version", entry.Version));

    private static Card Changed(int number) => ChatCards.ChangedMeanwhile() with { Buttons = [AskCards.Show(number)] };

    private static async Task<Card> NoneAsync(ChatTurn turn, int number, CancellationToken ct)
    {
        var last = await turn.Db.Entries.MaxAsync(e => (int?)e.Number, ct);
        var detail = last is null ? RegisterTexts.NoSuchEntryEmpty : Format(RegisterTexts.NoSuchEntryLast, last);
        return AskCards.Problem(Format(RegisterTexts.NoSuchEntry, number), detail, new CardButton(RegisterTexts.ButtonOpenQuestions, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))));
    }
}
