using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Channels.Conversations;

/// <summary>What is said where no section listens yet: how to bind, and the binding itself.</summary>
public sealed class Unbound(BotDb db, Binder binder, PhraseBook phrases, TimeProvider clock)
{
    /// <summary>The binding code said to the bot, one that is open now; null: what was said is for the chat.</summary>
    public Task<string?> CodeInAsync(Heard heard, CancellationToken ct) => heard.IsAddressed ? binder.OpenOneAsync(heard.Codes, ct) : Task.FromResult<string?>(null);

    public async Task EnterCodeAsync(ITurn turn, Heard heard, string code, CancellationToken ct)
    {
        turn.Acting();
        if (await binder.RedeemAsync(code, ct) is not { } section)
        {
            // Somebody was faster.
            turn.Say(ConversationCards.WrongCode());
            return;
        }

        // Used up either way: written where others read, it would serve whoever is fastest.
        if (heard.IsPersonal)
        {
            await binder.BindPersonAsync(turn, section, heard, Role.Steward, ct);
        }

        var of = await binder.SectionAsync(section, ct);
        Languages.Speak(of.Language);
        turn.Say(heard.IsPersonal ? ConversationCards.BoundToPerson(of.Name) : ConversationCards.CodeShown());
    }

    /// <summary>The place, when it can be bound now without a code; else says what is missing to who spoke to the bot.</summary>
    public async Task<BoundChannel?> MeetAsync(ITurn turn, Heard heard, CancellationToken ct)
    {
        if (!heard.IsAddressed)
        {
            return null;
        }

        if (!heard.IsPersonal)
        {
            await MeetChannelAsync(turn, heard, ct);
            return null;
        }

        if (heard.IsCodeAlone || await binder.OnlySectionAsync(heard.Author, ct) is not { } section)
        {
            turn.Say(heard.IsCodeAlone ? ConversationCards.WrongCode() : ConversationCards.Welcome(personal: true));
            return null;
        }

        await binder.BindPersonAsync(turn, section, heard, Role.Reader, ct);
        return await Bindings.FindAsync(db, turn.Platform, heard.Conversation, ct);
    }

    /// <summary>True when the person wants the place bound, said or pressed.</summary>
    public async Task<bool> AsksToBindAsync(SectionId section, Heard heard, CancellationToken ct) => (heard.Pressed ?? await ReadAsync(section, heard, ct))?.Name == "bind";

    private async Task MeetChannelAsync(ITurn turn, Heard heard, CancellationToken ct)
    {
        if (await binder.StewardOfAsync(turn.Platform, heard.Author, ct) is not { } own || await ModeAsync(own, heard, ct) is not { } mode)
        {
            turn.Say(ConversationCards.NotBound());
            return;
        }

        var section = await binder.SectionAsync(own, ct);
        Languages.Speak(section.Language);
        if (mode.Length == 0)
        {
            turn.Say(ConversationCards.ProposeChannel());
            return;
        }

        var discreet = mode == ConversationCards.DiscreetMode;
        turn.Acting();
        await binder.BindChannelAsync(turn, own, heard, discreet, ct);
        turn.Say(ConversationCards.ChannelBound(section.Name, discreet));
    }

    /// <summary>How the steward wants the channel bound; empty: asked without saying how; null: something else was said.</summary>
    private async Task<string?> ModeAsync(SectionId section, Heard heard, CancellationToken ct)
    {
        var command = heard.Pressed ?? await ReadAsync(section, heard, ct);
        return command?.Name != "bind" ? null : command[ConversationCards.Mode] is ConversationCards.DiscreetMode or ConversationCards.OpenMode ? command[ConversationCards.Mode] : "";
    }

    private async Task<ChatCommand?> ReadAsync(SectionId section, Heard heard, CancellationToken ct)
    {
        var reader = await phrases.ReaderAsync(db.Enter(section), ct);
        var incoming = new Incoming(section, 0, heard.Author, Role.Steward, heard.Text);
        return Understood.Of(incoming, reader, null, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is Understood.Order order ? order.Command : null;
    }
}
