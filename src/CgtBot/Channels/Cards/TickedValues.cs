using System.Collections;
using System.Collections.Immutable;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Cards;

/// <summary>What is ticked in a card whose fields take several pages. It travels in the buttons as one bit an option, so that a page's size does not depend on it.</summary>
public sealed record TickedValues(ImmutableHashSet<(string Input, string Value)> Values)
{
    public static TickedValues Of(Card card) => new([.. FieldsOf(card).SelectMany(f => f.Ticked.Select(v => (f.Name, v)))]);

    public bool Has(string input, string value) => Values.Contains((input, value));

    public TickedValues Without(IEnumerable<(string Input, string Value)> shown) => new(Values.Except(shown));

    public TickedValues With(string input, IEnumerable<string> values) => new(Values.Union(values.Select(v => (input, v))));

    /// <summary>The ticked values of an input in the order of its options, as its command takes them.</summary>
    public string ValueOf(Card card, string input) => string.Join(',', OptionsOf(card).Where(o => o.Input == input && Values.Contains(o)).Select(o => o.Value));

    public string Pack(Card card)
    {
        var bits = new BitArray([.. OptionsOf(card).Select(Values.Contains)]);
        var bytes = new byte[(bits.Count + 7) / 8];
        bits.CopyTo(bytes, 0);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Null when it was not packed for this card.</summary>
    public static TickedValues? Unpack(Card card, string packed)
    {
        var options = OptionsOf(card).ToList();
        var bytes = new byte[(options.Count + 7) / 8];
        return Convert.TryFromBase64String(packed, bytes, out var read) && read == bytes.Length
            ? new([.. options.Where((_, i) => (bytes[i / 8] >> (i % 8) & 1) == 1)])
            : null;
    }

    internal static IEnumerable<CardInput.Ticks> FieldsOf(Card card) => card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field).OfType<CardInput.Ticks>();

    private static IEnumerable<(string Input, string Value)> OptionsOf(Card card) => FieldsOf(card).SelectMany(f => f.Options.Select(o => (Input: f.Name, o.Value)));
}
