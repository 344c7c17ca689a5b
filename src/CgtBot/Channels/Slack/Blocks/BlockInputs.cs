using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>The fields of a card as inputs. A field that would take more characters than it may is left to be typed, and what it held is said before it.</summary>
internal static class BlockInputs
{
    public const string IdPrefix = "in.";

    /// <summary>Between the name of an input and the number of one of its parts.</summary>
    public const char PartMark = '#';

    private const int GroupCharacters = 4500;

    /// <summary>Nothing to choose from: Slack refuses such an input.</summary>
    public static bool IsEmpty(CardInput field) => field is CardInput.Ticks { Options.Count: 0 } or CardInput.Choice { Options.Count: 0 };

    public static IEnumerable<Block> Of(CardInput field, int most, TickedValues ticked) => field switch
    {
        CardInput.Text t => TextsOf(t, most),
        CardInput.Date d => [Input(d, 0, new BlockElement.DatePicker(BlockText.Of(BlockTexts.ChooseDay), d.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { ActionId = IdOf(d, 0) })],
        CardInput.Choice c => [ChoiceOf(c, most)],
        CardInput.Ticks t => Groups(t, ticked).SelectMany(p => p.Blocks),
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    /// <summary>What a person has to read before they fill it in, because the input itself cannot hold it.</summary>
    public static IEnumerable<Block> Before(CardInput field, int most) =>
    [
        .. field.Label.Length > BlockLimits.Label ? CardBlocks.Subtle(field.Label) : [],
        .. field switch
        {
            CardInput.Text { Value: { } value } t when !IsHeld(t, most) => CardBlocks.Lines(value),
            CardInput.Choice c when !IsHeld(c, most) => RowBlocks.Of([.. c.Options.Where(o => o.Value.Length > 0).Select(o => new CardItem($"{o.Value} · {o.Label}"))]),
            CardInput.Choice c => LongLabels(c.Options),
            CardInput.Ticks t => LongLabels(t.Options),
            _ => [],
        },
    ];

    /// <summary>The options in several inputs of ten at most, which pages may share.</summary>
    public static IEnumerable<Piece> Groups(CardInput.Ticks field, TickedValues ticked) => Chunks.Of(field.Options, BlockLimits.Checkboxes, GroupCharacters, o => BlockJson.CharactersOf(OptionCodes.Of(o)))
        .Select((options, part) => Piece.Of(Input(field, part, new BlockElement.Checkboxes([.. options.Select(OptionCodes.Of)], Ticked(field, options, ticked)) { ActionId = IdOf(field, part) })) with { Shown = [.. options.Select(o => (field.Name, o.Value))] });

    private static List<BlockOption>? Ticked(CardInput.Ticks field, IEnumerable<CardOption> options, TickedValues ticked) =>
        options.Where(o => ticked.Has(field.Name, o.Value)).Select(OptionCodes.Of).ToList() is { Count: > 0 } initial ? initial : null;

    private static IEnumerable<Block> TextsOf(CardInput.Text field, int most) => IsHeld(field, most) && field.Value is { Length: > 0 } value
        ? TextParts.Of(value, BlockLimits.Typed).Select((part, i) => Input(field, i, new BlockElement.TextInput(field.Lines || value.Contains('\n', StringComparison.Ordinal), part) { ActionId = IdOf(field, i) }))
        : [Input(field, 0, new BlockElement.TextInput(field.Lines) { ActionId = IdOf(field, 0) }, field.Value is { Length: > 0 } ? BlockTexts.TypeAgain : null)];

    private static Block.Input ChoiceOf(CardInput.Choice field, int most) => IsHeld(field, most)
        ? Input(field, 0, Select(field))
        : Input(field, 0, new BlockElement.TextInput(false, field.Value is { Length: > 0 and <= BlockLimits.OptionValue } value ? value : null) { ActionId = IdOf(field, 0) }, BlockTexts.TypeChoice);

    private static BlockElement.StaticSelect Select(CardInput.Choice field) =>
        new(BlockText.Of(CardTexts.Choose), [.. field.Options.Select(OptionCodes.Of)], field.Options.FirstOrDefault(o => o.Value == field.Value) is { } chosen ? OptionCodes.Of(chosen) : null) { ActionId = IdOf(field, 0) };

    private static bool IsHeld(CardInput.Text field, int most) => field.Value is null || BlockJson.CharactersOf(field.Value) <= most;

    private static bool IsHeld(CardInput.Choice field, int most) => field.Options.Count <= BlockLimits.Options && BlockJson.CharactersOf(Select(field)) <= most;

    private static IEnumerable<Block> LongLabels(IEnumerable<CardOption> options) => options.Where(OptionCodes.IsShortened).SelectMany(o => CardBlocks.Lines(o.Label));

    private static Block.Input Input(CardInput field, int part, BlockElement element, string? hint = null)
    {
        var label = TextParts.Of(BlockText.Shown(field.Label.ReplaceLineEndings(" ")), BlockLimits.Label).First();
        return new(BlockText.Of(part == 0 ? label : string.Format(CultureInfo.CurrentCulture, CardTexts.Continued, label)), element, field.Required && part == 0 ? null : true, hint is null ? null : BlockText.Of(hint)) { BlockId = IdOf(field, part) };
    }

    private static string IdOf(CardInput field, int part) => part == 0 ? IdPrefix + field.Name : $"{IdPrefix}{field.Name}{PartMark}{part}";
}
