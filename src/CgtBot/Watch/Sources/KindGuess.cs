using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources;

/// <summary>Tells a job posting by its title, for the links and lists whose kind nobody said.</summary>
internal static partial class KindGuess
{
    public static bool IsJob(string title) => Job().IsMatch(title);

    [GeneratedRegex(@"\b[HF]\s?[/-]\s?[HF](?:\s?[/-]\s?[XN])?\b|\b(?:recrute\w*|CDI|CDD|offres? d['’]emploi|offre de poste|fiche de poste|alternance|vacataire|poste à pourvoir)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Job();
}
