using System.Text.RegularExpressions;

namespace CgtBot.Evidence;

/// <summary>Takes persons' names, mail addresses, telephone numbers and platform ids out of a text. It knows a name by the title or the office beside it, and then wherever it stands alone; a name nothing announces is not seen, which every dossier says.</summary>
public sealed partial class NameMask(string instead, string? contact = null)
{
    private readonly SortedSet<string> names = new(Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b)));
    private Regex? known;

    /// <summary>Names announced in this text are taken out of every other.</summary>
    public NameMask Learn(IEnumerable<string?> texts)
    {
        foreach (var announced in texts.OfType<string>().SelectMany(t => Announced().Matches(t).Select(m => m.Groups["name"].Value).Concat(OfficeNames.In(t))))
        {
            var name = Spaces().Replace(announced, " ");
            names.Add(name);
            // « Mme Claire Martin » is « Mme Martin » further on: the last name alone is learnt too, that of « Mme Anne Le Bon » with its article.
            names.Add(LastName().Match(name).Value);
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
        var hidden = Phone().Replace(PlatformId().Replace(Mail().Replace(text, contact ?? instead), instead), contact ?? instead);
        return names.Count == 0 ? hidden : Known().Replace(hidden, instead);
    }

    private Regex Known() => known ??= new Regex($@"(?<![\p{{L}}\d])(?:{string.Join('|', names.SelectMany(n => new[] { n, n.ToUpperInvariant() }).Distinct().Select(n => Regex.Escape(n).Replace(@"\ ", Space, StringComparison.Ordinal)))})(?![\p{{L}}\d])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private const string Office = "(?:directeur|directrice|président|présidente|vice-président|vice-présidente|maire|adjoint|adjointe|secrétaire|responsable|chef|cheffe|DRH|DGS|DGA|DSI|élu|élue|délégué|déléguée)";
    private const string Word = @"\p{Lu}(?:[\p{L}'’]|-(?=\p{L}))+";
    private const string Particle = $@"(?:(?:de la|de|du|des|van|von|el|ben){Space}|d['’])?";

    private const string Space = @"[ \u00a0\u202f]";

    // « Monsieur Le Juge » names an office, « Monsieur Juge » a person.
    private const string Dignity = $"(?:{Office}|sous-préfet|sous-préfète|préfet|préfète|conseiller|conseillère|ministre|médecin|juge|commissaire|inspecteur|inspectrice|recteur|rectrice|procureur|procureure|proviseur|proviseure|député|députée|sénateur|sénatrice|trésorier|trésorière|rapporteur|rapporteure|administrateur|administratrice|coordinateur|coordinatrice|greffier|greffière|payeur|payeuse)";

    // « Madame la Présidente », « Monsieur Le Directeur » name an office, « Mme Le Goff » a person; an article alone is no name.
    private const string Name = $@"(?!(?i:{Office}|(?:L[ea]{Space}|L['’]){Dignity})\b|(?i:L[ea])(?![\p{{L}}'’-]|{Space}{Word})){Particle}(?:{Word}|\p{{Lu}}\.)(?:{Space}{Particle}{Word}){{0,3}}";

    [GeneratedRegex($@"(?<!\p{{L}})(?:M\.|MM\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Maître|Dr|Mr\.?|Mrs\.?|Ms\.?){Space}(?<name>{Name})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Announced();

    [GeneratedRegex(Space, RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("(?:(?<= |^)(?:L[ea]|L[EA]) )?[^ ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastName();

    [GeneratedRegex(@"[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\p{L}\d.])(?:\+33[ .\u00a0\u202f]?(?:\(0\)[ .\u00a0\u202f]?)?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?![\p{L}\d])|(?<![\p{L}\d.])0[1-9](?:[ .\u00a0\u202f-]?\d{2}){1,3}[ .\u00a0\u202f-]?\d?(?=…)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"<@[UW][A-Z0-9]{6,}>|(?<![A-Za-z0-9])(?:29:[A-Za-z0-9_-]{10,}|(?:teams|slack|local|web):[A-Za-z0-9:._-]{3,})", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PlatformId();
}
