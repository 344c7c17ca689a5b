using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Files;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Chat;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>A message or a button in a place -> its section -> the person's role -> the chat flow -> what is said.</summary>
public sealed class Talk(BotDb db, Bindings bindings, Unbound unbound, Settling settling, ShownCards shown, DroppedFiles files, OfferedExports exports, ChatFlow flow, TimeProvider clock)
{
    public async Task AnswerAsync(TurnContext turn, CancellationToken ct)
    {
        var heard = Heard.Of(turn.Activity);
        if (await unbound.CodeInAsync(heard, ct) is { } code)
        {
            await unbound.EnterCodeAsync(turn, heard, code, ct);
            return;
        }

        if ((await Bindings.FindAsync(db, Receipts.Platform, heard.Conversation, ct) ?? await unbound.MeetAsync(turn, heard, ct)) is { } place)
        {
            await bindings.HeardAsync(place, BoundPlace.At(place.Reference, turn.Activity.ServiceUrl!), ct);
            await (DroppedFiles.In(turn.Activity) is { Count: > 0 } dropped ? ImportAsync(turn, heard, place, dropped, ct) : RunAsync(turn, await ReadAsync(turn, heard, place, ct), place, null, ct));
        }
    }

    /// <summary>Each file to the same review as on the page. Who may not import is told so before anything is fetched.</summary>
    private async Task ImportAsync(TurnContext turn, Heard heard, BoundChannel place, IReadOnlyList<Attachment> dropped, CancellationToken ct)
    {
        if (await bindings.RoleAsync(place, heard.Author, ct) < Role.Steward)
        {
            await RunAsync(turn, heard with { Pressed = ChatCommand.Of("import") }, place, null, ct);
            await WordsAsync(turn, heard, place, ct);
            return;
        }

        using var wait = DroppedTogether.Wait(clock);
        foreach (var attachment in dropped.Take(DroppedTogether.Most))
        {
            var (file, problem) = await files.ReadAsync(attachment, wait.Token);
            await (problem is null ? RunAsync(turn, heard, place, file, ct) : Task.CompletedTask);
            Say(turn, problem);
        }

        Say(turn, dropped.Count > DroppedTogether.Most ? DroppedTogether.TooMany() : null);
        await WordsAsync(turn, heard, place, ct);
    }

    /// <summary>What was typed with a file is a message of its own.</summary>
    private Task WordsAsync(TurnContext turn, Heard heard, BoundChannel place, CancellationToken ct) =>
        heard.Text.Length > 0 ? RunAsync(turn, heard, place, null, ct) : Task.CompletedTask;

    private static void Say(TurnContext turn, Card? card)
    {
        if (card is not null)
        {
            turn.Say(card);
        }
    }

    /// <summary>What was heard, read again beside its card when its form has several pages.</summary>
    private async Task<Heard> ReadAsync(TurnContext turn, Heard heard, BoundChannel place, CancellationToken ct) =>
        Heard.DataOf(turn.Activity) is { } data && PressedAction.NeedsCard(data) ? Heard.Of(turn.Activity, await shown.PressedAsync(place, turn.Activity, ct)) : heard;

    private async Task RunAsync(TurnContext turn, Heard heard, BoundChannel place, DroppedFile? file, CancellationToken ct)
    {
        if (heard.Pressed is null ? Heard.DataOf(turn.Activity) is not null : await shown.IsForeignAsync(place, turn.Activity, ct))
        {
            turn.Say(ConversationCards.CardGone());
            return;
        }

        var (role, isMet) = await Bindings.StandingAsync(db, place, heard.Author, ct);
        // What was bound or noted before is no act of this command.
        db.Committed = null;
        turn.Acting();
        // A key for one person is shown to that person alone: within the request of their press, in the place of the card.
        var alone = heard.Pressed?.Name == OpenCommand.CommandName && !place.Personal && turn.Activity.Type is ActivityTypes.Invoke;
        var phrase = heard.Pressed is null && file is null ? heard.Text : null;
        var card = await flow.AnswerAsync(new Incoming(place.Section, place.Number, heard.Author, role, phrase, heard.Pressed, file, heard.IsAddressed) { Alone = alone, Personal = place.Personal, BesideFile = phrase is not null && DroppedFiles.In(turn.Activity).Count > 0 }, ct);
        if (card is null)
        {
            return;
        }

        var acted = db.Committed is not null;
        turn.Subject = acted ? NotedSubject.Of(place.Section, card.Subject) : null;
        card = !isMet && await bindings.MeetAsync(place, heard.Author, ct) is { } number && !heard.IsPersonal ? ConversationCards.Meeting(card, number, role) : card;
        var section = (await db.Enter(place.Section).Sections.FindAsync([place.Section], ct))!;
        Languages.Speak(section.Language);
        if (alone)
        {
            var opened = ConversationCards.DiscreetOpened(place.Discreet ? await shown.PressedAsync(place, turn.Activity, ct) : null, card, heard.Pressed![OpenCommand.Subject]);
            turn.InvokeResponse = new InvokeResponse(200, new AdaptiveCardInvokeResponse(200, CardMessage.CardType, CardMessage.Draw(turn.Activity, opened, discreet: false)[^1].Attachments![0].Content!));
            return;
        }

        var say = new Outgoing(OutgoingKind.Send, turn.Activity.CreateReply(), card) { Section = place.Section.Value, Channel = place.Number, Discreet = place.Discreet && !place.Personal };
        await settling.SettleAsync(turn, heard, say, acted, ct);
        turn.Say(say);
        await (place.Personal ? exports.OfferAsync(turn, card, section, ct) : Task.CompletedTask);
    }
}
