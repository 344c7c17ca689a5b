using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Those whom nothing shown may name: their addresses, the words of their names, their telephone numbers.</summary>
internal sealed partial class HiddenPeople
{
    private const int ShortestName = 4;

    // No server has a longer one.
    private const int LongestLocal = 64;

    // Words of offices and lists: to hide them would hide the memo.
    private static readonly HashSet<string> Common = new(
        ("agent agents all bureau cabinet cgt cfdt cfe charge chargee chef cheffe comite communication contact cse cst delegue deleguee departement des direct directeur directrice direction drh du de la le les " +
        "equipe et ext externe fo for from fsu generale generaux group groupe humaines info informatique informations infos interne la liste list mairie mission mme mr monsieur madame numerique of personnel personnels pole pour president region regional regionale " +
        "responsable ressources rh secretariat section service services staff syndicat syndicats team the tous toutes unsa van via ville von l d").Split(' '), StringComparer.Ordinal);

    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> phones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> names = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Addresses => addresses;

    public IReadOnlySet<string> Phones => phones;

    /// <summary>All that is known of one who handed the message on.</summary>
    public HiddenPeople Add(Correspondent? person)
    {
        if (person is not null)
        {
            addresses.Add(person.Address);
            Learn(WordsOf(person.Name));
            Learn(WordsOf(Separators().Replace(person.Address.Split('@')[0], " ")));
        }

        return this;
    }

    /// <summary>One it was sent to, when the name is a person's: « Tous les agents » is not.</summary>
    public HiddenPeople AddRecipient(Correspondent person)
    {
        addresses.Add(person.Address);
        return IsPerson(person.Name.Length > 0 ? person.Name : Capitals(person.Address)) ? Add(person) : this;
    }

    /// <summary>The telephone numbers of a text that is not shown.</summary>
    public HiddenPeople AddPhonesOf(string text)
    {
        phones.UnionWith(Phone().Matches(text).Select(m => Digits(m.Value)));
        return this;
    }

    /// <summary>The people a word may belong to, by the other words of their names; null when it is nobody's.</summary>
    public IReadOnlySet<string>? NameWith(string folded) => names.GetValueOrDefault(folded);

    public bool IsIn(string address)
    {
        var local = Fold(address.Split('@')[0]);
        return addresses.Contains(address.ToLowerInvariant()) || local.Length > LongestLocal || Separators().Split(local).Any(w => w.Length > 1 && names.ContainsKey(w)) || HoldsName(local);
    }

    // Each piece of it is looked up: the names may be many, the pieces are few.
    private bool HoldsName(string local)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < local.Length; start++)
        {
            for (var end = start + ShortestName; end <= local.Length; end++)
            {
                if (known.ContainsKey(local.AsSpan(start, end - start)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static string Digits(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length > 9 ? digits[^9..] : digits;
    }

    /// <summary>Letter for letter, without case or accent, so that places in one are places in the other.</summary>
    public static string Fold(string text) => string.Concat(text.Select(c => c < 128 ? char.ToLowerInvariant(c) : char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0])));

    private void Learn(IReadOnlyCollection<string> words)
    {
        foreach (var word in words)
        {
            (names.TryGetValue(word, out var others) ? others : names[word] = new(StringComparer.Ordinal)).UnionWith(words);
        }
    }

    private static bool IsPerson(string name) => Word().Matches(Plain(name)).Select(m => m.Value).ToList() is { Count: >= 2 and <= 5 } words
        && words.TrueForAll(w => char.IsUpper(w[0]) || w.Length <= 3) && !words.Exists(w => Common.Contains(Fold(w)) && w.Length >= 3);

    private static List<string> WordsOf(string name) => [.. Word().Matches(Plain(name)).Select(m => Fold(m.Value)).Where(w => w.Length >= 2 && !Common.Contains(w)).Distinct().Take(6)];

    // « jean.dupont » is written as a name is.
    private static string Capitals(string address) =>
        string.Join(' ', address.Split('@')[0].Split('.').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    // « Jean DUPONT (DRH) », « Dupont Jean - Direction du numérique »: the rest is an office.
    private static string Plain(string name) => Office().Split(name.Normalize())[0];

    [GeneratedRegex(@"\s[-–—|/]\s|[(\[/|]")]
    private static partial Regex Office();

    [GeneratedRegex(@"[._+\-0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    public static partial Regex Word();

    [GeneratedRegex(@"(?<![\d.])(?:\+\d{2}|00\d{2}|0)[\s.\-/]*(?:\(0\)\s*)?[1-9](?:[\s.\-/]?\d{2}){4}(?!\d)")]
    public static partial Regex Phone();
}
