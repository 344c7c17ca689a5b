using System.Globalization;
using CgtBot.Chat.Commands;
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

    public static Card TooLong(int length, int most) => Problem(RegisterTexts.TextTooLong, string.Format(CultureInfo.CurrentCulture, RegisterTexts.TextTooLongDetail, length, most));

    public static Card NotAllowed(Role needs) => Problem(ChatTexts.NotAllowed, string.Format(CultureInfo.CurrentCulture, ChatTexts.NotAllowedDetail, NameOf(needs)));

    public static Card ChangedMeanwhile() => Problem(ChatTexts.ChangedMeanwhile, ChatTexts.ChangedMeanwhileDetail);

    public static Card Failed(StorageFaultKind kind) => Problem(ChatTexts.Failed, WordsOf(kind));

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

    private static IEnumerable<CardButton> Nearest(ChatCommand? nearest) =>
        nearest is null ? [] : [new CardButton(CommandWords.Of(nearest), nearest, ButtonStyle.Primary)];
}
