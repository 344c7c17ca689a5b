using System.ComponentModel.DataAnnotations;

namespace CgtBot.Logs;

/// <summary>How the process tells what it does.</summary>
public sealed class LogOptions
{
    public const string Key = "Log";

    /// <summary>text (a line to read), json (one object a line), or auto: text on a terminal, json elsewhere.</summary>
    [AllowedValues("auto", "text", "json")]
    public string Format { get; set; } = "auto";
}
