using CgtBot.Chat.Cards;
using CgtBot.Domain.Minutes;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>What a text ticks as done is not proposed, and is told line by line so that nothing is passed over in silence.</summary>
internal static class LeftOut
{
    private const int Most = 20;

    public static IEnumerable<string> Said(ExtractedDossier dossier) => dossier.Done.Count == 0 ? [] :
    [
        string.Join('\n', [
            Say(Word(DossierTexts.LeftOutDone, dossier.Done.Count), dossier.Done.Count),
            .. dossier.Done.Take(Most).Select(d => Say(DossierTexts.LeftOutLine, Origins.Short(dossier, d.Line), EntryWords.Short(d.Text))),
            .. dossier.Done.Count > Most ? ["…"] : Array.Empty<string>(),
        ]),
    ];
}
