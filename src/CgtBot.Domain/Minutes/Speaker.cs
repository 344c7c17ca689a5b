using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Who is speaking, as far as the text says.</summary>
internal enum Speaker
{
    Unknown,
    Union,
    Employer,
}

/// <summary>A label before a colon or a dash: « CGT : », « Réponse de la direction : », « Q3. », « Mme Martin (DRH) – ».</summary>
internal sealed partial record Label(Speaker? Speaker, Role? Role, int Length)
{
    private const int Longest = 70;

    [GeneratedRegex(@"^\W*(?:r\d*|reponses?|rep)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^\W*(?:q ?\d*|questions?(?: ?(?:n°|no|numero)? ?\d+)?)(?: (?:de|des|du|posee|cgt|fo|fsu|cfdt|unsa|sud)\b.*)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"^\W*(?:nota|nb|n\.b\.|note|ndlr|ps|source|pour memoire|definition)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex($@"^\W*(?:nous|moi)(?: dit| disons)?\W*$|\b(?:{Lexicon.Unions}|elue?s?|syndicats?|delegue?e?s?|representante?s?|salariee?s?|agents?|delegation|secretaire du cse|collectif)\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnionName();

    [GeneratedRegex($@"{Lexicon.Employer}", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerName();

    /// <summary>Null when the block does not begin with a label.</summary>
    public static Label? Of(string folded, Roster roster)
    {
        var spoken = Clock().Match(folded).Length;
        var colon = Separator(folded[spoken..]);
        if (colon <= 0)
        {
            return null;
        }

        var name = folded[spoken..(spoken + colon)];
        if (name.Count(c => c == ' ') > 9 || (Verbs(name) && !IsEmployerPart(name)))
        {
            return null;
        }

        var label = Named(name) ?? (IsName(name) && roster.SideOf(name) is { } side ? new Label(side, null, 0) : spoken > 0 && IsName(name) ? new Label(Minutes.Speaker.Unknown, null, 0) : null);
        return label is null ? null : label with { Length = spoken + colon + 1 };
    }

    /// <summary>What the heading of a column says of its cells.</summary>
    public static Label OfColumn(string heading)
    {
        var role = Roles.Of(heading);
        var employer = AnswerColumn().IsMatch(heading) || (role is null && EmployerName().IsMatch(heading));
        return new Label(employer && !OurColumn().IsMatch(heading) ? Minutes.Speaker.Employer : role is null ? null : Minutes.Speaker.Unknown, employer ? null : role, 0);
    }

    /// <summary>« N° », « Thème », « Service »: the column classes the row, and says nothing of it.</summary>
    public static bool IsClass(string heading) => Class().IsMatch(heading);

    [GeneratedRegex(@"^\W*(?:n°|no|num\w*|#|theme|sujet|objet|rubrique|domaine|categorie|service|site|secteur|date|etat|statut|echeance|delai|qui)s?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    /// <summary>The side a function or a team is on: « DRH adjointe », « élue CGT »; null when it does not say.</summary>
    public static Speaker? SideOf(string folded) =>
        UnionName().IsMatch(folded) ? Minutes.Speaker.Union : EmployerName().IsMatch(folded) || Function().IsMatch(folded) ? Minutes.Speaker.Employer : null;

    // « [00:03:02] Karine Le Bihan : » of an automatic transcript.
    [GeneratedRegex(@"^\W*\d{1,2}[:h]\d\d(?:[:']\d\d)?(?:[.,]\d+)?\W*", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:reponses?|repond\w*|retours?|positions?|suites?|decisions?|ce qu(?:e|'elle|'il) .*\b(?:repond|dit|propos|indiqu|annonc)\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerColumn();

    [GeneratedRegex($@"\b(?:{Lexicon.Unions}|nos|notre|nous avons|syndica\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OurColumn();

    // Functions that only a label or an attendance list gives to the employer.
    [GeneratedRegex(@"\b(?:principale?|adjointe?|chefs?|cheffes?|manager|manageuse|cadre|compta\w*|paie|exploitation|gestionnaire|juriste|chargee? de|direct\w+|rh|cabinet|elue? delegue)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    private static bool IsName(string name) => name.Length <= 50 && name.Trim().Count(c => c == ' ') <= 4 && !name.Any(char.IsAsciiDigit);

    private static Label? Named(string name)
    {
        if (Aside().IsMatch(name))
        {
            return new Label(null, Minutes.Role.Skip, 0);
        }

        if (Answer().IsMatch(name))
        {
            return new Label(UnionName().IsMatch(name) ? Minutes.Speaker.Union : Minutes.Speaker.Employer, null, 0);
        }

        if (Question().IsMatch(name))
        {
            return new Label(Minutes.Speaker.Union, Minutes.Role.Questions, 0);
        }

        if (EmployerPart().IsMatch(name))
        {
            return new Label(Minutes.Speaker.Employer, null, 0);
        }

        var role = Roles.Of(name);
        var speaker = UnionName().IsMatch(name) ? Minutes.Speaker.Union
            : role is null && EmployerName().Match(name) is { Success: true, Index: < 20 } named && !IsOfThing(name, named.Index) ? Minutes.Speaker.Employer
            : (Speaker?)null;
        return role is null && speaker is null ? null : new Label(speaker, role, 0);
    }

    // « Déménagement de la DSDEN : » names a thing of the employer's, « Avis de la DRH : » what it says.
    private static bool IsOfThing(string name, int at) => OfThing().IsMatch(name[..at]) || Place().IsMatch(name);

    // « Agence Pasteur : », « C1. Hôpital Nord : »
    [GeneratedRegex(@"^\W*(?:[a-z]?\d+\W+)?(?:l'|la |le )?(?:agence|hopital|chu|etablissement|universite|siege|groupe|bureau|service(?! (?:rh|des ressources))) (?!cgt|de |d')[a-z]+\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?!.*\b(?:reponse|retour|avis|position|vue|parole|reaction|argument|commentaire|explication|mot|proposition|presentation|annonce|intervention|engagement)s?\b).*\b(?:de|du|des|d') ?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfThing();

    /// <summary>« Les propositions de la direction », « Ce que propose l'employeur »: what is below is the employer's.</summary>
    public static bool IsEmployerPart(string folded) => EmployerPart().IsMatch(folded);

    [GeneratedRegex($@"\b(?:propositions?|reponses?|positions?|versions?|retours?(?! sur)|annonces?|offres?|arguments?|discours|presentation|intervention) (?:\w+ ){{0,3}}(?:de |du |des |par )?{Lexicon.Employer}|\bce que (?:nous )?(?:propose|dit|repond|annonce|avance|pretend|lache) {Lexicon.Employer}|\bce que {Lexicon.Employer} (?:nous )?(?:a |ont )?(?:propos|dit|repond|annonc|avanc|preten|accord|conced|lach|mis sur la table)\w*", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerPart();

    /// <summary>« …a été refusée car la direction : »: the list goes on with what the employer says.</summary>
    public static bool EndsWithEmployer(string folded) => LastEmployer().IsMatch(folded);

    [GeneratedRegex($@"\b(?:car|parce que|puisque|pour) {Lexicon.Employer}$", RegexOptions.CultureInvariant)]
    private static partial Regex LastEmployer();

    private static int Separator(string folded)
    {
        var head = folded.AsSpan(0, Math.Min(folded.Length, Longest));
        if (Numbered(head) is > 0 and var number)
        {
            return number;
        }

        if (Replied().IsMatch(folded))
        {
            return folded.IndexOf('.');
        }

        var colon = head.IndexOf(':');
        if (colon > 0)
        {
            return colon + 1 < folded.Length && folded[colon + 1] == '/' ? -1 : colon;
        }

        var dash = head.IndexOf(" – ");
        dash = dash < 0 ? head.IndexOf(" — ") : dash;
        return dash > 0 && dash <= 40 ? dash + 1 : -1;
    }

    // « R. Il sera présenté… », not « R. Martin demande… ».
    [GeneratedRegex(@"^\W*r\. (?:(?:oui|non|ils?|elles?|les?|la|nous|je|on|une?|des?|ce|cette|ces|cela|pas|aucune?|en|au|aux|sur|pour|depuis|tous|toutes)\b|[ld]')", RegexOptions.CultureInvariant)]
    private static partial Regex Replied();

    private static int Numbered(ReadOnlySpan<char> head)
    {
        var dot = head.IndexOf(". ");
        return dot is > 0 and < 5 && head[0] is 'q' or 'r' && char.IsAsciiDigit(head[1]) ? dot : -1;
    }

    [GeneratedRegex($@"\b(?:(?<=[a-z] )(?<!\b(?:la|une|cette|notre|autre|chaque) )demande|demand(?:ent|ons|ions|aient|ait)|voulons|voulions|veulent|exige|exigent|exigeons|souhait\w+|reclam(?:e|ent|ons)|revendiqu\w+|s'engage\w*|repond\w*|indique\w*|precise\w*|presente(?:nt)?|propos(?:e|ent|ons)|est|sont|a|ont|doit|doivent|va|vont|sera|il faut|il est)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    private static bool Verbs(string name) => Verb().IsMatch(name);
}
