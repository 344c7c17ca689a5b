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

    [GeneratedRegex($@"\b(?:{Lexicon.Unions}|elue?s?|syndicats?|delegue?e?s?|representante?s?|salariee?s?|agents?|delegation|secretaire du cse|collectif)\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnionName();

    [GeneratedRegex($@"{Lexicon.Employer}", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerName();

    /// <summary>Null when the block does not begin with a label.</summary>
    public static Label? Of(string folded)
    {
        var colon = Separator(folded);
        if (colon <= 0)
        {
            return null;
        }

        var name = folded[..colon];
        if (name.Count(c => c == ' ') > 9 || Verbs(name))
        {
            return null;
        }

        return Named(name) is { } label ? label with { Length = colon + 1 } : null;
    }

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

        var role = Roles.Of(name);
        var speaker = UnionName().IsMatch(name) ? Minutes.Speaker.Union
            : role is null && EmployerName().Match(name) is { Success: true, Index: < 20 } ? Minutes.Speaker.Employer
            : (Speaker?)null;
        return role is null && speaker is null ? null : new Label(speaker, role, 0);
    }

    private static int Separator(string folded)
    {
        var head = folded.AsSpan(0, Math.Min(folded.Length, Longest));
        var colon = head.IndexOf(':');
        if (colon > 0)
        {
            return colon + 1 < folded.Length && folded[colon + 1] == '/' ? -1 : colon;
        }

        var dash = head.IndexOf(" – ");
        dash = dash < 0 ? head.IndexOf(" — ") : dash;
        return dash > 0 && dash <= 40 ? dash + 1 : Numbered(head);
    }

    private static int Numbered(ReadOnlySpan<char> head)
    {
        var dot = head.IndexOf(". ");
        return dot is > 0 and < 5 && head[0] is 'q' or 'r' && char.IsAsciiDigit(head[1]) ? dot : -1;
    }

    [GeneratedRegex($@"\b(?:(?<=[a-z] )(?<!\b(?:la|une|cette|notre|autre|chaque) )demande|demand(?:ent|ons|ions|aient|ait)|exige|exigent|exigeons|souhait\w+|reclam(?:e|ent|ons)|revendiqu\w+|s'engage\w*|repond\w*|indique\w*|precise\w*|propos(?:e|ent|ons)|est|sont|a|ont|doit|doivent|va|vont|sera|il faut|il est)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    private static bool Verbs(string name) => Verb().IsMatch(name);
}
