using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Chat.Cards;

/// <summary>Cards that ask for the one thing a command lacks, or say what is wrong with what it was given.</summary>
internal static class AskCards
{
    /// <summary>Asks for these fields; the button runs the same command with them, and so does an answer in words.</summary>
    public static Card For(string title, ChatCommand command, string button, params CardInput[] fields) => new(
        title, [.. fields.Select(f => new CardBlock.Input(f))],
        [new CardButton(button, command, ButtonStyle.Primary) { Sends = [.. fields.Select(f => f.Name)] }])
    {
        Asks = true,
    };

    /// <summary>Asks for the number of an entry.</summary>
    public static Card Number(ChatCommand command) =>
        For(RegisterTexts.NoNumber, command.With("number", null), RegisterTexts.ButtonContinue, new CardInput.Text("number", RegisterTexts.NoNumberField, Required: true));

    public static Card Problem(string title, string? detail = null, params CardButton[] buttons) =>
        new(title, detail is null ? [] : [new CardBlock.Paragraph(detail)], buttons, CardTone.Error);

    /// <summary>Nothing is wrong, and nothing was changed.</summary>
    public static Card Notice(string title, string detail, params CardButton[] buttons) => new(title, [new CardBlock.Paragraph(detail)], buttons, CardTone.Warning);

    public static CardButton Show(int number, string? label = null) =>
        new(label ?? Counted.Format(RegisterTexts.ButtonShowNumber, number), ChatCommand.Of("show", ("number", number)));

    /// <summary>To the page before and the page after, where there are such; pages are counted from 1.</summary>
    public static IEnumerable<CardButton> Pages(ChatCommand command, int page, int last) =>
    [
        .. page > 1 ? [new CardButton(RegisterTexts.ButtonPrevious, command.With("page", page - 1))] : Array.Empty<CardButton>(),
        .. page < last ? [new CardButton(RegisterTexts.ButtonNext, command.With("page", page + 1))] : Array.Empty<CardButton>(),
    ];

    public static CardButton Undo() => new(RegisterTexts.ButtonUndo, ChatCommand.Of("undo"));
}
