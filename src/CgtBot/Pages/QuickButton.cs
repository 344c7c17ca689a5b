using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Pages;

/// <summary>A button always at hand above the input. More may be registered (the demo does); labels are read in the visitor's language.</summary>
public sealed record QuickButton(Func<string> Label, ChatCommand Command)
{
    public static readonly IReadOnlyList<QuickButton> Usual =
    [
        new(() => PagesTexts.QuickOpen, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))),
        new(() => PagesTexts.QuickOverdue, ChatCommand.Of("list", ("state", "overdue"))),
        new(() => PagesTexts.QuickGaps, ChatCommand.Of("gaps")),
        new(() => PagesTexts.QuickSources, ChatCommand.Of("sources")),
        new(() => PagesTexts.QuickHelp, ChatCommand.Of("help")),
    ];

    public CardButton ToButton() => new(Label(), Command);
}
