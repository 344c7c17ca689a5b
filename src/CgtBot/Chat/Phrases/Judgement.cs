using System.Text.RegularExpressions;

namespace CgtBot.Chat.Phrases;

/// <summary>« la réponse à la 1 est insuffisante »: what is thought of an answer is no answer. « la réponse à la 1 est : 40 000 euros » is one.</summary>
internal static partial class Judgement
{
    public static bool On(Head head) => head.Count > 0 && !IsIntroduced(head) && (head.Tail ?? AfterNumber(head)) is { Length: > 0 } said && (Verdict().IsMatch(said) || Unit().IsMatch(said));

    private static string AfterNumber(Head head) => head.First(ItemKind.Number) is { } number ? head.Reading.Phrase[number.End..].Trim() : "";

    private static bool IsIntroduced(Head head) => head.Reading.Phrase.AsSpan(head.Reading.Items[head.Count - 1].End).TrimStart() is [':' or ',' or ';' or '-' or '–' or '—' or '=' or '.', ..];

    private const string Weighed = @"(?:(?:pas|point|plus|toujours|encore|très|trop|vraiment|plutôt|assez|bien|complètement|totalement|tout(?:e)?|à fait|un peu|loin d['’]être|not|too|very|so|rather|still|quite)\s+)*";

    private const string Poor = @"(?:à (?:corriger|revoir|compléter|completer|préciser|preciser|reprendre|modifier|vérifier|verifier)|in?suffisant|suffisant|insatisfais|satisfais|incompl|inaccept|accept|faux|fausse|erron|mauvais|bon(?:ne)?\b|nul|clair|flou|vague|évasi|evasi|décevant|decevant|ridicul|scandal|hors.sujet|à côté|a cote|incorrect|correct|inexact|contradict|incohér|incoher|bidon|lamentab|mensong|tromp|légère|legere|courte|insufficient|unsatisf|satisf|unclear|clear|wrong|false|bad|poor|unaccept|evasiv|off topic)";

    [GeneratedRegex(@"^(?:elle\s+)?(?:n['’]\s*)?(?:(?:est|était|semble|paraît|parait|reste|(?:me|nous) semble|is|was|seems|looks|isn['’]t|wasn['’]t)\s+" + Weighed + Poor + @"|(?:ne\s+|n['’]\s*)?(?:nous\s+|me\s+)?(?:convient|satisfait|suffit|répond|règle rien|manque|laisse à désirer|pose problème)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();

    /// <summary>« Réponse 2 minutes »: how long, and no entry.</summary>
    [GeneratedRegex(@"^(?:min(?:ute)?s?|secondes?|heures?|jours?|semaines?|mois|hours?|days?|weeks?)\s*(?:max|plus tard|après|later)?\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
