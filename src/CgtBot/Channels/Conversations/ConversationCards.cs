using System.Globalization;
using CgtBot.Chat;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Channels.Conversations;

/// <summary>The cards of a conversation on a platform itself: welcome, binding, what could not be done.</summary>
internal static class ConversationCards
{
    public const string Mode = "mode";
    public const string DiscreetMode = "discreet";
    public const string OpenMode = "open";

    /// <summary>How to bind the bot, and where others read too how to bind the place.</summary>
    public static Card Welcome(bool personal) => new(
        ConversationTexts.Welcome,
        [
            new CardBlock.Paragraph(ConversationTexts.WelcomeDetail), new CardBlock.Paragraph(ConversationTexts.WelcomeCode, TextWeight.Strong),
            .. personal ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(ConversationTexts.NotBoundDetail, TextWeight.Strong)], new CardBlock.Paragraph(SectionTexts.BindWarning),
        ],
        []);

    public static Card NotBound() => new(ConversationTexts.NotBound, [new CardBlock.Paragraph(ConversationTexts.NotBoundDetail)], [], CardTone.Warning);

    public static Card WrongCode() => new(ConversationTexts.WrongCode, [new CardBlock.Paragraph(ConversationTexts.WrongCodeDetail)], [], CardTone.Error);

    public static Card CodeShown() => new(ConversationTexts.CodeShown, [new CardBlock.Paragraph(ConversationTexts.CodeShownDetail)], [], CardTone.Warning);

    public static Card BoundToPerson(string section) => new(
        Say(ConversationTexts.BoundToPerson, section), [new CardBlock.Paragraph(ConversationTexts.BoundToPersonDetail), new CardBlock.Paragraph(SectionTexts.BindWarning, TextWeight.Strong)],
        [new CardButton(ChatTexts.ButtonOpenQuestions, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))), new CardButton(ChatTexts.ButtonHelp, ChatCommand.Of("help"))], CardTone.Success);

    /// <summary>Read by all before anything is chosen: it names no section.</summary>
    public static Card ProposeChannel() => new(
        ConversationTexts.ProposeChannel, [new CardBlock.Paragraph(SectionTexts.BindWarning, TextWeight.Strong), new CardBlock.Paragraph(ConversationTexts.ProposeChannelDetail)],
        [new CardButton(ConversationTexts.ButtonDiscreet, ChatCommand.Of("bind", (Mode, DiscreetMode)), ButtonStyle.Primary), new CardButton(ConversationTexts.ButtonOpen, ChatCommand.Of("bind", (Mode, OpenMode)))]);

    public static Card ChannelBound(string section, bool discreet) => new(
        discreet ? ConversationTexts.ChannelBoundNeutral : Say(ConversationTexts.ChannelBound, section), [new CardBlock.Paragraph(discreet ? ConversationTexts.ChannelBoundDiscreet : ConversationTexts.ChannelBoundOpen)], [], CardTone.Success) { Neutral = ConversationTexts.ChannelBoundNeutral };

    public static Card Edited(int entry, bool deleted) => new(
        Say(deleted ? ConversationTexts.Deleted : ConversationTexts.Edited, entry), [new CardBlock.Paragraph(ConversationTexts.EditedDetail)],
        [new CardButton(ConversationTexts.ButtonCorrect, ChatCommand.Of("edit", ("number", entry))), new CardButton(ConversationTexts.ButtonShow, ChatCommand.Of("show", ("number", entry)))])
    {
        Neutral = Say(ConversationTexts.EditedNeutral, entry),
    };

    public static Card AnswerLost() => new(ConversationTexts.AnswerLost, [new CardBlock.Paragraph(ConversationTexts.AnswerLostDetail)], [], CardTone.Warning) { Neutral = ConversationTexts.AnswerLost };

    public static Card GivenUp(Receipt receipt) => receipt.State is ReceiptState.Acted ? AnswerLost()
        : new(ConversationTexts.GivenUp, [new CardBlock.Paragraph(Say(ConversationTexts.GivenUpDetail, receipt.Id))], [], CardTone.Error) { Neutral = ConversationTexts.GivenUp };

    public static Card CardGone() => new(ConversationTexts.CardGone, [], [], CardTone.Warning) { Neutral = ConversationTexts.CardGone };

    /// <summary>What was carried out is not said to have changed nothing because its answer could not be made.</summary>
    public static Card Failed(Exception fault, BotDb db) => db.Committed is null ? ChatCards.Failed(StorageFault.Of(fault)) : ChatCards.DoneUnshown();

    /// <summary>Told once to who is new here, so that a steward can give them a role by their number.</summary>
    public static Card Meeting(Card card, int number, Role role) => card with { Blocks = [.. card.Blocks, new CardBlock.Paragraph(Met(number, role), TextWeight.Subtle)] };

    public static string Met(int number, Role role) => Say(role is Role.None ? ConversationTexts.MeetingNone : ConversationTexts.Meeting, number);

    /// <summary>What a discreet channel shows of a card: a number and a neutral title.</summary>
    public static Card Discreet(Card card) => Card.Of(card.Neutral ?? ConversationTexts.DiscreetTitle, new CardBlock.Paragraph(ConversationTexts.DiscreetDetail, TextWeight.Subtle));

    /// <summary>The same as it is posted, with the way to its content for each person alone.</summary>
    public static Card DiscreetPosted(Card card) => Discreet(card) with { Buttons = [Detail(card.Subject)] };

    /// <summary>The same for one person alone: the way to its content, or why there is none. It may be asked for again.</summary>
    public static Card DiscreetOpened(Card? card, Card way, string? subject) => (card is null ? way : Discreet(card) with { Blocks = [new CardBlock.Paragraph(way.Title, TextWeight.Strong), .. way.Blocks] }) with { Buttons = [Detail(subject)] };

    private static CardButton Detail(string? subject) => new(ConversationTexts.ButtonDetail, ChatCommand.Of(OpenCommand.CommandName, (OpenCommand.Subject, subject)));

    public static string Say(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
