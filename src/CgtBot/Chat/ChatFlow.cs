using System.Globalization;
using CgtBot.Chat.Commands;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Secrets;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat;

/// <summary>Incoming message or click -> understood, with what was asked before -> register -> card, and what it asks.</summary>
public sealed class ChatFlow(BotDb db, JournalAnchor anchor, PhraseBook phrases, IEnumerable<IChatCommand> commands, TimeProvider clock, ILogger<ChatFlow> log)
{
    /// <summary>Commands that need an address or a person's id as the platform writes them; in any other, people read what was said.</summary>
    private static readonly string?[] ByAddress = ["add-source", "analyse", "roles"];

    /// <summary>Answers one message; null when it was not for the bot. One catch per message: the person is told, nothing is half saved, the log has the fault.</summary>
    public async Task<Card?> AnswerAsync(Incoming incoming, CancellationToken ct)
    {
        try
        {
            var section = await db.Enter(incoming.Section).Sections.SingleAsync(ct);
            // Set here and not in a method of its own: a culture set in an awaited method is lost when it returns.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
            if (TypedSecret.IsIn(incoming.Phrase))
            {
                return incoming.Addressed ? ChatCards.SecretTyped() : null;
            }

            var asked = await db.AskedAsync(incoming, clock.GetUtcNow(), ct);
            var understood = await UnderstandAsync(incoming, section, asked, ct);
            var card = understood is null ? null : await ReplyAsync(incoming, section, asked, understood, ct);
            await (incoming.Unasked ? Task.CompletedTask : RememberAsync(incoming, asked, understood, card, ct));
            return card is not null && (incoming.Personal || incoming.Alone) ? PressableButtons.Of(card, incoming.Role, commands) : card;
        }
        catch (DbUpdateConcurrencyException) when (db.Committed is null)
        {
            return ChatCards.ChangedMeanwhile();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What was not stored must not be stored with the next message or file of this context.
            db.ChangeTracker.Clear();
            log.LogError(fault, "A message failed in section {Section}, command {Command}", incoming.Section, incoming.Pressed?.Name ?? "typed");
            return db.Committed is null ? ChatCards.Failed(StorageFault.Of(fault)) : ChatCards.DoneUnshown();
        }
    }

    private async Task<Understood?> UnderstandAsync(Incoming incoming, Section section, Card? asked, CancellationToken ct) => incoming switch
    {
        { Pressed: { } pressed } => new Understood.Order(pressed),
        { File: not null } => new Understood.Order(ChatCommand.Of("import")),
        _ => Read(incoming, await phrases.ReaderAsync(db, ct), asked, section.DayOf(clock.GetUtcNow())),
    };

    private static Understood? Read(Incoming incoming, PhraseReader reader, Card? asked, DateOnly today)
    {
        var exact = incoming.Exact is { } marked && marked != incoming.Phrase ? Understood.Of(incoming with { Phrase = marked }, reader, asked, today) : null;
        var understood = ByAddress.Contains(NameOf(exact)) && !IsPasted(exact) ? exact : Understood.Of(incoming, reader, asked, today);
        // « Importe » beside a file: done with the file.
        return incoming.BesideFile && NameOf(understood) is "import" ? null : understood;
    }

    /// <summary>Words pasted to be analysed are kept as people read them: the name of a link is among them.</summary>
    private static bool IsPasted(Understood? understood) => CommandOf(understood) is { Name: "analyse" } command && !AnalyseCommand.IsOfLink(command);

    private static string? NameOf(Understood? understood) => CommandOf(understood)?.Name;

    private static ChatCommand? CommandOf(Understood? understood) => understood switch
    {
        Understood.Order order => order.Command,
        Understood.Answer answer => answer.Command,
        _ => null,
    };

    private async Task<Card> ReplyAsync(Incoming incoming, Section section, Card? asked, Understood understood, CancellationToken ct) => understood switch
    {
        Understood.Order { Other: { } other } order when !HalfSaid.Lacks(order.Command) => ChatCards.Either(order.Command, other),
        Understood.Order order => ChatCards.OrElse(await RunAsync(incoming, section, order.Command, ct), order.Other),
        Understood.Answer answer => await RunAsync(incoming, section, answer.Command, ct),
        Understood.GivenUp => ChatCards.GivenUp(),
        Understood.NothingAsked => ChatCards.NothingAsked(),
        Understood.Minutes when incoming.Role is Role.Reader or Role.Member => ChatCards.MinutesForSteward(),
        Understood.Minutes minutes => await RunAsync(incoming, section, ChatCommand.Of("import", ("text", minutes.Text)), ct),
        Understood.Several several => ChatCards.Several(several),
        Understood.Nothing when asked is not null => ChatCards.AskAgain(asked),
        _ when Courtesy.Of(incoming.Phrase ?? "") is { } kind => ChatCards.InKind(kind),
        _ when incoming.BesideFile => NotUnderstood(incoming.Phrase ?? "") with { Title = ChatTexts.NotUnderstoodBesideFile },
        _ => NotUnderstood(incoming.Phrase ?? ""),
    };

    private async Task RememberAsync(Incoming incoming, Card? asked, Understood? understood, Card? reply, CancellationToken ct)
    {
        var awaited = AskedQuestions.Awaited(asked, understood, reply, done: db.Committed is not null);
        try
        {
            await (awaited == asked ? Task.CompletedTask : db.KeepAsync(incoming, awaited, clock.GetUtcNow(), ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The order is carried out by now: a question that could not be kept or dropped must not say otherwise.
            log.LogError(fault, "What was asked could not be remembered in section {Section}", incoming.Section);
        }
    }

    private async Task<Card> RunAsync(Incoming incoming, Section section, ChatCommand command, CancellationToken ct)
    {
        if (commands.FirstOrDefault(c => c.Name == command.Name) is not { } known)
        {
            return NotUnderstood(incoming.Phrase ?? "");
        }

        var turn = new ChatTurn(section, incoming.Channel, incoming.Author, incoming.Role, command, clock.GetUtcNow(), db, anchor) { File = incoming.File, Chosen = incoming.Chosen, Alone = incoming.Alone, NeedsOf = NeedsOf };
        return turn.Role is Role.None ? ChatCards.NotKnown()
            : turn.Role < known.Needs ? ChatCards.NotAllowed(known.Needs)
            : command["bad-date"] is { } written ? GivenArguments.WrongDate(written)
            : command[Arguments.VagueDate] is { } vague ? GivenArguments.AskDay(command.With(Arguments.VagueDate, null), "date", vague)
            : command[Arguments.VagueDue] is { } wanted ? GivenArguments.AskDay(command.With(Arguments.VagueDue, null), "due", wanted)
            : UndoingItsOwn(await known.RunAsync(turn, ct));
    }

    /// <summary>As <see cref="IChatCommand.Needs"/>, and a steward for what a command only shows to the others.</summary>
    private Role NeedsOf(string command) => commands.FirstOrDefault(c => c.Name == command)?.NeedsToTakeBack ?? Role.Member;

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
