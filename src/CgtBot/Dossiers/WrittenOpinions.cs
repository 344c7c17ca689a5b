using System.Text.RegularExpressions;
using CgtBot.Domain.Minutes;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>« Le CST émet un avis défavorable sur… »: an opinion is recorded by a person alone, for it lifts gaps. The lines that tell of one are shown, so that none is passed over in silence.</summary>
internal static partial class WrittenOpinions
{
    private const int Most = 10;
    private const int Shown = 160;

    public static IEnumerable<string> Said(ExtractedDossier dossier, string text)
    {
        var found = Opinion().Matches(text).Select(m => (Line: text.AsSpan(0, m.Index).Count('\n') + 1, Text: m.Value.Trim())).DistinctBy(f => f.Line).ToList();
        return found.Count == 0 ? [] :
        [
            string.Join('\n', [
                Word(DossierTexts.OpinionsByHand, found.Count),
                .. found.Take(Most).Select(f => Say(DossierTexts.LeftOutLine, Origins.Short(dossier, f.Line), f.Text.Length <= Shown ? f.Text : f.Text[..(Shown - 1)] + "…")),
                .. found.Count > Most ? ["…"] : Array.Empty<string>(),
            ]),
        ];
    }

    private const string Body = @"(?:CST|CSE|CSA|F3SCT|CSSCT|CHSCT|CT|CAP|CCP|comité(?: social)?(?: (?:territorial|d['’]administration|et économique))?|formation spécialisée|instance)";

    [GeneratedRegex(
        $@"(?<=^|[.!?;:•–-][ \t])[^\n.!?]{{0,80}}\b{Body}\b[^\n.!?]{{0,80}}\b(?:émet|rend|donne|émis|rendu|donné|prononce|prononcé|vote|voté)\b[^\n.!?]{{0,60}}\bavis\b[^\n.!?]{{0,40}}\b(?:dé)?favorable[^\n.!?]{{0,160}}"
        + $@"|(?<=^|[.!?;:•–-][ \t])[^\n.!?]{{0,40}}\bavis\b(?: \w+){{0,2}} (?:dé)?favorable (?:unanime )?(?:du|de la|de l['’])[ ]?{Body}\b[^\n.!?]{{0,160}}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Opinion();
}
