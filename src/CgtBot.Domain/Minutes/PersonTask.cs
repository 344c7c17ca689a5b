using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>« P2 et P1 vont arranger ça », « Marie veut bien installer… », « Paul : relancer l'imprimeur »: somebody named takes a task.</summary>
internal static partial class PersonTask
{
    private const string Name = @"(?:(?:M\.|Mme|Mlle|Dr) )?@?\p{Lu}[\p{L}\d]*(?:[-.]\p{Lu}[\p{L}\d]*)*(?: \p{Lu}\p{L}*\.?)?";

    // What people in their notes do from one meeting to the next.
    private const string Now =
        @"demande|fait|font|gère|appelle|envoie|voit|regarde|cherche|écrit|rédige|imprime|réserve|achète|apporte|récupère|commande|répond|poste|publie|partage|transfère|récapitule|corrige|teste|installe|migre|prépare|reprend|contacte|relance|crée|met|marque|essaye|essaie|finit|termine|organise|prend|tient|rappelle|documente|ouvre|résout|modifie|vérifie|nettoie|range|liste|suit|trouve|review|refait|transmet|inscrit|rajoute|complète|saisit|rencontre|amène|relit|traduit|anime|héberge";

    [GeneratedRegex($@"(?:^\W*|, |\. |: )(?<who>{Name}(?:(?:,| et| &) {Name}){{0,4}}) (?:leur |lui |les |le |la |l['’]|s['’]|en |y |nous )?(?:{Now})(?:nt)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex TakesNow();

    [GeneratedRegex($@"(?<![\p{{L}}\d’'-])(?<who>{Name}(?:(?:,| et| &) {Name}){{0,4}}) (?:va|vont|veut bien|veulent bien|veut|veulent|se charge(?:nt|ra|ront)?|s['’]occupe(?:nt|ra|ront)?|s['’]en occupe(?:nt|ra|ront)?|s['’]en charge(?:nt|ra)?|se propose(?:nt)?|est volontaire|sont volontaires|prend(?:ra)? en charge|s['’]engage(?:nt)?|relance(?:ra)?|contacte(?:ra)?|envoie|enverra|fera|prépare(?:ra)?|regarde(?:ra)?|met(?:tra)? (?:à jour|en place|en ligne)|rédige(?:ra)?|demandera|appelle(?:ra)?|crée(?:ra)?|organise(?:ra)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Takes();

    [GeneratedRegex($@"^(?<who>{Name}(?:(?:,| et| &|/) ?{Name}){{0,4}})\s?(?::|→|->|=>|–|-) ?(?<what>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();

    [GeneratedRegex($@"(?:\(|→ ?|-> ?|=> ?|\[)(?<who>@?{Name}(?:(?:,| et| &|/) ?{Name}){{0,4}})[)\]]?\s*(?:[,.;].{{0,40}})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AssignedLast();

    [GeneratedRegex($@"^(?<who>{Name}(?:(?:,| et| &| \\&|/) ?{Name}){{0,4}})(?:\s*:\s*(?!«)| doi(?:t|vent) | va | vont | (?=(?:{Now})(?:nt)?\b))\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"^(?:Cela|Ça|Ca|Ceci|Il|Elle|Ils|Elles|On|Nous|Vous|Tu|Je|Qui|Quoi|Ce|Cette|Ces|Tout|Tous|Toutes|Rien|Personne|Qu|Que|Comment|Pourquoi|Quand|Où|Et|Mais|Ou|Donc|Or|Si|CGT|CFDT|FO|FSU|UNSA|SUD|Solidaires|CFTC|CSE|CST|IA|RH|L|La|Le|Les|Un|Une|Des|Notre|Nos|Votre|Vos|Leur|Ceux|Celles|Celui|Chacun|Chacune|Aucun|Aucune|Certains|Plusieurs|Beaucoup|État|Etat|Région|Ville)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotAPerson();

    [GeneratedRegex(@"\b(?:pas|permettre|falloir|devoir|coûter|avoir|être|dans le (?:bon|mauvais) sens|plus|jamais|de soi|bien|mieux|mal|rester|devenir|supprimer|fermer|voir)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotATask();

    [GeneratedRegex(@"\bmais (?:il|elle|ils|elles|on)\b|\b(?:n['’]|ne )\S+ pas\b|pas eu le temps", RegexOptions.CultureInvariant)]
    private static partial Regex Undone();

    [GeneratedRegex(@" et puis | puis | mais | donc |(?:, | ; |: ?)(?=on |il |elle |\p{Lu}[\p{L}\d]+ (?:va|vont|veut|se|s['’]|fera|fait|prend|prépare|contacte|relance|rédige|envoie|enverra)|c['’]|ça |ca |faut|mais|et |puis|y['’]a|si |\S+\.\S|https?)|: ?|; ?| [\[(]", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfTask();

    /// <summary>The clause in which somebody takes a task, or null.</summary>
    public static Span? Find(string source, Span sentence) => All(source, sentence).Select(span => (Span?)span).FirstOrDefault();

    /// <summary>« Fatima rédige le courrier, Hugo s'occupe de la presse »: each clause.</summary>
    public static IEnumerable<Span> All(string source, Span sentence)
    {
        var text = sentence.Of(source);
        for (var match = Takes().Match(text); match.Success; match = match.NextMatch())
        {
            var verb = match.Index + match.Length;
            if (IsPeople(match.Groups["who"].Value) && !NotATask().IsMatch(Head(text, verb)) && !Undone().IsMatch(text[verb..]))
            {
                var end = EndOfTask().Match(text, verb) is { Success: true } cut ? cut.Index : text.Length;
                yield return SentenceEdges.Trim(source, new Span(sentence.Start + match.Index, sentence.Start + end));
            }
        }
    }

    /// <summary>In a list of actions: « Paul : relancer », « Relancer (Paul) ».</summary>
    public static bool IsAssigned(string text) =>
        (Assigned().Match(text) is { Success: true } first && IsPeople(first.Groups["who"].Value) && Infinitive.Opens(FoldedText.Of(text[first.Groups["what"].Index..])))
        || (AssignedLast().Match(text) is { Success: true } last && IsPeople(last.Groups["who"].Value));

    /// <summary>In a list of actions, whatever a person is said to do: « Inès : mail aux adhérents », « Samir doit rappeler la mairie ».</summary>
    public static bool IsGiven(string text) =>
        Given().Match(text) is { Success: true } given && (IsPeople(given.Groups["who"].Value) || given.Groups["who"].Value is "Tous" or "Toutes");

    /// <summary>« Léo leur demande un devis »: in the notes of a group, the present is a task taken.</summary>
    public static bool IsTaken(string text) =>
        (TakesNow().Match(text) is { Success: true } now && IsPeople(now.Groups["who"].Value) && !Undone().IsMatch(text)) || IsAppointed(text);

    /// <summary>« lou et samia relisent », as notes are typed: no article, no capital, and a verb of the meeting.</summary>
    public static bool IsTakenInHaste(string text) => InHaste().Match(text) is { Success: true } typed && !Undone().IsMatch(text[typed.Length..]);

    [GeneratedRegex($@"^(?!(?:on|il|elle|ils|elles|ça|ca|cela|qui|tout|rien|personne|quelqu|chacun|faut|bien|celui|celle|je|tu|nous|vous|y|ne|en|le|la|les|un|une|des|reste|idem|sinon|plutôt|plutot|bot|site|serveur)\b)\p{{Ll}}[\p{{Ll}}-]{{2,11}}(?: et (?!la|le|les|on)\p{{Ll}}{{3,12}})? (?:(?:les? |la |l['’])?(?:rédige|relit|relisent|prépare|envoie|contacte|appelle|réserve|imprime|organise|récupère|ramène)(?:nt)?\b|(?:va|vont) (?:demander|voir|regarder|contacter|appeler|faire|préparer|envoyer)\b|veu(?:t|lent) bien )", RegexOptions.CultureInvariant)]
    private static partial Regex InHaste();

    /// <summary>« Mandatée : Agathe »</summary>
    public static bool IsAppointed(string text) => Appointed().Match(text) is { Success: true } named && IsPeople(named.Groups["who"].Value);

    [GeneratedRegex($@"^(?:Mandaté|Volontaire|Désigné|Référent)\S* ?: (?<who>{Name}(?:(?:,| et| &) {Name}){{0,4}})\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Appointed();

    /// <summary>« Karim refait l'affiche », a first name alone, in a list: a task even where a union reports on the employer.</summary>
    public static bool IsTakenByFirstName(string text) =>
        TakesByFirstName().Match(text) is { Success: true } now && IsPeople(now.Groups["who"].Value) && Label.SideOf(FoldedText.Of(now.Groups["who"].Value)) is null && !Undone().IsMatch(text);

    [GeneratedRegex(@"(?:^\W*|, |\. |: )(?<who>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:(?:,| et) \p{Lu}\p{Ll}+)*) (?:leur |lui |les |le |la |l['’]|s['’])?(?:refait|rencontre|amène|transmet|rédige|réserve|imprime|prépare|appelle|contacte|relance|envoie|fait (?:une?|le|la|les)|complète|récupère|apporte|commande|organise|relit)(?:nt)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex TakesByFirstName();

    private static bool IsPeople(string who) =>
        who.Split([",", " et ", " & ", "/"], StringSplitOptions.TrimEntries).All(name => !NotAPerson().IsMatch(name) && !NotAPerson().IsMatch(name.Split(' ')[0]));

    private static string Head(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        var space = rest.IndexOf(' ');
        return (space < 0 ? rest : rest[..space]).ToString();
    }
}
