using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Tells the first row of an office table that heads its columns (« Question | Réponse de la direction ») from a row like the others: office tables do not say it, and who speaks below is said nowhere else.</summary>
public static partial class TableHeads
{
    private const int Longest = 80;
    private const int LongestLabel = 40;

    /// <summary>Is this row the heads of the columns of those below? Only if it says whose words they are: else nothing is gained, and the row itself would be lost.</summary>
    public static bool Are(IReadOnlyList<string> row, IReadOnlyList<string> below) =>
        row.Count(cell => cell.Length > 0) >= 2 && row.All(IsShort) && row.Any(Tells) && !(below is [{ Length: > 0 and <= LongestLabel } label, ..] && Tells(label));

    private static bool IsShort(string cell) =>
        cell.Length == 0 || (cell.Length <= Longest && cell[^1] is not (':' or ';' or ',') && !WrappedText.EndsSentence(cell) && (!Figure().IsMatch(cell) || FrenchDate.First(FoldedText.Of(cell)) is not null));

    private static bool Tells(string cell) => Label.OfColumn(FoldedText.Of(cell).Trim()) is { Role: not null } or { Speaker: Speaker.Employer };

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
