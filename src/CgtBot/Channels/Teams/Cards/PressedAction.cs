using System.Collections.Immutable;
using System.Text.Json;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>What a person asked for by a button of a card, read from the data a client sends with it. It grants nothing: the role is checked as for a typed phrase.</summary>
public abstract record PressedAction
{
    private const int MostInputs = 200;
    private const int MostArguments = 50;
    private const int LongestName = 100;

    /// <summary>Longest value taken, as for a typed message; a longer one is no value of ours.</summary>
    private const int LongestValue = 100_000;

    /// <summary>The button's command with the values of the inputs it sends.</summary>
    public sealed record Ordered(ChatCommand Command) : PressedAction;

    /// <summary>Another page of the card, with what is ticked so far.</summary>
    public sealed record Turned(int Page, TickedValues Ticked) : PressedAction;

    /// <summary>The card is shown again: what has become of its subject is to be answered.</summary>
    public sealed record Refreshed(string Subject) : PressedAction;

    /// <summary>Null when the data is not ours. Shown: the card that was pressed, needed only when its fields take several pages.</summary>
    public static PressedAction? Read(JsonElement data, Card? shown = null) => data.ValueKind is JsonValueKind.Object && ButtonOf(data) is { } button
        ? button switch
        {
            { Command: { Length: > 0 and <= LongestName } name } when InputsOf(data) is { } inputs => OrderOf(button, name, inputs, shown),
            { Page: > 0 } when shown is not null && InputsOf(data) is { } inputs => TickedOf(button, inputs, shown) is { } ticked ? new Turned(button.Page.Value, ticked) : null,
            { Subject: { Length: > 0 and <= LongestName } subject } => new Refreshed(subject),
            _ => null,
        }
        : null;

    /// <summary>True when nothing is ordered: a page is turned, or the card shown again.</summary>
    public static bool OnlyShows(JsonElement data) => ButtonOf(data) is { Command: null } and ({ Page: > 0 } or { Subject: not null });

    /// <summary>True when it can only be read beside the card it was sent from.</summary>
    public static bool NeedsCard(JsonElement data) => ButtonOf(data) is { Page: > 0 } or { Ticks: not null };

    private static Ordered? OrderOf(ButtonData button, string name, ILookup<string, string> inputs, Card? shown)
    {
        var args = button.Args ?? ImmutableDictionary<string, string>.Empty;
        var sends = button.Sends ?? [];
        if (args.Count > MostArguments || sends.Count > MostInputs || args.Any(a => a.Value is null or { Length: > LongestValue }) || sends.Any(s => s is null))
        {
            return null;
        }

        var ticked = button.Ticks is null ? null : shown is null ? null : TickedOf(button, inputs, shown);
        if (button.Ticks is not null && ticked is null)
        {
            return null;
        }

        var command = sends.Aggregate(new ChatCommand(name, args.ToImmutableSortedDictionary(StringComparer.Ordinal)), (c, input) => c.With(input, ValueOf(input, inputs, ticked, shown)));
        return new Ordered(command);
    }

    private static string ValueOf(string input, ILookup<string, string> inputs, TickedValues? ticked, Card? shown) =>
        ticked is not null && TickedValues.FieldsOf(shown!).Any(f => f.Name == input) ? ticked.ValueOf(shown!, input) : string.Join(',', inputs[input].Where(v => v is not ("" or AdaptiveInputs.NoValue)));

    private static TickedValues? TickedOf(ButtonData button, ILookup<string, string> inputs, Card shown) => button.Ticks is { } packed && TickedValues.Unpack(shown, packed) is { } others
        ? TickedValues.FieldsOf(shown).Aggregate(others, (ticked, field) => ticked.With(field.Name, inputs[field.Name].SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries))))
        : null;

    private static ButtonData? ButtonOf(JsonElement data)
    {
        try
        {
            return data.TryGetProperty(CarriedData.Name, out var own) && own.ValueKind is JsonValueKind.Object ? own.Deserialize<ButtonData>(AdaptiveJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The values by the name of their input, those of its parts together; null when there are more or longer ones than a card of ours can send.</summary>
    private static ILookup<string, string>? InputsOf(JsonElement data)
    {
        var inputs = data.EnumerateObject().Where(p => p.Name.StartsWith(AdaptiveInputs.IdPrefix, StringComparison.Ordinal)).Take(MostInputs + 1).Select(p => (Name: NameOf(p.Name), Value: TextOf(p.Value))).ToList();
        return inputs.Count > MostInputs || inputs.Any(i => i.Value.Length > LongestValue) ? null : inputs.ToLookup(i => i.Name, i => PlainText.Clean(i.Value).Text);
    }

    private static string NameOf(string id) => id[AdaptiveInputs.IdPrefix.Length..].Split(AdaptiveInputs.PartMark)[0];

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };
}
