using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« avis favorable du CST sur LigérIA le 20/06/2025 »: an opinion on a project called by a name of its own, which no list of words can know.</summary>
internal static partial class NamedProject
{
    /// <summary>The opinion said of a named project; null when the phrase names none, or says no opinion without it.</summary>
    public static ChatCommand? Read(string phrase, KnownNames names, Func<string, ChatCommand?> read)
    {
        if (Name().Match(phrase) is not { Success: true } match || match.Groups["name"] is var name && IsKnown(name.Value, names))
        {
            return null;
        }

        var opinion = read(phrase.Remove(match.Index, match.Length).Insert(match.Index, " "));
        return opinion is { Name: "opinion" } && opinion["sense"] is not null && opinion["body"] is not null ? opinion.With("project", name.Value) : null;
    }

    private static bool IsKnown(string name, KnownNames names) =>
        names.Topics.Keys.Concat(names.Bodies.Keys).Any(known => Folding.Fold(known) == Folding.Fold(name));

    [GeneratedRegex(@"\b(?:sur|concernant|portant sur|relatif (?:à|au)|about|on)\s+(?:l['’]|(?:le|la|les|the)\s+)?(?:(?:projet|outil|logiciel|assistant|application|project|tool)\s+)?(?:«\s*(?<name>[^»\n]{2,60}?)\s*»|(?<name>\p{Lu}[\p{L}\p{N}-]*\p{L}))(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
