using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Reads the people a header names: « Dupont, Jean &lt;jean.dupont@exemple.fr&gt;; Tous les agents ».</summary>
internal static partial class Correspondents
{
    private const int Most = 300;
    private const int LongestHeader = 20_000;

    public static IReadOnlyList<Correspondent> Read(string header) => [.. Parts(header[..Math.Min(header.Length, LongestHeader)]).Take(Most).Select(One).Where(c => c.Name.Length + c.Address.Length > 0)];

    // A comma parts people in most programs, and a name from a first name in Outlook, which parts people by « ; ».
    private static IEnumerable<string> Parts(string header)
    {
        var parts = header.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.SelectMany(part => part.Count(c => c == '@') > 1 ? Apart(part) : [part]);
    }

    private static IEnumerable<string> Apart(string people)
    {
        var start = 0;
        for (var comma = people.IndexOf(','); comma >= 0; comma = people.IndexOf(',', comma + 1))
        {
            if (EndsWithAddress(people.AsSpan(start, comma - start).TrimEnd()))
            {
                yield return people[start..comma].Trim();
                start = comma + 1;
            }
        }

        yield return people[start..].Trim();
    }

    private static bool EndsWithAddress(ReadOnlySpan<char> written) => written.EndsWith(">")
        || (written.LastIndexOf('@') is >= 0 and var at && at + 1 < written.Length && IsHost(written[(at + 1)..]));

    private static bool IsHost(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static Correspondent One(string written)
    {
        var address = MailAddress.In().Match(written);
        var name = address.Success ? written.Remove(address.Index, address.Length) : written;
        return new(Odd().Replace(name, " ").Trim(' ', ',', '\'', '"'), address.Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"\[?\bmailto:|[<>\[\]""*]|\(\s*\)|\s{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Odd();
}
