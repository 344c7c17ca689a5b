using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Chat.Cards;
using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Gaps;
using CgtBot.Texts;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Evidence;

/// <summary>Evidence file -> the dossier in words, chapter by chapter.</summary>
public static class CaseChapters
{
    public static PrintedCase Of(EvidenceFile file, IReadOnlyList<EvidencePicture> pictures) => new(
        file.Case.Section.Name,
        Title(file),
        [
            Say(CaseTexts.DrawnOn, Day(file.Case.Today)),
            Say(EvidenceTexts.Audience, ProfileWords.Name(file.Disclosure.Profile)),
            Say(CaseTexts.Figures, file.Case.Open.Count, file.Case.Gaps.Count, file.Exhibits.Count),
        ],
        CaseTexts.LimitsTitle,
        [.. Limits(file)],
        [.. Chapters(file, pictures).Where(c => c.Passages.Count > 0)]);

    public static string Title(EvidenceFile file) => file.Case.Topic is { } topic ? Say(CaseTexts.TitleTopic, topic) : CaseTexts.TitleAll;

    private static IEnumerable<Chapter> Chapters(EvidenceFile file, IReadOnlyList<EvidencePicture> pictures) =>
    [
        new(EvidenceTexts.SummaryTitle, [new Passage.Facts(Summary(file))]),
        new(EvidenceTexts.MissingTitle, [.. Missing(file)]),
        new(CaseTexts.ChronologyTitle, [.. pictures.Where(p => p.File == EvidencePictures.Chronology).Select(p => new Passage.Picture(p)), .. Events(file)]),
        new(Say(CaseTexts.OpenTitle, file.Case.Open.Count), [.. pictures.Where(p => p.File == EvidencePictures.Ages).Select(p => new Passage.Picture(p)), .. file.Case.Open.Select(e => Open(file, e))]),
        new(Say(CaseTexts.CommitmentsTitle, file.Case.Commitments.Count), file.Case.Commitments.Count == 0 ? [new Passage.Text(CaseTexts.NoCommitment)] : [.. file.Case.Commitments.Select(e => Commitment(file, e))]),
        new(Say(CaseTexts.GapsTitle, file.Case.Gaps.Count), file.Case.Gaps.Count == 0 ? [new Passage.Text(NoGap(file.Withheld.Gaps))] : [.. file.Case.Gaps.Select(g => GapSheet.Of(file, g))]),
        new(EvidenceTexts.LawTitle, [.. Law(file)]),
        new(Say(CaseTexts.SignalementsTitle, file.Case.Signalements.Count), file.Case.Signalements.Count == 0 ? [] : [new Passage.Text(CaseTexts.SignalementsNote, TextWeight.Subtle), .. file.Case.Signalements.Select(s => Signalement(file, s))]),
        new(Say(CaseTexts.ExhibitsTitle, file.Exhibits.Count), [.. file.Exhibits.Select(e => ExhibitSheet.Of(file, e))]),
        new(CaseTexts.JournalTitle, [.. Head(file)]),
    ];

    /// <summary>Gaps that this reader may not be told are not said to be none.</summary>
    private static string NoGap(int withheld) => withheld == 0 ? CaseTexts.NoGap : Say(Counted.Word(EvidenceTexts.NoGapHere, withheld), withheld);

    private static IEnumerable<string> Limits(EvidenceFile file) =>
    [
        CaseTexts.LimitsHash, CaseTexts.LimitsOpinion, CaseTexts.LimitsSaid, CaseTexts.LimitsLaw,
        .. !file.Disclosure.Names ? [EvidenceTexts.LimitsNames] : file.Exhibits.Any(file.Hides) ? [EvidenceTexts.LimitsNamesInPieces] : Array.Empty<string>(),
        .. file.Withheld.Any ? [Say(EvidenceTexts.LimitsWithheld, file.Withheld.Exhibits, file.Withheld.Gaps, file.Withheld.Signalements)] : Array.Empty<string>(),
    ];

    private static List<Fact> Summary(EvidenceFile file)
    {
        var (open, late) = (file.Case.Open, file.Case.Commitments.Where(e => e.IsOverdue(file.Case.Today)).ToList());
        var live = file.Case.Gaps.Where(IsLive).ToList();
        return
        [
            new(EvidenceTexts.SummaryOpen, Count(open.Count)),
            .. open.Count == 0 ? Array.Empty<Fact>() : [new(EvidenceTexts.SummaryOldest, Say(EvidenceTexts.SummaryOldestValue, open[0].Number, EntryWords.When(open[0].AskedOn), EntryWords.Age(open[0].Kind, open[0].AskedOn, file.Case.Today)))],
            new(EvidenceTexts.SummaryOverdue, Count(open.Count(e => e.IsOverdue(file.Case.Today)))),
            new(EvidenceTexts.SummaryCommitments, Say(EvidenceTexts.SummaryCommitmentsValue, file.Case.Commitments.Count, late.Count)),
            new(EvidenceTexts.SummaryGaps, Say(EvidenceTexts.SummaryGapsValue, file.Case.Gaps.Count, live.Count)),
            new(EvidenceTexts.SummaryExhibits, Count(file.Exhibits.Count)),
        ];
    }

    /// <summary>What was looked for in the register and is not there on that day.</summary>
    private static IEnumerable<Passage> Missing(EvidenceFile file)
    {
        string[] lines =
        [
            .. file.Case.Gaps.Where(IsLive).Select(g => Say(g.Facts.Pick(EvidenceTexts.MissingOpinion, EvidenceTexts.MissingOpinionOnProject, EvidenceTexts.MissingOpinionOrder), Code(g.Gap.Number), g.Topic, g.Facts.OfBody, Day(g.Facts.On), AsOf(g.Facts.On))),
            .. file.Case.Open.Concat(file.Case.Commitments).Where(e => e.IsOverdue(file.Case.Today)).Select(e => Say(MissingAnswer(file, e), e.Number, EntryWords.When(e.AskedOn), EntryWords.Due(e.DueOn, e.DueBasis, file.Case.Today))),
        ];
        return lines.Length == 0 ? NothingLate(file) : [new Passage.Text(Say(EvidenceTexts.MissingNote, Day(file.Case.Today)), TextWeight.Subtle), new Passage.Items(lines)];
    }

