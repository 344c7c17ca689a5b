using System.Globalization;
using CgtBot.Chat.Commands;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat;

/// <summary>Incoming message or click -> command -> register -> card.</summary>
public sealed class ChatFlow(BotDb db, JournalAnchor anchor, PhraseBook phrases, IEnumerable<IChatCommand> commands, TimeProvider clock, ILogger<ChatFlow> log)
{
    /// <summary>Answers one message; null when it was not for the bot. One catch per message: the person is told, nothing is half saved, the log has the fault.</summary>
    public async Task<Card?> AnswerAsync(Incoming incoming, CancellationToken ct)
    {
        try
        {
            var section = await db.Enter(incoming.Section).Sections.SingleAsync(ct);
            // Set here and not in a method of its own: a culture set in an awaited method is lost when it returns.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
            return await UnderstandAsync(incoming, section, ct) is { } command ? await RunAsync(incoming, section, command, ct) : null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChatCards.ChangedMeanwhile();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A message failed in section {Section}, command {Command}", incoming.Section, incoming.Pressed?.Name ?? "typed");
            return ChatCards.Failed(StorageFault.Of(fault));
        }
    }

    /// <summary>The command of a message: `none` when it is addressed to the bot but not understood, null when it was said between people.</summary>
    private async Task<ChatCommand?> UnderstandAsync(Incoming incoming, Section section, CancellationToken ct)
    {
        var command = incoming.Pressed ?? (incoming.File is not null ? ChatCommand.Of("import") : await phrases.ReadAsync(db, incoming.Phrase ?? "", section.DayOf(clock.GetUtcNow()), ct));
        return command.Name == ChatCommand.None && !incoming.Addressed ? null : command;
    }

    private async Task<Card> RunAsync(Incoming incoming, Section section, ChatCommand command, CancellationToken ct)
    {
        if (commands.FirstOrDefault(c => c.Name == command.Name) is not { } known)
        {
            return NotUnderstood(incoming.Phrase ?? "");
        }

        var turn = new ChatTurn(section, incoming.Channel, incoming.Author, incoming.Role, command, clock.GetUtcNow(), db, anchor) { File = incoming.File };
        return turn.Role < known.Needs ? ChatCards.NotAllowed(known.Needs)
            : command["bad-date"] is { } written ? GivenArguments.WrongDate(written)
            : UndoingItsOwn(await known.RunAsync(turn, ct));
    }

    /// <summary>« Annuler » on a card undoes what that card did, whatever was done since.</summary>
    private Card UndoingItsOwn(Card card) => db.Committed is not { } act ? card : card with
    {
        Buttons = [.. card.Buttons.Select(b => b.Command.Name == UndoCommand.Undo && b.Command[UndoCommand.Act] is null ? b with { Command = b.Command.With(UndoCommand.Act, act) } : b)],
    };

    private Card NotUnderstood(string phrase)
    {
        var nearest = phrase.Length > PhraseReader.LongestPhrase ? null : phrases.Nearest(phrase);
        return phrase.Length > PhraseReader.LongestPhrase ? ChatCards.TooLong(phrase.Length, PhraseReader.LongestPhrase)
            : ChatCards.NotUnderstood(nearest is not null && commands.Any(c => c.Name == nearest.Name) ? nearest : null);
    }
}
