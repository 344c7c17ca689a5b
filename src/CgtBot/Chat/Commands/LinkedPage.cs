using System.Globalization;
using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Commands;

/// <summary>The page a link given to one person leads to: of one entry or one gap, else the register. It goes with the link in the clear, and opens nothing by itself. Pure.</summary>
internal static partial class LinkedPage
{
    public const string Field = "vers";

    /// <summary>Nothing for the register itself.</summary>
    public static string QueryOf(string? subject) => subject?.Split('/') is [var what, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && FolderOf(what) is { } folder ? $"?{Field}=/{folder}/{n}" : "";

    /// <summary>The page asked for, when it is one of ours.</summary>
    public static string Of(string? asked) => asked is not null && Ours().IsMatch(asked) ? asked : OpenCommand.RegisterPath;

    private static string? FolderOf(string what) => what switch
    {
        nameof(RegisterEntry) => "registre",
        "gap" => "ecarts",
        _ => null,
    };

    [GeneratedRegex(@"^/(?:registre|ecarts)/[0-9]{1,9}\z")]
    private static partial Regex Ours();
}
