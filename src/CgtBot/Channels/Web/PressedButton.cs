using System.Collections.Immutable;
using System.Text.Json;
using CgtBot.Domain.Messages;
using Microsoft.Extensions.Primitives;

namespace CgtBot.Channels.Web;

/// <summary>A card's button as its HTML button carries it: the command, the inputs it sends, and its label, which becomes the person's line. It grants nothing: the role is checked as for a typed phrase.</summary>
public sealed record PressedButton(string Name, ImmutableSortedDictionary<string, string> Args, IReadOnlyList<string> Sends, string Label)
{
    /// <summary>Form field of the pressed button.</summary>
    public const string Field = "press";

    private const string InputPrefix = "in.";

    public static string ValueOf(CardButton button) => JsonSerializer.Serialize(
        new PressedButton(button.Command.Name, button.Command.Arguments, button.Sends ?? [], button.Label), JsonSerializerOptions.Web);

    /// <summary>Form field of an input of the card.</summary>
    public static string FieldOf(CardInput input) => InputPrefix + input.Name;

    /// <summary>Null when the value is not one of ours.</summary>
    public static PressedButton? Read(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<PressedButton>(value, JsonSerializerOptions.Web) is { Name: not null, Args: not null, Sends: not null, Label: not null } button && button.Args.Values.All(v => v is not null)
                ? button
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The command with the values of the inputs it sends; ticks are joined by commas, and none ticked is sent as an empty text.</summary>
    public ChatCommand CommandWith(IFormCollection form) =>
        Sends.Aggregate(new ChatCommand(Name, Args.ToImmutableSortedDictionary(StringComparer.Ordinal)), (command, input) => command.With(input, Joined(form[InputPrefix + input])));

    private static string Joined(StringValues values) => string.Join(',', values.Where(v => !string.IsNullOrEmpty(v)));
}
