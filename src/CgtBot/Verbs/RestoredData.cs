using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Storage;
using CgtBot.Storage.Backups;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>A backup made what it must be before it takes the place of the data: of this version's schema, noted in each journal, and without whoever asked to be forgotten since. A restore cut later brings nobody back.</summary>
internal static class RestoredData
{
    public static async Task<ErasuresSince?> FinishAsync(IEnumerable<string> settings, Unpacked backup, string keys, DateTimeOffset now, CancellationToken ct)
    {
        await using var app = BotHost.Build([.. settings, $"--Storage:Folder={backup.Fresh}", $"--Storage:KeyFolder={keys}"]);
        await app.Services.MigrateAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var (db, anchor) = (scope.ServiceProvider.GetRequiredService<BotDb>(), app.Services.GetRequiredService<JournalAnchor>());
        var erasures = await ErasuresSince.ReadAsync(db, Path.Combine(backup.Replaced, BackupReader.DatabaseName), ct);
        await NoteAsync(db, anchor, backup.Manifest, Heads(new JournalAnchor(Path.Combine(backup.Replaced, BackupReader.HeadsName))), now, ct);
        foreach (var (section, author) in erasures?.BroughtBack ?? [])
        {
            await Erasure.RunAsync(db.Enter(section), anchor, author, now, ct);
        }

        // One file is moved, and its log is not.
        await db.WipeAsync(ct);
        return erasures;
    }

    /// <summary>The last head of each section: a journal that is replaced stays provable from what is put aside.</summary>
    private static ILookup<SectionId, AnchoredHead> Heads(JournalAnchor anchor) => anchor.Read().GroupBy(h => h.Section).Select(g => g.MaxBy(h => h.Sequence)!).ToLookup(h => h.Section);

    private static async Task NoteAsync(BotDb db, JournalAnchor anchor, BackupManifest manifest, ILookup<SectionId, AnchoredHead> replaced, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var section in await db.Sections.IgnoreQueryFilters().Select(s => s.Section).ToListAsync(ct))
        {
            await using var act = await JournaledAct.BeginAsync(db.Enter(section), anchor, new ActOf(AuthorId.LocalSteward, "restored", now), ct);
            act.Note("restored", "Backup/restored", new { manifest.At, manifest.Version, manifest.Files, Replaced = replaced[section] });
            await act.CommitAsync(ct);
        }
    }
}
