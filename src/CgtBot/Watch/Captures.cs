using System.Security.Cryptography;
using System.Text;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Publications;
using CgtBot.Storage;
using CgtBot.Watch.Originals;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>What is captured stays: raw bytes, headers, time and hash, each a line of the journal. The same text met again is not captured twice; a changed one is a new version of its family.</summary>
internal static class Captures
{
    /// <summary>The version with this very text that is kept.</summary>
    public static Task<Publication> KnownAsync(BotDb db, FoundText text, CancellationToken ct) => db.Publications.OrderBy(p => p.Number).FirstAsync(p => p.TextHash == text.Hash, ct);

    /// <param name="family">That of the publication it repeats; null for one of its own.</param>
    public static async Task<Publication> KeepAsync(BotDb db, JournaledAct act, FoundText text, int? family, CancellationToken ct)
    {
        var found = text.Found;
        var number = await act.NextNumberAsync<Publication>(ct);
        var publication = new Publication
        {
            Section = db.Section, Number = number, Family = family ?? number, Kind = found.Kind, Title = found.Title, Text = found.Text,
            Address = found.Address, PublishedOn = found.PublishedOn, CapturedAt = act.Of.At, Sha256 = Convert.ToHexStringLower(SHA256.HashData(found.Raw)), TextHash = text.Hash,
            Source = found.Source, ExternalId = found.ExternalId, Origin = found.Origin, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        };
        db.Publications.Add(publication);
        db.Captures.Add(new Capture { Section = db.Section, Publication = number, Raw = found.Raw, MediaType = found.MediaType, Headers = found.Headers, At = act.Of.At });
        if (found.SealedOriginal is { } original)
        {
            db.SealedOriginals.Add(new SealedOriginal { Section = db.Section, Publication = number, Sealed = original.Bytes, At = act.Of.At });
            OriginalLines.NoteKept(act, number, original.Sha256);
        }

        act.Note(CaptureVerification.What, CaptureVerification.SubjectOf(number), new
        {
            // A dossier opens this line: a path of the section's own folders is not told in it.
            sha256 = publication.Sha256, address = SafeAddress.Link(found.Address), bytes = found.Raw.Length,
            headers = CaptureVerification.Hash(Encoding.UTF8.GetBytes(found.Headers)), text = CaptureVerification.Hash(Encoding.UTF8.GetBytes(found.Text)),
        });
        return publication;
    }
}
