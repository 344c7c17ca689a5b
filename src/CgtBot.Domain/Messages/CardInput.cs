using System.Text.Json.Serialization;

namespace CgtBot.Domain.Messages;

/// <summary>A field of a card. <see cref="Name"/> is the argument of the command it fills. The hierarchy is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "field")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Date), "date")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(Ticks), "ticks")]
public abstract record CardInput(string Name, string Label, bool Required)
{
    /// <summary>A line, or several, of text.</summary>
    public sealed record Text(string Name, string Label, bool Required = false, string? Value = null, bool Lines = false) : CardInput(Name, Label, Required);

    /// <summary>A calendar day, sent as ISO 8601.</summary>
    public sealed record Date(string Name, string Label, bool Required = false, DateOnly? Value = null) : CardInput(Name, Label, Required);

    /// <summary>One option out of several.</summary>
    public sealed record Choice(string Name, string Label, IReadOnlyList<CardOption> Options, bool Required = false, string? Value = null) : CardInput(Name, Label, Required);

    /// <summary>Any number of options, sent as their values separated by commas; those in <see cref="Ticked"/> start ticked.</summary>
    public sealed record Ticks(string Name, string Label, IReadOnlyList<CardOption> Options, IReadOnlyList<string> Ticked) : CardInput(Name, Label, false);
}

public sealed record CardOption(string Value, string Label);
