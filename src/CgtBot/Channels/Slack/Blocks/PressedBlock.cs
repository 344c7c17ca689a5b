using System.Collections.Immutable;
using System.Text.Json;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>What a person asked for by a button, a menu or a window, read from what Slack sends. It grants nothing: the role is checked as for a typed phrase.</summary>
public abstract record PressedBlock
{
    private const int MostArguments = 50;
    private const int LongestName = 100;

    /// <summary>The button's command with the values of the inputs it sends.</summary>
    public sealed record Ordered(ChatCommand Command) : PressedBlock;

    /// <summary>Another page of the card, with what is ticked so far.</summary>
    public sealed record Turned(int Page, TickedValues Ticked) : PressedBlock;

    /// <summary>Of a « block_actions » payload. Null when it is no button of ours: a box ticked, a day picked. Shown: the card that was pressed, where <see cref="NeedsCard"/> says so.</summary>
    public static PressedBlock? Read(JsonElement payload, Card? shown = null)
    {
        var data = ActionOf(payload);
        return data is null || FilledIn.Of(payload.At("state", "values"), shown) is not { } filled ? null : data.Found(shown) switch
        {
            { Page: > 0, Command: null } turn => TurnedTo(turn.Page.Value, turn.Ticks, filled, shown),
            { Command: { Length: > 0 and <= LongestName } name } button => OrderOf(name, button, filled, shown) is { } command ? new Ordered(command) : null,
            _ => null,
        };
    }

    /// <summary>Of a « view_submission » payload: the command the window stands for. Null when it is not ours.</summary>
    public static ChatCommand? Submitted(JsonElement payload) =>
        ButtonData.Read(payload.At("view", "private_metadata").AsText()) is { Command: { Length: > 0 and <= LongestName } name } button && FilledIn.Of(payload.At("view", "state", "values"), null) is { } filled ? OrderOf(name, button, filled, null) : null;

    /// <summary>True when it can only be read beside the card it was sent from.</summary>
    public static bool NeedsCard(JsonElement payload) => ActionOf(payload) is { Ticks: not null } or { Fingerprint: not null } || FilledIn.HasFingerprints(payload.At("state", "values"));

    /// <summary>True when nothing is ordered: a page is turned.</summary>
    public static bool OnlyShows(JsonElement payload) => ActionOf(payload) is { Page: > 0, Command: null, Fingerprint: null };

    /// <summary>Where an error of that input is shown in a window.</summary>
    public static string BlockOf(string input) => BlockInputs.IdPrefix + input;

    private static PressedBlock? TurnedTo(int page, string? ticks, FilledIn filled, Card? shown) =>
        ticks is null ? new Turned(page, new TickedValues([])) : shown is not null && filled.Ticked(shown, ticks) is { } ticked ? new Turned(page, ticked) : null;

    private static ChatCommand? OrderOf(string name, ButtonData button, FilledIn filled, Card? shown)
    {
        var args = button.Args ?? ImmutableDictionary<string, string>.Empty;
        var sends = button.Sends ?? [];
        var ticked = button.Ticks is null ? null : shown is null ? null : filled.Ticked(shown, button.Ticks);
        return args.Count > MostArguments || args.Any(a => a.Value is null) || sends.Count > MostArguments || sends.Any(s => s is null) || (button.Ticks is not null && ticked is null) ? null
            : sends.Aggregate(new ChatCommand(name, args.ToImmutableSortedDictionary(StringComparer.Ordinal)), (command, input) => command.With(input, filled.ValueOf(input, ticked, shown)));
    }

    private static ButtonData? ActionOf(JsonElement payload)
    {
        var action = payload.At("actions") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0 ? all[0] : default;
        var value = action.At("type").AsText() == "overflow" ? action.At("selected_option", "value") : action.At("value");
        return action.At("action_id").AsText() is { } id && !id.StartsWith(BlockInputs.IdPrefix, StringComparison.Ordinal) ? ButtonData.Read(value.AsText()) : null;
    }
}
