using CgtBot.Chat.Cards;
using CgtBot.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Settings;

/// <summary>The cards around settings.</summary>
internal static class SettingCards
{
    private const int MovedShown = 5;

    public static Card All(ChatTurn turn)
    {
        var change = turn.Role >= Role.Steward;
        var rows = SectionSettings.All.Select(s => new CardItem(s.Label(), s.Say(turn.Section), change ? [Change(s.Name)] : null));
        return Card.Of(SectionTexts.Title, new CardBlock.Items([.. rows])) with { Neutral = SectionTexts.Title };
    }

    public static Card Unknown(string name) => AskCards.Problem(
        Format(SectionTexts.Unknown, EntryWords.Short(EntryText.Clean(name))), Format(SectionTexts.UnknownDetail, string.Join(", ", SectionSettings.All.Select(s => s.Label()).Append(SectionTexts.NameDiscreet))), Back());

    public static Card Wrong(Setting setting, string value) => AskCards.Problem(
        Format(SectionTexts.Wrong, EntryWords.Short(value), setting.Label()), Format(SectionTexts.Allowed, setting.Allowed()), Change(setting.Name));

    public static Card Changed(Setting setting, string before, string after, IReadOnlyList<MovedDeadline>? moved) => new(
        Format(SectionTexts.Changed, setting.Label()), [new CardBlock.Paragraph(Format(SectionTexts.BeforeAfter, before, after)), .. Moved(moved)],
        [new CardButton(SectionTexts.ButtonUndo, ChatCommand.Of("undo")), Back()], CardTone.Success)
    {
        Neutral = SectionTexts.Title,
    };

    public static CardButton Back() => new(SectionTexts.ButtonSettings, ChatCommand.Of("settings"));

    private static CardButton Change(string name) => new(SectionTexts.ButtonChange, ChatCommand.Of("settings", ("name", name)));

    private static IEnumerable<CardBlock> Moved(IReadOnlyList<MovedDeadline>? moved) => moved switch
    {
        null => [],
        [] => [new CardBlock.Paragraph(SectionTexts.RecountedNone)],
        _ =>
        [
            new CardBlock.Paragraph(Format(SectionTexts.Recounted, moved.Count, Word(SectionTexts.WordRecounted, moved.Count)), TextWeight.Strong),
            new CardBlock.Items([.. moved.Take(MovedShown).Select(m => new CardItem(Format(SectionTexts.RecountedLine, m.Entry, DeadlineWording.Changed(m.Change))))]),
            .. moved.Count > MovedShown ? [new CardBlock.Paragraph(Format(SectionTexts.RecountedMore, moved.Count - MovedShown), TextWeight.Subtle)] : Array.Empty<CardBlock>(),
        ],
    };
}
