using System.Globalization;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Files;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Schema;
using CgtBot.Chat;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Conversations;

/// <summary>Words or a button in a place -> the person's standing -> the place's section -> their role -> the chat flow -> what is said.</summary>
public sealed class SlackTalk(BotDb db, Bindings bindings, Binder binder, Unbound unbound, Outsiders outsiders, SlackCards cards, DroppedFiles files, SentExports exports, ChatFlow flow, TimeProvider clock)
{
    public async Task AnswerAsync(SlackTurn turn, Heard heard, CancellationToken ct)
    {
        var user = HeardInSlack.UserOf(turn.Payload)!;
        if (await outsiders.MostAsync(user, ct) is not { } most)
        {
            turn.Say(ReplyTo.Privately(turn.Payload, user) with { Card = outsiders.Refusal(user) });
            return;
        }

        if (await unbound.CodeInAsync(heard, ct) is { } code)
        {
            await EnterCodeAsync(turn, heard, code, most, ct);
            return;
        }

        if (await PlaceAsync(turn, heard, ct) is { } place)
        {
            await bindings.HeardAsync(place, place.Reference, ct);
            // What their own section says is theirs alone where it does not listen.
            turn.Answer = turn.Answer with { Shared = turn.Answer.Shared && place.Conversation == heard.Conversation };
            await (DroppedFiles.In(turn.Payload) is { Count: > 0 } dropped ? ImportAsync(turn, heard, dropped, place, most, ct) : RunAsync(turn, await ReadAsync(turn, heard, place, ct), null, place, most, ct));
        }
    }

    /// <summary>Each file to the same review as on the page. Who may not import is told so before anything is fetched.</summary>
    private async Task ImportAsync(SlackTurn turn, Heard heard, IReadOnlyList<SlackFile> dropped, BoundChannel place, Role most, CancellationToken ct)
    {
        if (most < Role.Steward || (await Bindings.StandingAsync(db, place, heard.Author, ct)).Role < Role.Steward)
        {
            await RunAsync(turn, heard with { Pressed = ChatCommand.Of("import") }, null, place, most, ct);
            await WordsAsync(turn, heard, place, most, ct);
            return;
        }

        using var wait = DroppedTogether.Wait(clock);
        foreach (var file in dropped.Take(DroppedTogether.Most))
        {
            var read = await files.ReadAsync(file, wait.Token);
            await (read is null ? Task.CompletedTask : RunAsync(turn, heard, read, place, most, ct));
            Say(turn, read is null ? DroppedFiles.Unread(file) : null);
        }

        Say(turn, dropped.Count > DroppedTogether.Most ? DroppedTogether.TooMany() : null);
        await WordsAsync(turn, heard, place, most, ct);
    }

    /// <summary>What was typed with a file is a message of its own.</summary>
    private Task WordsAsync(SlackTurn turn, Heard heard, BoundChannel place, Role most, CancellationToken ct) =>
        heard.Text.Length > 0 ? RunAsync(turn, heard, null, place, most, ct) : Task.CompletedTask;

    private static void Say(SlackTurn turn, Card? card)
    {
        if (card is not null)
        {
            turn.Say(card);
        }
    }

    private async Task EnterCodeAsync(SlackTurn turn, Heard heard, string code, Role most, CancellationToken ct)
    {
        // Typed after « /cgt » nobody else reads it, but where it is typed is not the person's own conversation with the bot.
        var alone = turn.Payload is SlackPayload.Typed;
        if (alone || (heard.IsPersonal && most is not Role.Steward))
        {
            turn.Say(Card.Of(most is Role.Steward ? SlackTexts.CodeByCommand : SlackTexts.GuestCode));
            return;
        }

        await unbound.EnterCodeAsync(turn, heard, code, ct);
    }

    /// <summary>The place; of a command typed where no section listens, the person's own conversation.</summary>
    private async Task<BoundChannel?> PlaceAsync(SlackTurn turn, Heard heard, CancellationToken ct)
    {
        if (await Bindings.FindAsync(db, turn.Platform, heard.Conversation, ct) is { } bound)
        {
            return bound;
        }

        var own = turn.Payload is SlackPayload.Typed or SlackPayload.Acted { Interaction: { Container.IsEphemeral: true } or { Channel: null } } ? await binder.OwnAsync(turn.Platform, heard.Author, ct) : null;
        return own is null ? await unbound.MeetAsync(turn, heard, ct)
            : !await unbound.AsksToBindAsync(own.Section, heard, ct) ? own
            : await AskForInvitationAsync(turn, own, heard, ct);
    }

