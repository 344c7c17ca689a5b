using System.IO.Compression;
using System.Security.Cryptography;
using CgtBot.Domain.Topics;
using CgtBot.Evidence.Word;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Evidence;

/// <summary>What was written: the manifest's own hash, to be noted elsewhere, and how many exhibits.</summary>
public sealed record WrittenDossier(string ManifestSha256, int Exhibits, Withheld Withheld);

/// <summary>Register -> evidence file -> one archive: Word document, page, register, deadlines, captures, journal, manifest, verifier.</summary>
public sealed class DossierArchive(EvidenceReader reader, CasePrinter printer)
{
    /// <summary>Writes the dossier of the entered section; everything in it is of one moment.</summary>
    public async Task<WrittenDossier> WriteAsync(BotDb db, TopicId? topic, Disclosure disclosure, Stream to, CancellationToken ct)
    {
        await using var moment = await db.BeginReadingAsync(ct);
        var file = await reader.ReadAsync(db, topic, disclosure, ct);
        EvidenceReader.Speak(file);
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var zip = new DossierZip(archive, TimeZoneInfo.ConvertTime(file.Case.At, file.Case.Section.Zone));
        await PrintAsync(zip, file, ct);
        await RegisterAsync(zip, db, file, ct);
        await ExhibitsAsync(zip, db, file, ct);
        await zip.AddAsync(DossierNames.Journal, JournalProof.LinesAsync(db, file, ct), ct);
        if (file.Stamp is { } stamp)
        {
            await zip.AddAsync(DossierNames.Timestamp, stamp.Head.Token, ct);
        }

        await zip.AddAsync(DossierNames.Verifier, await printer.VerifierAsync(), ct);
        await zip.AddAsync(DossierNames.ReadMe, ReadMe(file), ct);
        var manifest = DossierManifest.Of(file, zip.Written);
        await zip.AddAsync(DossierNames.Manifest, manifest, ct);
        return new WrittenDossier(Convert.ToHexStringLower(SHA256.HashData(manifest)), file.Exhibits.Count, file.Withheld);
    }

    private async Task PrintAsync(DossierZip zip, EvidenceFile file, CancellationToken ct)
    {
        var pictures = EvidencePictures.Of(file);
        var printed = CaseChapters.Of(file, pictures);
        await zip.AddAsync(DossierNames.Word, WordFile.Of(printed, file.Case.At), ct);
        await zip.AddAsync(DossierNames.Page, await printer.PageAsync(printed), ct);
        foreach (var picture in pictures)
        {
            await zip.AddAsync(picture.File, picture.Png, ct);
        }
    }

    private static async Task RegisterAsync(DossierZip zip, BotDb db, EvidenceFile file, CancellationToken ct)
    {
        var whole = await RegisterExport.ReadNowAsync(db, file.Case.At, ct);
        var register = whole with { Entries = [.. whole.Entries.Where(e => file.Topic is null || e.Topic == file.Topic)] };
        using var csv = new MemoryStream();
        await RegisterCsv.WriteAsync(register, csv, ct, file.Disclosure.Profile is DossierProfile.Public ? file.Mask.Hide : null);
        await zip.AddAsync(DossierNames.Register, csv.ToArray(), ct);
        await zip.AddAsync(DossierNames.Calendar, DeadlineCalendar.Of(file), ct);
    }

    private static async Task ExhibitsAsync(DossierZip zip, BotDb db, EvidenceFile file, CancellationToken ct)
    {
        foreach (var exhibit in file.Exhibits)
        {
            await zip.AddAsync(DossierNames.TextOf(exhibit), file.Of(exhibit, exhibit.Publication.Text), ct);
            if (file.GivesOriginal(exhibit) && await db.Captures.AsNoTracking().Where(c => c.Publication == exhibit.Publication.Number).Select(c => c.Raw).FirstOrDefaultAsync(ct) is { } raw)
            {
                await zip.AddAsync(DossierNames.OriginalOf(exhibit), raw, ct);
                await zip.AddAsync(DossierNames.CaptureOf(exhibit), exhibit.Capture.Headers, ct);
            }
        }
    }

    private static string ReadMe(EvidenceFile file) => string.Join("\r\n\r\n", [
        CaseChapters.Title(file), Say(EvidenceTexts.Audience, ProfileWords.Name(file.Disclosure.Profile)), EvidenceTexts.ReadMeFiles,
        .. file.Exhibits.Count > 0 ? [EvidenceTexts.ReadMePieces] : Array.Empty<string>(), EvidenceTexts.ReadMeCheck, CaseTexts.LimitsHash, CaseTexts.LimitsOpinion,
    ]) + "\r\n";
}
