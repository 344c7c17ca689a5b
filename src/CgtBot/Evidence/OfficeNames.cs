using System.Text.RegularExpressions;

namespace CgtBot.Evidence;

/// <summary>The names that an office announces, before it (« Claire Martin, DRH ») or after it (« la directrice Anne Lebrun »).</summary>
internal static partial class OfficeNames
{
    public static IEnumerable<string> In(string text) => Announced().Matches(text).Select(m => m.Groups["name"].Value);

    private const string Space = @"[ \u00a0\u202f]";

    private const string Office = "(?:(?:vice-)?présidente?|directeur|directrice|maire|adjointe?|secrétaire|responsable|cheff?e?|DRH|DGS|DGA|DSI|élue?|déléguée?|conseiller|conseillère|(?:sous-)?préfète?|recteur|rectrice|médecin|inspecteur|inspectrice|ministre)";

    // A capital begins more than a name: what begins a sentence, a place, a service or a product is none.
    private const string NoName = $"(?i:{Office}|L[ea]s?|Une?|Au|En|Ce|Ces|Cette|Et|Mais|Si|Que|Qui|Quand|Quel|Quels|Quelles?|Comment|Combien|Pourquoi|Depuis|Selon|Avec|Pour|Par|Dans|Sur|Est|Monsieur|Madame|Mme|générale?s?|départementale?|régionale?|territoriale?|municipale?|Département|Conseil|Région|Ville|Pays|Métropole|Mairie|Commune|Direction|Service|Pôle|Centre|Maison|Comité|Commission|Ressources|Humaines|Solidarités|Systèmes?|Information|Numérique|Finances|CST|F3SCT|CSE|CGT|CFDT|FO|UNSA|FSU|SUD|IA|RH|Microsoft|Google|Chat)";

    private const string Word = $@"(?!{NoName}(?![\p{{L}}'’-]))\p{{Lu}}(?:[\p{{L}}'’]|-(?=\p{{L}}))+";

    private const string Particle = $@"(?:(?:[Dd]e{Space}[Ll]a|[Dd][eu]|[Dd]es|[Ll][ea]|L[EA]|D[EU]|[Vv]an|[Vv]on|[Ee]l|[Bb]en){Space}|[dD]['’])?";

    // One capital word beside an office is as often a place (« DRH Sarthe »): two are a person's.
    private const string Full = $@"{Word}(?:{Space}{Particle}{Word}){{1,3}}";

    private const string Adjective = "(?:générale?|adjointe?|départementale?|régionale?|territoriale?|municipale?|déléguée?|technique|humaines|sociales?|publiques?|numériques?|financi(?:er|ère)s?|d['’]information)";

    // « directeur du collège Jean Moulin » names a college.
    private const string Field = $@"{Space}(?:(?:de{Space}la|du|des|de){Space}|(?:de{Space}l|d)['’])(?!(?i:collège|lycée|école|centre|site|espace|groupe|hôpital|maison|stade|salle)\b)[\p{{L}}-]+";

    private const string Charge = $"(?i:{Office}(?:{Space}{Adjective}|{Field}){{0,4}})";

    [GeneratedRegex($@"(?<![\p{{L}}'’-])(?<name>{Full})(?:,{Space}?|{Space}\()(?i:l[ea]{Space}|l['’])?(?i:{Office})(?!\p{{L}})|(?<!\p{{L}})(?:{Charge},?{Space}(?<name>{Full})|(?i:Monsieur{Space}le|Madame{Space}la|M\.{Space}le|Mme{Space}la){Space}{Charge}{Space}(?<name>{Particle}{Word}(?:{Space}{Particle}{Word}){{0,3}}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Announced();
}
