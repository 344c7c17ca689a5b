using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Whose words a quote holds: « … ? », a-t-elle conclu; pour la direction, « … ».</summary>
internal static partial class Attribution
{
    /// <summary>The sentence after a closed quote gives it to the employer, or to somebody who is not « nous ».</summary>
    public static bool GivesToEmployer(string next) => After().IsMatch(next) && !Ours().IsMatch(next);

    /// <summary>The employer is named before the quote opens in this sentence.</summary>
    public static bool OpensAsEmployer(string folded)
    {
        var quote = folded.IndexOf('«');
        return quote > 0 && !AsksAfter(folded) && Before().IsMatch(folded[..quote]) && !Ours().IsMatch(folded[..quote]);
    }

    // « L'administration invoque « les nécessités de service » : qu'est-ce qui interdit… ? »: the quote is over, we ask.
    private static bool AsksAfter(string folded) =>
        folded.LastIndexOf('»') is > 0 and var close && folded.IndexOf(" : ", close, StringComparison.Ordinal) is > 0 and var colon && colon - close < 4 && folded.Length - colon > 20;

    [GeneratedRegex($@"^\W*(?:nous |lui |leur )?(?:(?:a|ont|avait)-t-(?:il|elle|ils|elles|on)\b|(?:\w+)-t-(?:il|elle)\b|(?:repond|conclut|lance|dit|insiste|ironise|poursuit|ajoute|demande)(?:ent)?-(?:il|elle|ils|elles)\b|(?:s'est |nous a |a |ont |nous ont )?(?:\w+ ){{0,2}}{Lexicon.Employer})", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex($@"{Lexicon.Employer}|\bpredecesseure?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // « nous a lancé la DRH » is not ours.
    [GeneratedRegex($@"\b(?:{Lexicon.Unions}|elue?s?|deleguee?s?|representante?s?|avons-nous|ai-je|notre|nos|agente?s?|salariee?s?|collegues?|camarades?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();
}
