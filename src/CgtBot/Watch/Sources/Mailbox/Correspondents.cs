using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Reads the people a header names: « Dupont, Jean &lt;jean.dupont@exemple.fr&gt;; Tous les agents ».</summary>
internal static partial class Correspondents
{
    private const int Most = 300;

    public static IReadOnlyList<Correspondent> Read(string header) => [.. Parts(header).Take(Most).Select(One).Where(c => c.Name.Length + c.Address.Length > 0)];

    // A comma parts people in most programs, and a name from a first name in Outlook, which parts people by « ; ».
    private static IEnumerable<string> Parts(string header)
    {
        var parts = header.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.SelectMany(part => part.Count(c => c == '@') > 1 ? Apart().Split(part) : [part]);
    }

    private static Correspondent One(string written)
    {
        var address = Address().Match(written);
        var name = address.Success ? written.Remove(address.Index, address.Length) : written;
        return new(Odd().Replace(name, " ").Trim(' ', ',', '\'', '"'), address.Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"(?<=>)\s*,\s*|(?<=@[\w.-]+)\s*,\s*")]
    private static partial Regex Apart();

    [GeneratedRegex(@"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\[?\bmailto:|[<>\[\]""*]|\(\s*\)|\s{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Odd();
}
