using System.Text.Json;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Evidence;

/// <summary>What is in a dossier, for programs: the hash of every file, each exhibit with the journal line that captured it, and the head of the journal.</summary>
internal static class DossierManifest
{
    public const string Format = "cgtbot-dossier";

    private static readonly JsonSerializerOptions Json = new(StoredValues.Json) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static byte[] Of(EvidenceFile file, IReadOnlyList<WrittenFile> files) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format, Version = 1, Section = new { Number = file.Case.Section.Section.Value, file.Case.Section.Name }, Topic = file.Topic?.Value, Profile = file.Disclosure.Name, DrawnAt = file.Case.At,
            Journal = file.Case.Head is { } head ? new { head.Sequence, head.At, Hash = Convert.ToHexStringLower(head.Hash) } : null,
            Timestamp = file.Stamp is { } stamp ? new { stamp.Head.Sequence, stamp.Token.At, stamp.Token.Signer, File = DossierNames.Timestamp } : null,
            Exhibits = file.Exhibits.Select(e => new
            {
                e.Number, Subject = CaptureVerification.SubjectOf(e.Publication.Number), Title = file.Of(e, e.Publication.Title), PublishedOn = e.Publication.PublishedOn.ToString(), e.Publication.CapturedAt, e.Address,
                e.Publication.Sha256, Original = files.Any(f => f.Name == DossierNames.OriginalOf(e)) ? DossierNames.OriginalOf(e) : null,
                // A text without its names is not the one the journal noted.
                Text = file.Hides(e) ? null : DossierNames.TextOf(e),
            }),
            file.Withheld, Limits = new[] { CaseTexts.LimitsHash, CaseTexts.LimitsOpinion }, Files = files,
        },
        Json);
}
