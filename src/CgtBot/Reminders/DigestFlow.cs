using System.Globalization;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>Sections whose digest is due -> counts -> outbox -> channel.</summary>
public sealed class DigestFlow(BotDb db, ILogger<DigestFlow> log)
{
    /// <summary>After so long a stop, last week's digest is no news.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromDays(3);

    /// <summary>Says the digest of each section that is due one; returns how many.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct = default)
    {
        var said = 0;
        foreach (var section in await db.Sections.IgnoreQueryFilters([BotDb.SectionFilter]).AsNoTracking().OrderBy(s => s.Section).ToListAsync(ct))
        {
            said += await TryAsync(section, now, ct) ? 1 : 0;
        }

        return said;
    }

    /// <summary>The first moment on or after the section's day when something may be said: a Monday that is a holiday gives Tuesday morning.</summary>
    private static (DateOnly Day, DateTimeOffset At) LastOf(Section section, DateTimeOffset now)
    {
        var today = section.DayOf(now);
        var day = today.AddDays(-((7 + (int)today.DayOfWeek - (int)section.DigestOn) % 7));
        return (day, section.MorningOf(day));
    }

    /// <summary>One catch per section.</summary>
    private async Task<bool> TryAsync(Section section, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var (day, at) = LastOf(section, now);
            return now >= at && now - at < TooLate && !section.IsQuiet(now) && await SayAsync(section, day, at, now, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The digest of section {Section} failed ({Kind})", section.Section, StorageFault.Of(fault));
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> SayAsync(Section section, DateOnly day, DateTimeOffset at, DateTimeOffset now, CancellationToken ct)
    {
        var occasion = Digest.Occasion(day);
        db.Enter(section.Section);
        if (await db.Outbox.AnyAsync(m => m.What == Digest.What && m.Occasion == occasion, ct) || !await WasThereAsync(at, ct))
        {
            return false;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var counts = await Digest.CountAsync(db, section, section.DayOf(now), ct);
        if (counts.IsEmpty || !await HadSomethingAsync(at, ct))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockSectionAsync(ct);
        await db.SayAsync(Digest.What, occasion, DigestCard.Of(section, counts, section.DayOf(now)), now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>What began on Wednesday is no digest of the week told on Monday.</summary>
    private async Task<bool> HadSomethingAsync(DateTimeOffset at, CancellationToken ct) =>
        await db.Entries.AnyAsync(e => e.CreatedAt < at, ct) || await db.Gaps.AnyAsync(g => g.CreatedAt < at, ct) || await db.Sources.AnyAsync(s => s.CreatedAt < at, ct);

    /// <summary>A section born since that morning has no week to look back on.</summary>
    private Task<bool> WasThereAsync(DateTimeOffset at, CancellationToken ct) => db.Journal.AnyAsync(l => l.Sequence == 1 && l.At < at, ct);
}
