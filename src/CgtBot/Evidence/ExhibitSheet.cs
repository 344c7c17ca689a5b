using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Texts;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Evidence;

/// <summary>An exhibit in words: what it is, where and when it was captured, its hash, its text, what changed since the capture before.</summary>
internal static class ExhibitSheet
{
    public static Passage.Sheet Of(EvidenceFile file, Exhibit exhibit)
    {
        var p = exhibit.Publication;
        return new Passage.Sheet(Say(CaseTexts.Exhibit, exhibit.Number, file.Of(exhibit, p.Title)),
        [
            new Passage.Facts([.. Facts(file, exhibit)]),
            new Passage.Text(GapTexts.Fingerprint, TextWeight.Subtle),
            new Passage.Hash(p.Sha256),
            .. ChangedWords.Of(file, exhibit),
            new Passage.Verbatim(file.Of(exhibit, p.Text)),
        ], Marked: false);
    }

    private static IEnumerable<Fact> Facts(EvidenceFile file, Exhibit exhibit)
    {
        var (p, capture) = (exhibit.Publication, exhibit.Capture);
        yield return new Fact(CaseTexts.Nature, p.Kind is PublicationKind.Job ? CaseTexts.JobPosting : CaseTexts.OneAnnouncement);
        yield return new Fact(CaseTexts.PublishedOn, Day(p.PublishedOn));
        if (exhibit.Address is not null || p.Origin is null)
        {
            yield return new Fact(GapTexts.Address, exhibit.Address ?? (p.Address is null ? GapTexts.NoAddress : EvidenceTexts.NoPublicAddress));
        }

        if (capture.FinalAddress is { } final && final != p.Address && !exhibit.Restricted)
        {
            yield return new Fact(EvidenceTexts.FinalAddress, final);
        }

        if (capture.Redirects.Count > 0 && !exhibit.Restricted)
        {
            yield return new Fact(EvidenceTexts.Redirects, string.Join(" > ", capture.Redirects));
        }

        if (p.Origin is { } origin && file.Disclosure.Profile is not DossierProfile.Public)
        {
            yield return new Fact(GapTexts.Origin, file.Of(exhibit, InnerAddress.Hidden(origin)));
        }

        yield return new Fact(GapTexts.Captured, CaseChapters.Moment(file, p.CapturedAt));
        if (capture.Certificate is { } certificate)
        {
            yield return new Fact(EvidenceTexts.Certificate, certificate);
        }

        yield return new Fact(EvidenceTexts.InFile, file.GivesOriginal(exhibit) ? Say(EvidenceTexts.OriginalGiven, DossierNames.FolderOf(exhibit)) : exhibit.Restricted ? EvidenceTexts.OriginalRestricted : EvidenceTexts.OriginalKept);
    }
}