    /// <summary>Nothing is late; that nothing is missing is only said of a register in which nothing is awaited, and of a dossier that leaves nothing out.</summary>
    private static IEnumerable<Passage> NothingLate(EvidenceFile file)
    {
        var (open, promised) = (file.Case.Open.Count, file.Case.Commitments.Count(e => e.Awaited));
        yield return new Passage.Text(open + promised == 0 && !file.Withheld.Any ? EvidenceTexts.MissingNothing : Say(EvidenceTexts.MissingNoneLate, Day(file.Case.Today)));
        if (open + promised > 0)
        {
            yield return new Passage.Text(Say(EvidenceTexts.MissingAwaited, open, promised), TextWeight.Subtle);
        }
    }

    private static string MissingAnswer(EvidenceFile file, RegisterEntry entry) => (entry.Kind, entry.State) switch
    {
        (EntryKind.Commitment, _) => EvidenceTexts.MissingFollowUp,
        (_, EntryState.PartlyAnswered) => EvidenceTexts.MissingRest,
        // An entry opened again keeps the answer it was given.
        _ when file.Case.Events.Any(e => e.Lane is Lane.Answered && e.Tag == $"{entry.Number}") => EvidenceTexts.MissingReopened,
        _ => EvidenceTexts.MissingAnswer,
    };

    internal static bool IsLive(CaseGap sheet) => sheet.Gap.State is GapState.Open or GapState.Confirmed;

    private static IEnumerable<Passage> Events(EvidenceFile file) => file.Case.Events.Count == 0
        ? [new Passage.Text(CaseTexts.Nothing)]
        : file.Case.Events.Select(e => new Passage.Dated(Day(e.On), TopicChronology.NameOf(e.Lane), Words(file, e), Source(file, e.Source), e.IsGap));

    private static string Words(EvidenceFile file, ChronologyEvent e) => e.Seen(e.Publication is { } publication ? words => file.Of(publication, words) : file.Of);

    // The name of a document of the section is no reader's business outside, nor is its link, which may name whoever shares it: only a publication's address is public.
    internal static string? Source(EvidenceFile file, string? source) =>
        file.Disclosure.Profile is DossierProfile.Public ? file.Exhibits.Select(e => e.Address).FirstOrDefault(a => a is not null && a == source)
        : source is null || SafeAddress.IsLink(source) ? source : InnerAddress.Hidden(source);

    private static Passage.Entry Open(EvidenceFile file, RegisterEntry e) => new(
        Say(EvidenceTexts.EntryHead, e.Number, EntryWords.One(e.Kind), EntryWords.Age(e.Kind, e.AskedOn, file.Case.Today)), file.Of(e.Text),
        Joined(Say(CaseTexts.AskedWhen, EntryWords.When(e.AskedOn)), EntryWords.Due(e.DueOn, e.DueBasis, file.Case.Today), e.State is EntryState.PartlyAnswered ? EntryWords.Settled(e.State, e.Kind, e.StateOn) : null, Source(file, e.Origin)));

    private static Passage.Entry Commitment(EvidenceFile file, RegisterEntry e) => new(
        Say(EvidenceTexts.CommitmentHead, e.Number, e.Awaited ? EntryWords.State(e.State, e.Kind) : EntryWords.Settled(e.State, e.Kind, e.StateOn)), file.Of(e.Text),
        Joined(Say(CaseTexts.PromisedWhen, EntryWords.When(e.AskedOn)), e.Awaited ? EntryWords.Due(e.DueOn, e.DueBasis, file.Case.Today) : null, Source(file, e.Origin)));

    private static Passage.Entry Signalement(EvidenceFile file, Signalement s) => new(Say(EvidenceTexts.SignalementHead, s.Number, Day(s.On)), file.Of(s.Text), Source(file, s.Origin));

    private static IEnumerable<Passage> Law(EvidenceFile file)
    {
        string[] lines = [.. file.Case.Gaps.SelectMany(g => g.Texts).DistinctBy(t => t.Base.Id).Select(LegalWording.Line)];
        return lines.Length == 0 ? [] : [new Passage.Text(CaseTexts.LimitsLaw, TextWeight.Subtle), new Passage.Items(lines)];
    }

    private static IEnumerable<Passage> Head(EvidenceFile file) => file.Case.Head is { } head
        ? [new Passage.Text(Say(CaseTexts.JournalHead, head.Sequence, Moment(file, head.At))), new Passage.Hash(Convert.ToHexStringLower(head.Hash)), new Passage.Text(EvidenceTexts.JournalCheck, TextWeight.Subtle), new Passage.Text(Stamped(file))]
        : [];

    private static string Stamped(EvidenceFile file) => file.Stamp is { } stamp
        ? Say(EvidenceTexts.TimestampIn, stamp.Head.Sequence, stamp.Token.At.ToString("dd/MM/yyyy HH:mm", CultureInfo.CurrentCulture), stamp.Token.Signer, Convert.ToHexStringLower(stamp.Head.Hash))
        : EvidenceTexts.TimestampNone;

    /// <summary>« 12/06/2025 09:30 » in the section's zone.</summary>
    internal static string Moment(EvidenceFile file, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, file.Case.Section.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.CurrentCulture);

    internal static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
