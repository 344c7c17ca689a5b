using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat;

/// <summary>A card that one person alone will see, without the buttons their role would be refused, and without the fields only those buttons sent.</summary>
internal static class PressableButtons
{
    public static Card Of(Card card, Role role, IEnumerable<IChatCommand> commands)
    {
        var needs = commands.ToDictionary(c => c.Name, c => c.Needs, StringComparer.Ordinal);
        bool May(CardButton button) => !needs.TryGetValue(button.Command.Name, out var least) || role >= least;
        var kept = card.Buttons.Where(May).ToList();
        var lost = card.Buttons.Except(kept).SelectMany(b => b.Sends ?? []).Except(kept.SelectMany(b => b.Sends ?? [])).ToHashSet(StringComparer.Ordinal);
        return card with
        {
            Buttons = kept, Blocks = [.. card.Blocks.Where(b => b is not CardBlock.Input input || !lost.Contains(input.Field.Name)).Select(b => b is CardBlock.Items items ? items with { Rows = [.. items.Rows.Select(Row)] } : b)],
        };

        CardItem Row(CardItem row) => row.Buttons is { Count: > 0 } buttons ? row with { Buttons = [.. buttons.Where(May)] } : row;
    }
}
