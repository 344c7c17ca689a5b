using CgtBot.Channels.Cards;
using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Dossiers;
using CgtBot.Gaps;
using CgtBot.Texts;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Evidence;

/// <summary>A gap in words: what was published, the sentences themselves, what is missing, the texts to know.</summary>
internal static class GapSheet
{
    public static Passage.Sheet Of(EvidenceFile file, CaseGap sheet)
    {
        var (gap, exhibit) = (sheet.Gap, file.Exhibits.Single(e => e.Publication.Number == sheet.Publication.Number));
        return new Passage.Sheet(Say(CaseTexts.GapTitle, Code(gap.Number), sheet.Topic, gap.Stance.Name()),
        [
            new Passage.Text(Say(EvidenceTexts.GapExhibit, file.Of(exhibit, Published(sheet.Publication)), exhibit.Number)),
            .. sheet.Quotes.Select(q => new Passage.Quote([.. QuotePart.Split(q.Text, q.Marks).Select(p => p with { Text = file.Of(exhibit, p.Text) })])),
            .. ChangedWords.Of(file, exhibit),
            new Passage.Text(file.Of(State(sheet)), TextWeight.Strong),
            .. sheet.Opinions.Select(o => new Passage.Text(GapTexts.KnownOpinion + CaseTexts.Colon + file.Of((o with { Origin = CaseChapters.Source(file, o.Origin) }).Sourced))),
            .. AlertCard.Remarks(sheet.Facts).Select(r => new Passage.Text(r)),
            .. Texts(sheet),
        ], Marked: true);
    }

    private static string State(CaseGap sheet)
    {
        var state = Say(CaseTexts.GapState, GapWording.State(sheet.Gap));
        return CaseChapters.IsLive(sheet) ? $"{Say(sheet.Facts.Pick(CaseTexts.Missing, CaseTexts.MissingOnProject, CaseTexts.MissingOrder), sheet.Facts.OfBody, Day(sheet.Facts.On), AsOf(sheet.Facts.On))} {state}" : state;
    }

    private static IEnumerable<Passage> Texts(CaseGap sheet) => sheet.Texts.Count == 0
        ? []
        : [new Passage.Text(GapTexts.LegalHeading, TextWeight.Strong), new Passage.Items([.. sheet.Texts.Select(Line)]), new Passage.Text(EvidenceTexts.LawBelow, TextWeight.Subtle)];

    private static string Line(LegalReference text) => Say(
        text.Applicability is Applicability.OtherSector ? EvidenceTexts.LawLineOtherSector : EvidenceTexts.LawLine, LegalWording.Title(text.Base), LegalWording.Confidence(text.Base), LegalTexts.OtherSector);
}
