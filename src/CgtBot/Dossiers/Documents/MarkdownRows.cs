using System.Text;
using System.Text.RegularExpressions;
using CgtBot.Domain.Minutes;

namespace CgtBot.Dossiers.Documents;

/// <summary>Writes a table as rows of Markdown; what heads its columns, told from the rest by a row of dashes, stands first.</summary>
internal static partial class MarkdownRows
{
    /// <summary>A cell that spans more columns than a page holds is no honest one.</summary>
    public const int MostColumns = 20;

    public static void Write(StringBuilder text, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var heads = HeadsOf(rows);
        text.Append('\n');
        for (var i = 0; i < rows.Count; i++)
        {
            // What spans the table above its heads is a table of its own, or the heads would not come first.
            _ = i == heads && i > 0 ? text.Append('\n') : text;
            text.Append("| ").AppendJoin(" | ", rows[i]).AppendLine(" |");
            _ = i == heads ? text.Append("| ").AppendJoin(" | ", rows[i].Select(_ => "---")).AppendLine(" |") : text;
        }
    }

    /// <summary>The row that heads the columns; -1 when there is none.</summary>
    public static int HeadsOf(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var first = rows.TakeWhile(row => row.Count(cell => cell.Length > 0) < 2).Count();
        return first + 1 < rows.Count && TableHeads.Are(rows[first], rows[first + 1]) ? first : -1;
    }

    /// <summary>The same text without the rows of dashes, for who reads no table.</summary>
    public static string WithoutDashes(string text) => Dashes().Replace(text, "");

    [GeneratedRegex(@"^\|(?: --- \|)+\r?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();
}
