using System.ComponentModel.DataAnnotations;

namespace CgtBot.Storage;

/// <summary>The section a new installation starts with; afterwards it is changed from the chat.</summary>
public sealed class FirstSectionOptions
{
    public const string Key = "Section";

    /// <summary>Its name, as the page shows it.</summary>
    [Required, StringLength(120)]
    public string Name { get; set; } = "Ma section";
}
