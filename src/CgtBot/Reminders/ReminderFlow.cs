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

    private readonly DayLadders ladders = new();

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
        // The transaction is given up whole when a save fails: no savepoint is needed.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        List<ReminderMove> moves = [];
        foreach (var due in await db.ClaimAsync(sections, now, ct))
        {
            moves.AddRange(await SectionAsync(due, now, ct));
        }

        await db.MoveAsync(moves, ct);
        await transaction.CommitAsync(ct);
        return moves.Count(m => m.SaidOn is not null);
    }

    private async Task<IEnumerable<ReminderMove>> SectionAsync(SectionDue due, DateTimeOffset now, CancellationToken ct)
    {
        db.Enter(due.Section.Section);
        if (Later(due, now) is { } later)
        {
            await db.PostponeDueAsync(now, later, ct);
            return [];
        }

        var today = due.Section.DayOf(now);
        var ladder = ladders.Of(due.Section, today);
        var awaited = due.Lines.Where(line => line.Awaited).ToLookup(line => ladder.HasCome(line.Rung, line.DueOn));
        await SayAsync(due, [.. awaited[true]], now, ct);
        if (due.Lines.Any(line => !line.Awaited))
        {
            await db.ForgetSettledAsync(now, ct);
        }

        return awaited[true].Select(line => Next(line, ladder, today)).Concat(awaited[false].Select(line => Next(line, ladder, null)));
    }

    /// <summary>When a section is not to be spoken to now: quiet hours, or today's message is gone already. Null: it may be.</summary>
    private static DateTimeOffset? Later(SectionDue due, DateTimeOffset now)
    {
        var (section, today) = (due.Section, due.Section.DayOf(now));
        return section.IsQuiet(now) ? section.NextAllowed(now)
            : due.Messages.Any(m => m.Occasion == Occasion(today) && m.State is not OutboxState.Waiting) ? section.MorningOf(today.AddDays(1))
            : null;
    }

    private async Task SayAsync(SectionDue due, IReadOnlyList<ReminderLine> lines, DateTimeOffset now, CancellationToken ct)
    {
        var today = due.Section.DayOf(now);
        var untold = due.Channels.Except(due.Messages.Where(m => m.Occasion == Occasion(today)).Select(m => m.Channel)).ToList();
        if (lines.Count > 0 && untold.Count > 0)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(due.Section.Language);
            db.Say(untold, What, Occasion(today), ReminderCard.Of(due.Section, lines, today), now);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static ReminderMove Next(ReminderLine line, DayLadder ladder, DateOnly? saidOn)
    {
        var (at, rung) = ladder.Next(line.Rung, line.DueOn);
        return new ReminderMove(line.Section, line.Number, at, rung, saidOn);
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

    internal static string Occasion(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
