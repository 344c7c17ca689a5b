using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The source a person names by its number, its name or its address; the only one there is when none is named.</summary>
internal static class NamedSource
{
    public static async Task<Given<Source>> OfAsync(ChatTurn turn, CancellationToken ct)
    {
        var sources = await turn.Db.Sources.OrderBy(s => s.Number).ToListAsync(ct);
        var named = EntryText.Clean(turn.Command["source"] ?? turn.Command["url"]);
        if (named.Length == 0)
        {
            return sources switch { [] => new(null, None()), [var only] => new(only), _ => new(null, Ask(turn.Command, sources)) };
        }

        var number = int.TryParse(named, out var given) ? (int?)given : null;
        var found = sources.Find(s => number is null ? SourceAddress.Same(s.Address, named) || EntryText.Fold(s.Name) == EntryText.Fold(named) : s.Number == number);
        return found is not null ? new(found)
            : sources.Count == 0 ? new(null, None())
            : new(null, AskCards.Problem(
                number is null ? Format(SourceCommandTexts.UnknownNamed, EntryWords.Short(named)) : Format(SourceCommandTexts.Unknown, number),
                Format(SourceCommandTexts.UnknownDetail, string.Join(", ", sources.Select(SourceWords.Titled))), Sources()));
    }

    public static CardButton Sources() => new(SourceCommandTexts.ButtonSources, ChatCommand.Of("sources"));

    private static Card None() => AskCards.Notice(SourceCommandTexts.SourcesNoneTitle, SourceCommandTexts.SourcesNone, new CardButton(SourceCommandTexts.ButtonAdd, ChatCommand.Of("add-source")));

    private static Card Ask(ChatCommand command, IEnumerable<Source> sources) => AskCards.For(
        SourceCommandTexts.WhichSource, command.With("source", null), RegisterTexts.ButtonContinue,
        new CardInput.Choice("source", SourceCommandTexts.FieldSource, [.. sources.Select(s => new CardOption($"{s.Number}", SourceWords.Titled(s)))], Required: true));
}
