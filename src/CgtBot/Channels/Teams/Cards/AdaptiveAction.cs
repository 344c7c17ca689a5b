using System.Text.Json.Serialization;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>What a button does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
public abstract record AdaptiveAction
{
    private AdaptiveAction() { }

    public string? Title { get; init; }

    /// <summary>The whole title, where a narrow screen may cut it.</summary>
    public string? Tooltip { get; init; }

    /// <summary>positive or destructive; none for a plain button.</summary>
    public string? Style { get; init; }

    /// <summary>What a client that does not know the action does in its place.</summary>
    public AdaptiveAction? Fallback { get; init; }

    /// <summary>Asks the bot and shows its answer in the place of the card.</summary>
    public sealed record Execute(string Verb, CarriedData Data) : AdaptiveAction
    {
        /// <summary>« none »: the inputs are neither checked nor sent.</summary>
        public string? AssociatedInputs { get; init; }
    }

    /// <summary>The same for clients without universal actions: a message with the data and no text.</summary>
    public sealed record Submit(CarriedData Data) : AdaptiveAction
    {
        public string? AssociatedInputs { get; init; }
    }

    public sealed record OpenUrl(string Url) : AdaptiveAction;
}

/// <summary>What a button carries, under a name of its own so that no input can overwrite it: the client merges the values of the inputs beside it.</summary>
public sealed record CarriedData([property: JsonPropertyName(CarriedData.Name)] ButtonData Bot)
{
    public const string Name = "cgtbot";
}

/// <summary>A command with the inputs it sends; or a page to turn to; or a card to show again. <see cref="Ticks"/> are those of the pages not shown.</summary>
public sealed record ButtonData
{
    public string? Command { get; init; }

    public IReadOnlyDictionary<string, string>? Args { get; init; }

    public IReadOnlyList<string>? Sends { get; init; }

    public int? Page { get; init; }

    public string? Ticks { get; init; }

    public string? Subject { get; init; }
}
