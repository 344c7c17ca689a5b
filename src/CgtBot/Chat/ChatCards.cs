using System.Globalization;
using CgtBot.Chat.Commands;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Chat;

/// <summary>The cards of the flow itself: what it says when no command could answer.</summary>
internal static class ChatCards
{
    public static Card NotUnderstood(ChatCommand? nearest) => new(
        ChatTexts.NotUnderstood,
        [new CardBlock.Paragraph(nearest is null ? ChatTexts.NotUnderstoodHint : ChatTexts.DidYouMean)],
        [.. Nearest(nearest), new CardButton(ChatTexts.ButtonOpenQuestions, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))), new CardButton(ChatTexts.ButtonHelp, ChatCommand.Of("help"))],
        CardTone.Warning);

    /// <summary>« Vous voulez dire… ou… ? » : nothing is done until the person says which.</summary>
    public static Card Either(ChatCommand one, ChatCommand other) => new(
        ChatTexts.Either, [new CardBlock.Paragraph(string.Format(CultureInfo.CurrentCulture, ChatTexts.EitherDetail, CommandWords.Said(one), CommandWords.Said(other)))],
        [Meaning(one), Meaning(other)], CardTone.Warning) { Asks = true };

    /// <summary>A card that only asks leaves the other reading one press away.</summary>
    public static Card OrElse(Card card, ChatCommand? other) => other is null || card.Buttons.Any(b => b.Command.Equals(other)) ? card : card with { Buttons = [.. card.Buttons, Meaning(other)] };

    /// <summary>What was said is no answer: the question again, and how to be rid of it.</summary>
    public static Card AskAgain(Card question) => question with { Blocks = [new CardBlock.Paragraph(ChatTexts.AskAgain), .. question.Blocks], Tone = CardTone.Warning };

    /// <summary>A password in a conversation: nothing is done with it, and the way to give one is told.</summary>
    public static Card SecretTyped() => new(SecretTexts.TypedTitle, [new CardBlock.Paragraph(SecretTexts.Typed)], [], CardTone.Warning);

    public static Card InKind(Courtesy.Kind kind) => new(
        kind switch { Courtesy.Kind.Hello => ChatTexts.Hello, Courtesy.Kind.Bye => ChatTexts.Bye, Courtesy.Kind.Thanks => ChatTexts.Thanks, _ => ChatTexts.Fine },
        kind is Courtesy.Kind.Hello ? [new CardBlock.Paragraph(ChatTexts.HelloDetail)] : [],
        kind is Courtesy.Kind.Bye ? [] : [new CardButton(ChatTexts.ButtonOpenQuestions, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))), new CardButton(ChatTexts.ButtonHelp, ChatCommand.Of("help"))]);

    public static Card GivenUp() => new(ChatTexts.GivenUp, [new CardBlock.Paragraph(ChatTexts.GivenUpDetail)], [new CardButton(CommandWords.Of("undo"), ChatCommand.Of("undo"))]);

    /// <summary>« Laisse tomber », and no question was asked: nothing is dropped, least of all an entry.</summary>
    public static Card NothingAsked() => new(ChatTexts.NothingAsked, [new CardBlock.Paragraph(ChatTexts.NothingAskedDetail)], [new CardButton(CommandWords.Of("undo"), ChatCommand.Of("undo"))]);

    /// <summary>« Réponse 17 et 19 », two orders in two lines: one button for each, and none is done unseen.</summary>
    public static Card Several(Understood.Several several) => new(
        several.Orders.All(o => o.Words is null) ? ChatTexts.SeveralNumbers : ChatTexts.SeveralOrders, [new CardBlock.Paragraph(ChatTexts.SeveralDetail)],
        [.. several.Orders.Select(o => new CardButton(Label(o), o.Command)), .. several.Whole is { } whole ? [new CardButton(string.Format(CultureInfo.CurrentCulture, ChatTexts.SeveralWhole, CommandWords.Said(whole)), whole)] : Array.Empty<CardButton>()],
        CardTone.Warning)
    {
        Asks = true,
    };

    /// <summary>Minutes pasted by somebody who may not import them: nothing is kept.</summary>
    public static Card MinutesForSteward() => new(DossierTexts.PastedTitle, [new CardBlock.Paragraph(DossierTexts.PastedForSteward)], [], CardTone.Warning);

    public static Card TooLong(int length, int most) => Problem(RegisterTexts.TextTooLong, string.Format(CultureInfo.CurrentCulture, RegisterTexts.TextTooLongDetail, length, most));

    public static Card NotAllowed(Role needs) => Problem(ChatTexts.NotAllowed, string.Format(CultureInfo.CurrentCulture, ChatTexts.NotAllowedDetail, NameOf(needs)));

    /// <summary>Who has no role, whatever they ask for.</summary>
    public static Card NotKnown() => Problem(OpenTexts.NotKnown, OpenTexts.NotKnownDetail);

    public static Card ChangedMeanwhile() => Problem(ChatTexts.ChangedMeanwhile, ChatTexts.ChangedMeanwhileDetail);

    public static Card Failed(StorageFaultKind kind) => Problem(ChatTexts.Failed, WordsOf(kind));

    public static Card DoneUnshown() => new(ChatTexts.DoneUnshown, [new CardBlock.Paragraph(ChatTexts.DoneUnshownDetail)], [], CardTone.Warning);

    public static string WordsOf(StorageFaultKind kind) => kind switch
    {
        StorageFaultKind.DiskFull => ChatTexts.FailedDiskFull,
        StorageFaultKind.Locked => ChatTexts.FailedLocked,
        StorageFaultKind.Corrupted => ChatTexts.FailedCorrupted,
        StorageFaultKind.ReadOnly => ChatTexts.FailedReadOnly,
        _ => ChatTexts.FailedDetail,
    };

    public static string NameOf(Role role) => role switch
    {
        Role.Reader => ChatTexts.RoleReader,
        Role.Member => ChatTexts.RoleMember,
        Role.Steward => ChatTexts.RoleSteward,
        _ => ChatTexts.RoleNone,
    };

    private static Card Problem(string title, string detail) => new(title, [new CardBlock.Paragraph(detail)], [], CardTone.Error);

    private static string Label(OneOfSeveral order) => order.Words is null ? CommandWords.Said(order.Command) : string.Format(CultureInfo.CurrentCulture, ChatTexts.SeveralOne, CommandWords.Said(order.Command), order.Words);

    private static CardButton Meaning(ChatCommand command) => new(CommandWords.Said(command), command);

    private static IEnumerable<CardButton> Nearest(ChatCommand? nearest) =>
        nearest is null ? [] : [new CardButton(CommandWords.Of(nearest), nearest, ButtonStyle.Primary)];
}
