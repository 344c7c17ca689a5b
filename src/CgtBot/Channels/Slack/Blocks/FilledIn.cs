using System.Text.Json;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>What the inputs of a message or a window hold, by the name of the input, its parts put together.</summary>
internal sealed class FilledIn
{
    private const int MostInputs = 200;

    /// <summary>Longest value taken, as for a typed message; a longer one is no value of ours.</summary>
    private const int LongestValue = 100_000;

    private readonly ILookup<string, (int Part, bool IsText, IReadOnlyList<string> Values)> inputs;

    private FilledIn(IEnumerable<(string Name, int Part, bool IsText, IReadOnlyList<string> Values)> read) => inputs = read.OrderBy(i => i.Part).ToLookup(i => i.Name, i => (i.Part, i.IsText, i.Values));

    /// <summary>Null when there are more or longer ones than a card of ours can send.</summary>
    public static FilledIn? Of(JsonElement values, Card? shown)
    {
        var options = shown?.Blocks.OfType<CardBlock.Input>().SelectMany(i => OptionCodes.Of(i.Field)).ToList() ?? [];
        var blocks = values.ValueKind is JsonValueKind.Object ? values.EnumerateObject().Where(p => p.Name.StartsWith(BlockInputs.IdPrefix, StringComparison.Ordinal) && p.Value.ValueKind is JsonValueKind.Object).Take(MostInputs + 1).ToList() : [];
        var read = blocks.SelectMany(b => b.Value.EnumerateObject().Take(1).Select(e => ReadOne(b.Name, e.Value, options))).ToList();
        return read.Count > MostInputs || read.Any(r => r.Values.Sum(v => v.Length) > LongestValue) ? null : new(read);
    }

    /// <summary>True when an option chosen is named by a fingerprint, which only its card resolves.</summary>
    public static bool HasFingerprints(JsonElement values) => Of(values, null)?.inputs.SelectMany(i => i).Any(i => !i.IsText && i.Values.Any(OptionCodes.IsFingerprint)) == true;

    public string ValueOf(string input, TickedValues? ticked, Card? shown)
    {
        if (ticked is not null && TickedValues.FieldsOf(shown!).Any(f => f.Name == input))
        {
            return ticked.ValueOf(shown!, input);
        }

        var parts = inputs[input].ToList();
        return parts is [{ IsText: true }, ..] ? PlainText.Clean(string.Concat(parts.SelectMany(p => p.Values))).Text : string.Join(',', parts.SelectMany(p => p.Values).Where(v => v.Length > 0));
    }

    /// <summary>What is ticked on this page with what was on the others; null when it was not packed for this card.</summary>
    public TickedValues? Ticked(Card shown, string others) => TickedValues.Unpack(shown, others) is { } unpacked
        ? TickedValues.FieldsOf(shown).Aggregate(unpacked, (ticked, field) => ticked.With(field.Name, inputs[field.Name].SelectMany(p => p.Values)))
        : null;

    private static (string Name, int Part, bool IsText, IReadOnlyList<string> Values) ReadOne(string block, JsonElement element, List<CardOption> options)
    {
        var name = block[BlockInputs.IdPrefix.Length..].Split(BlockInputs.PartMark);
        var part = name.Length > 1 && int.TryParse(name[1], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        return element.At("type").AsText() switch
        {
            "plain_text_input" => (name[0], part, true, [element.At("value").AsText() ?? ""]),
            "datepicker" => (name[0], part, false, [element.At("selected_date").AsText() ?? ""]),
            "static_select" => (name[0], part, false, [Known(element.At("selected_option"), options)]),
            "checkboxes" when element.At("selected_options") is { ValueKind: JsonValueKind.Array } ticked => (name[0], part, false, [.. ticked.EnumerateArray().Select(o => Known(o, options))]),
            _ => (name[0], part, false, []),
        };
    }

    private static string Known(JsonElement option, List<CardOption> options) => option.At("value").AsText() is { } code ? OptionCodes.ValueOf(code, options) ?? code : "";
}
