using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Settings;

/// <summary>How persons and roles are named, and found by name.</summary>
internal static class RoleWords
{
    public const int LongestLabel = 60;

    public static Role? Parse(string? code) => code switch
    {
        "reader" => Role.Reader,
        "member" => Role.Member,
        "steward" => Role.Steward,
        "none" => Role.None,
        _ => null,
    };

    public static string Code(Role role) => role.ToString().ToLowerInvariant();

    public static string NameOf(Person person) => person.Author == AuthorId.LocalSteward ? SectionTexts.RolesLocal : person.Label ?? Counted.Format(SectionTexts.RolesItem, person.Number, SectionTexts.RolesUnnamed);

    /// <summary>The person of that number, of that label, or of that platform mention (« @U123 »).</summary>
    public static Person? Find(IReadOnlyList<Person> persons, string named) => int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? persons.FirstOrDefault(p => p.Number == number)
        : All(persons, named) is [var only] ? only : null;

    /// <summary>Two codes may bear one name.</summary>
    public static List<Person> All(IEnumerable<Person> persons, string named)
    {
        var folded = EntryText.Fold(named);
        return [.. persons.Where(p => folded.Length > 0 && (EntryText.Fold(p.Label ?? "") == folded || EntryText.Fold(p.Author.Value[(p.Author.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]) == folded))];
    }
}
