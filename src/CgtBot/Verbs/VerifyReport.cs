using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Journals;
using CgtBot.Evidence.Timestamps;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Originals;

namespace CgtBot.Verbs;

/// <summary>Puts what `verify` found in sentences.</summary>
internal static class VerifyReport
{
    public static int FaultCount(JournalReport report, IReadOnlyList<AnchoredHead> heads, IReadOnlyList<string> damage, TimestampReport stamps, OriginalReport originals) =>
        report.Faults.Count + damage.Count + stamps.Faults.Count + originals.Faults.Count + (Unanchored(report, heads) ? 1 : 0);

    public static IEnumerable<string> Lines(JournalReport report, IReadOnlyList<AnchoredHead> heads, IReadOnlyList<string> damage, TimestampReport stamps, OriginalReport originals) =>
    [
        Say(VerifyTexts.Read, Many(VerifyTexts.Lines, report.Lines), Many(VerifyTexts.Captures, report.Captures), Many(VerifyTexts.Heads, heads.Count), Many(VerifyTexts.Rows, report.Rows)),
        .. originals.Read > 0 ? new[] { Say(VerifyTexts.OriginalsRead, originals.Read) } : [],
        .. damage.Select(d => Say(VerifyTexts.Damage, d)),
        .. report.Faults.Select(Sentence),
        .. originals.Faults.Select(Sentence),
        .. stamps.Faults.Select(f => Say(f.OfTheToken ? EvidenceTexts.TimestampBroken : EvidenceTexts.TimestampOfAnother, f.Section.Value, f.Sequence)),
        .. stamps.Newest.Select(n => Say(EvidenceTexts.TimestampNewest, n.Head.Section.Value, n.Head.Sequence, n.Token.At.UtcDateTime, n.Token.Signer)),
        .. Unanchored(report, heads) ? new[] { VerifyTexts.Unanchored } : [],
        FaultCount(report, heads, damage, stamps, originals) is > 0 and var count ? Many(VerifyTexts.Faulty, count) : VerifyTexts.Sound,
        VerifyTexts.Meaning,
    ];

    // Each commit anchors its head: lines without a single one mean that the file was taken away.
    private static bool Unanchored(JournalReport report, IReadOnlyList<AnchoredHead> heads) => report.Lines > 0 && heads.Count == 0;

    private static string Sentence(JournalFault fault) => Say(
        fault.Kind switch
        {
            JournalFaultKind.Missing => VerifyTexts.Missing,
            JournalFaultKind.Broken => VerifyTexts.Broken,
            JournalFaultKind.Altered => VerifyTexts.Altered,
            JournalFaultKind.Cut => VerifyTexts.Cut,
            JournalFaultKind.RowAltered => VerifyTexts.RowAltered,
            JournalFaultKind.RowGone => VerifyTexts.RowGone,
            JournalFaultKind.RowUnknown => VerifyTexts.RowUnknown,
            _ => VerifyTexts.CaptureAltered,
        },
        fault.Section.Value, fault.Sequence, SubjectWords.Of(fault.Subject ?? ""));

    private static string Sentence(OriginalFault fault) => Say(
        fault.Kind switch
        {
            OriginalFaultKind.Gone => VerifyTexts.OriginalGone,
            OriginalFaultKind.Locked => VerifyTexts.OriginalLocked,
            OriginalFaultKind.Altered => VerifyTexts.OriginalAltered,
            _ => VerifyTexts.OriginalUnknown,
        },
        fault.Section.Value, fault.Publication);

    private static string Many(string forms, long count) => Say(Counted.Word(forms, (int)Math.Min(count, int.MaxValue)), count);

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
