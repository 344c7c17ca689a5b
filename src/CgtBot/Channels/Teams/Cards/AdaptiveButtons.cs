using CgtBot.Domain.Messages;
using CgtBot.Texts;
using static CgtBot.Channels.Teams.Cards.AdaptiveAction;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>Buttons that carry a command. They grant nothing: whoever presses one is asked for their role as if they had typed it.</summary>
internal static class AdaptiveButtons
{
    /// <summary>Teams shows six actions in a row and none of those beyond.</summary>
    public const int MostInARow = 6;

    public const string TurnVerb = "page";
    public const string RefreshVerb = "refresh";
    private const string NoInputs = "none";

    /// <summary>Longest title that a telephone shows whole.</summary>
    private const int LongestShown = 30;

    public static IEnumerable<AdaptiveElement> Sets(IEnumerable<CardButton> buttons) =>
        buttons.Select(b => Of(b)).Chunk(MostInARow).Select(row => new AdaptiveElement.ActionSet(row) { Spacing = Spacing.Small });

    /// <summary>Ticks: those of the pages that are not shown with it.</summary>
    public static AdaptiveAction Of(CardButton button, string? ticks = null) => Both(
        button.Label,
        button.Command.Name,
        new ButtonData { Command = button.Command.Name, Args = button.Command.Arguments.Count == 0 ? null : button.Command.Arguments, Sends = button.Sends is { Count: > 0 } sends ? sends : null, Ticks = ticks },
        button.Sends is { Count: > 0 } ? null : NoInputs,
        button.Style switch { ButtonStyle.Primary => "positive", ButtonStyle.Danger => "destructive", _ => null });

    /// <summary>Turns to another page of the same message; what is ticked on this one goes along.</summary>
    public static AdaptiveAction Turn(int page, bool back, string? ticks) =>
        Both(back ? CardTexts.PreviousPage : CardTexts.NextPage, TurnVerb, new ButtonData { Page = page, Ticks = ticks }, null, null);

    public static AdaptiveRefresh? Refresh(Card card) => card is { Subject: { } subject, Buttons.Count: > 0 }
        ? new AdaptiveRefresh(new Execute(RefreshVerb, new CarriedData(new ButtonData { Subject = subject })) { Title = CardTexts.Refresh, AssociatedInputs = NoInputs })
        : null;

    private static Execute Both(string title, string verb, ButtonData data, string? inputs, string? style) => new(verb, new CarriedData(data))
    {
        Title = title, Tooltip = title.Length > LongestShown ? title : null, Style = style, AssociatedInputs = inputs,
        Fallback = new Submit(new CarriedData(data)) { Title = title, Style = style, AssociatedInputs = inputs },
    };
}
