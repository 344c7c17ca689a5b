using System.Globalization;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Reminders;

/// <summary>Due entries -> reminders -> outbox -> channel. A batch of sections is one transaction: a crash loses nothing and repeats nothing.</summary>
public sealed class ReminderFlow(BotDb db, ILogger<ReminderFlow> log)
{
    /// <summary>Kind of its messages in the outbox.</summary>
    public const string What = "reminder";

    /// <summary>Says what is due at this instant; returns how many entries were spoken of.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct = default)
    {
        var said = 0;
        foreach (var sections in await db.DueSectionsAsync(now, ct))
        {
            said += await TryAsync(sections, now, ct);
        }

        return said;
    }

    /// <summary>One catch: a section that fails is logged and tried again at the next run, the others of its batch are not held up.</summary>
    private async Task<int> TryAsync(IReadOnlyList<SectionId> sections, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return await BatchAsync(sections, now, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            if (sections.Count == 1)
            {
                log.LogError(fault, "The reminders of section {Section} failed ({Kind})", sections[0], StorageFault.Of(fault));
                return 0;
            }
        }

        var said = 0;
        foreach (var section in sections)
        {
            said += await TryAsync([section], now, ct);
        }

        return said;
    }

    private async Task<int> BatchAsync(IReadOnlyList<SectionId> sections, DateTimeOffset now, CancellationToken ct)
    {
        var said = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var section in sections)
        {
            await db.Enter(section).LockSectionAsync(ct);
            said += await SectionAsync(await db.Sections.AsNoTracking().SingleAsync(ct), now, ct);
        }

        await transaction.CommitAsync(ct);
        return said;
    }

    private async Task<int> SectionAsync(Section section, DateTimeOffset now, CancellationToken ct)
    {
        if (await LaterAsync(section, now, ct) is { } later)
        {
            await db.PostponeDueAsync(now, later, ct);
            return 0;
        }

        var today = section.DayOf(now);
        var due = await db.DueLinesAsync(now, ct);
        var settled = due.RemoveAll(line => !line.Awaited);
        var early = due.FindAll(line => !ReminderSchedule.HasCome(line.Rung, line.DueOn, section, today));
        var told = due.Except(early).ToList();
        await SayAsync(section, told, now, ct);
        await db.MoveAsync(section, told, today, saidOn: today, ct);
        await db.MoveAsync(section, early, today, saidOn: null, ct);
        await db.ForgetSettledAsync(settled, now, ct);
        return told.Count;
    }

    /// <summary>When a section is not to be spoken to now: quiet hours, or today's message is gone already. Null: it may be.</summary>
    private async Task<DateTimeOffset?> LaterAsync(Section section, DateTimeOffset now, CancellationToken ct)
    {
        var today = section.DayOf(now);
        return section.IsQuiet(now) ? section.NextAllowed(now)
            : await db.IsGoneAsync(What, Occasion(today), ct) ? section.MorningOf(today.AddDays(1))
            : null;
    }

    private async Task SayAsync(Section section, IReadOnlyList<ReminderLine> lines, DateTimeOffset now, CancellationToken ct)
    {
        if (lines.Count > 0)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
            await db.SayAsync(What, Occasion(section.DayOf(now)), ReminderCard.Of(section, lines, section.DayOf(now)), now, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The card made again when its turn to be sent comes: what was answered or put off meanwhile is no longer on it.</summary>
    internal static async Task<Card?> AgainAsync(BotDb db, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var day = DateOnly.ParseExact(message.Occasion, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var section = await db.Sections.AsNoTracking().SingleAsync(ct);
        var lines = await ReminderLine.Of(db, db.Reminders.Where(r => r.SaidOn == day)).ToListAsync(ct);
        lines.RemoveAll(line => !line.Awaited);
        return lines.Count == 0 ? null : ReminderCard.Of(section, lines, section.DayOf(now));
    }

    private static string Occasion(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