    /// <summary>A command is typed anywhere, also where the bot is no member: bound from there, a channel would be promised alerts it never gets. A mention is heard only where the bot is.</summary>
    private async Task<BoundChannel?> AskForInvitationAsync(SlackTurn turn, BoundChannel own, Heard heard, CancellationToken ct)
    {
        if (await binder.StewardOfAsync(turn.Platform, heard.Author, ct) is null)
        {
            return await unbound.MeetAsync(turn, heard, ct);
        }

        Languages.Speak((await binder.SectionAsync(own.Section, ct)).Language);
        turn.Say(new Card(SlackTexts.InviteFirst, [new CardBlock.Paragraph(string.Format(CultureInfo.CurrentCulture, SlackTexts.InviteFirstDetail, SlackManifestTexts.Name))], [], CardTone.Warning));
        return null;
    }

    /// <summary>What was heard, read again beside its card when the button alone says too little.</summary>
    private async Task<Heard> ReadAsync(SlackTurn turn, Heard heard, BoundChannel place, CancellationToken ct) =>
        heard.Pressed is null && turn.Payload is SlackPayload.Acted { Raw: var raw } && PressedBlock.NeedsCard(raw) ? Heard.Of(turn.Payload, await cards.PressedAsync(turn, place, ct)) : heard;

    private async Task RunAsync(SlackTurn turn, Heard heard, DroppedFile? file, BoundChannel place, Role most, CancellationToken ct)
    {
        var (role, isMet) = await Bindings.StandingAsync(db, place, heard.Author, ct);
        if (turn.Payload is SlackPayload.Acted { Raw: var raw } && heard.Pressed is null)
        {
            turn.Say(PressedBlock.OnlyShows(raw) && role is not Role.None && await cards.TurnedAsync(turn, place, ct) is { } page ? page : turn.Answer with { Card = ConversationCards.CardGone() });
            return;
        }

        if (heard.Pressed is not null && await cards.IsForeignAsync(turn, place, ct))
        {
            turn.Say(ConversationCards.CardGone());
            return;
        }

        // What was bound or noted before is no act of this command.
        db.Committed = null;
        turn.Acting();
        var opens = heard.Pressed?.Name == OpenCommand.CommandName;
        // A key for one person is told to that person alone.
        turn.Answer = opens && !place.Personal && turn.Payload is SlackPayload.Acted { Interaction: var pressed } ? ReplyTo.Beside(pressed) : turn.Answer;
        var phrase = heard.Pressed is null && file is null ? heard.Text : null;
        var card = await flow.AnswerAsync(new Incoming(place.Section, place.Number, heard.Author, role < most ? role : most, phrase, heard.Pressed, file, heard.IsAddressed)
        {
            Chosen = heard.Chosen, Alone = !IsSeenByAll(turn.Answer), Personal = place.Personal, Exact = phrase is null ? null : heard.Exact, BesideFile = phrase is not null && DroppedFiles.In(turn.Payload).Count > 0,
        }, ct);
        if (card is null)
        {
            return;
        }

        var acted = db.Committed is not null;
        turn.Subject = acted ? NotedSubject.Of(place.Section, card.Subject) : null;
        card = !isMet && await bindings.MeetAsync(place, heard.Author, ct) is { } number && !heard.IsPersonal ? ConversationCards.Meeting(card, number, role) : card;
        Languages.Speak((await db.Enter(place.Section).Sections.FindAsync([place.Section], ct))!.Language);
        var say = turn.Answer with { Card = card, Section = place.Section.Value, Place = place.Number, Discreet = place.Discreet && !place.Personal && IsSeenByAll(turn.Answer) };
        await (acted ? cards.SettleAsync(turn, heard, say, ct) : Task.CompletedTask);
        turn.Say(say);
        await exports.OfferAsync(turn, card, place, heard.Author, ct);
    }

    /// <summary>What one person sees alone may be shown in full.</summary>
    private static bool IsSeenByAll(Outgoing answer) => answer.Kind is SayKind.Post || answer.Shared;
}
