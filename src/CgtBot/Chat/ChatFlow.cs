using System.Globalization;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat;

/// <summary>Incoming message or click -> command -> register -> card.</summary>
public sealed class ChatFlow(BotDb db, JournalAnchor anchor, PhraseBook phrases, IEnumerable<IChatCommand> commands, TimeProvider clock, ILogger<ChatFlow> log)
{
    /// <summary>Answers one message; null when it was not for the bot.</summary>
    public async Task<Card?> AnswerAsync(Incoming incoming, CancellationToken ct)
    {
        var section = await db.Enter(incoming.Section).Sections.SingleAsync(ct);
        // Set here and not in a method of its own: a culture set in an awaited method is lost when it returns.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var command = incoming.Pressed ?? await UnderstandAsync(incoming, section, ct);
        if (command is null)
        {
            return null;
        }

        var turn = new ChatTurn(section, incoming.Channel, incoming.Author, incoming.Role, command, clock.GetUtcNow(), db, anchor) { File = incoming.File };
        return commands.FirstOrDefault(c => c.Name == command.Name) is { } known
            ? await AuthoriseAsync(known, turn, ct)
            : ChatCards.NotUnderstood(phrases.Nearest(incoming.Phrase ?? ""));
    }

    /// <summary>The command of a phrase: `none` when it is addressed to the bot but not understood, null when it was said between people.</summary>
    private async Task<ChatCommand?> UnderstandAsync(Incoming incoming, Section section, CancellationToken ct)
    {
        var command = incoming.File is not null ? ChatCommand.Of("import") : await phrases.ReadAsync(db, incoming.Phrase ?? "", section.DayOf(clock.GetUtcNow()), ct);
        return command.Name == ChatCommand.None && !incoming.Addressed ? null : command;
    }

    private async Task<Card> AuthoriseAsync(IChatCommand command, ChatTurn turn, CancellationToken ct) =>
        turn.Role >= command.Needs ? await RunAsync(command, turn, ct) : ChatCards.NotAllowed(command.Needs);

    /// <summary>One catch per message: the person is told, nothing is half saved, the log has the fault.</summary>
    private async Task<Card> RunAsync(IChatCommand command, ChatTurn turn, CancellationToken ct)
    {
        try
        {
            return turn.Command["bad-date"] is { } written ? GivenArguments.WrongDate(written) : await command.RunAsync(turn, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChatCards.ChangedMeanwhile();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Command {Command} failed in section {Section}", command.Name, turn.Section.Section);
            return ChatCards.Failed(StorageFault.Of(fault));
        }
    }
}
