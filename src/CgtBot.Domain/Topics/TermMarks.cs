using CgtBot.Domain.Messages;

namespace CgtBot.Domain.Topics;

/// <summary>Where the terms found in a passage stand in it: whole words only, for « BIATSS » does not speak of « IA ». Pure.</summary>
public static class TermMarks
{
    /// <summary>Every place of every term, in the order of the terms; an acronym only as it is written, other words in any case.</summary>
    public static IReadOnlyList<Mark> In(string text, IEnumerable<string> terms) => [.. terms.Where(t => t.Length > 0).Distinct().SelectMany(term => Of(text, term))];

    private static IEnumerable<Mark> Of(string text, string term)
    {
        var comparison = IsAcronym(term) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(term, comparison); at >= 0; at = text.IndexOf(term, at + 1, comparison))
        {
            if (!Joins(text, at) && !Joins(text, at + term.Length))
            {
                yield return new Mark(at, term.Length);
            }
        }
    }

    private static bool IsAcronym(string term) => term.Any(char.IsLetter) && term.All(c => !char.IsLower(c));

    /// <summary>True when a word goes on across that place.</summary>
    private static bool Joins(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
}
