using System.Text;

namespace CgtBot.Watch.Sources.ServicePublic;

/// <summary>Reads the records of a table separated by semicolons: quoted values may hold anything, a mark left open ends with the text.</summary>
internal static class CsvTable
{
    public static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var (record, value, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted)
            {
                if (letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
                {
                    value.Append(text[++at]);
                }
                else
                {
                    isQuoted = letter != '"';
                    _ = isQuoted ? value.Append(letter) : value;
                }
            }
            else if (letter == '"' && value.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter is ';' or '\n')
            {
                record.Add(value.ToString().TrimEnd('\r'));
                value.Clear();
                if (letter == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else
            {
                value.Append(letter);
            }
        }

        if (value.Length > 0 || record.Count > 0)
        {
            record.Add(value.ToString());
            yield return record;
        }
    }
}
