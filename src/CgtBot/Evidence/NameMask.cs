using System.Text.RegularExpressions;

namespace CgtBot.Evidence;

/// <summary>Takes persons' names, mail addresses, telephone numbers and platform ids out of a text. It knows a name by the title or the office beside it, and then wherever it stands alone; a name nothing announces is not seen, which every dossier says.</summary>
public sealed partial class NameMask(string instead)
{
    private readonly SortedSet<string> names = new(Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b)));
    private Regex? known;

    /// <summary>Names announced in this text are taken out of every other.</summary>
    public NameMask Learn(IEnumerable<string?> texts)
    {
        foreach (Match match in texts.OfType<string>().SelectMany(t => Announced().Matches(t)))
        {
            var name = match.Groups["name"].Value;
            names.Add(name);
            // « Mme Claire Martin » is « Mme Martin » further on: the last name alone is learnt too.
            names.Add(name[(name.LastIndexOf(' ') + 1)..]);
        }

        known = null;
        return this;
    }

    public NameMask LearnNames(IEnumerable<string?> labels)
    {
        names.UnionWith(labels.OfType<string>().Select(l => l.Trim()).Where(l => l.Length > 2));
        known = null;
        return this;
    }

    public string Hide(string text)
    {
        var hidden = Phone().Replace(PlatformId().Replace(Mail().Replace(text, instead), instead), instead);
        return names.Count == 0 ? hidden : Known().Replace(hidden, instead);
    }

    private Regex Known() => known ??= new Regex($@"(?<![\p{{L}}\d])(?:{string.Join('|', names.Select(Regex.Escape))})(?![\p{{L}}\d])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private const string Office = "(?:directeur|directrice|président|présidente|vice-président|vice-présidente|maire|adjoint|adjointe|secrétaire|responsable|chef|cheffe|DRH|DGS|DGA|DSI|élu|élue|délégué|déléguée)";
    private const string Word = @"\p{Lu}(?:[\p{L}'’]|-(?=\p{L}))+";
    private const string Particle = @"(?:(?:de la|de|du|des|van|von|el|ben)[ \u00a0]|d['’])?";

    // « Madame la Présidente », « Monsieur Le Directeur » name an office, not a person.
    private const string Name = $@"(?!L[ea][ \u00a0]|(?i:{Office})\b){Particle}(?:{Word}|\p{{Lu}}\.)(?:[ \u00a0]{Particle}{Word}){{0,3}}";

    [GeneratedRegex($@"(?<!\p{{L}})(?:M\.|MM\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Maître|Dr|Mr\.?|Mrs\.?|Ms\.?)[ \u00a0](?<name>{Name})|(?<![\p{{L}}])(?<name>{Word}(?:[ \u00a0]{Word}){{1,2}}),? ?\((?:l[ea] |l['’])?(?:{Office})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Announced();

    [GeneratedRegex(@"[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\p{L}\d.])(?:\+33[ .\u00a0]?(?:\(0\)[ .\u00a0]?)?|0)[1-9](?:[ .\u00a0-]?\d{2}){4}(?![\p{L}\d])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"<@[UW][A-Z0-9]{6,}>|(?<![A-Za-z0-9])(?:29:[A-Za-z0-9_-]{10,}|(?:teams|slack|local|web):[A-Za-z0-9:._-]{3,})", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PlatformId();
}
